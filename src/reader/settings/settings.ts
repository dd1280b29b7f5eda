/**
 * What a reader chose, remembered on this device where the browser allows it; never needed for anything. On a page an attribute
 * of its root says each choice that is not the usual one: to the styles, and to every script of the page.
 */
import { store, stored } from '../kit/storage.ts';

/** The choices, the usual one first. */
export const choices = {
  theme: ['system', 'light', 'dark'],
  /** What is shown: what the editors say too, the text with its notes, or the text alone. */
  show: ['editors', 'notes', 'text'],
  /** How large the text is, how long its lines, and in which face. */
  size: ['medium', 'small', 'large', 'larger'],
  measure: ['medium', 'short', 'long'],
  face: ['serif', 'sans'],
  /** Whether single keys do something (WCAG 2.1.4). */
  keys: ['on', 'off'],
  /** Whether the place where one stopped is remembered. */
  position: ['on', 'off'],
} as const;
export type Setting = keyof typeof choices;

const { dataset } = document.documentElement;

/** What was chosen. */
export const setting = (name: Setting): string => dataset[name] ?? choices[name][0];

/** Sets a choice for this page and, where it can be, for the next ones. */
export function choose(name: Setting, value: string): void {
  const own = value === choices[name][0] ? undefined : value;
  store(`pilcrow:${name}`, own);
  show(name, own);
  dispatchEvent(new Event(`pilcrow:${name}`));
}

/** Calls back when the reader chooses something else. */
export const onChoice = (name: Setting, act: () => void): void => addEventListener(`pilcrow:${name}`, act);

/** Shows a page what was chosen before. What is kept on a device and is no choice counts as the usual one. */
export function applyChoices(): void {
  for (const name of Object.keys(choices) as Setting[]) {
    const own = stored(`pilcrow:${name}`);
    if (own !== undefined && (choices[name] as readonly string[]).includes(own)) show(name, own);
  }
}

function show(name: Setting, value: string | undefined): void {
  if (value === undefined) delete dataset[name];
  else dataset[name] = value;
}
