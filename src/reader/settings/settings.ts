/** What a reader chose, remembered on this device where the browser allows it; never needed for anything. */
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

const chosen = new Map<Setting, string>();
const listeners = new Map<Setting, () => void>();

/** Calls back when the reader chooses something else. */
export const onChoice = (name: Setting, act: () => void): void => void listeners.set(name, act);

/** What was chosen; what is kept on a device and is no choice counts as the usual one. */
export function setting(name: Setting): string {
  const own = chosen.get(name) ?? stored(`pilcrow:${name}`) ?? '';
  return (choices[name] as readonly string[]).includes(own) ? own : choices[name][0];
}

/** Sets a choice for this page and, where it can be, for the next ones. */
export function choose(name: Setting, value: string): void {
  chosen.set(name, value);
  store(`pilcrow:${name}`, value === choices[name][0] ? undefined : value);
  show(name);
  listeners.get(name)?.();
}

/** Shows the styles what was chosen: an attribute of the page for each choice that is not the usual one. */
export const applyChoices = (): void => (Object.keys(choices) as Setting[]).forEach(show);

function show(name: Setting): void {
  const value = setting(name);
  if (value === choices[name][0]) delete document.documentElement.dataset[name];
  else document.documentElement.dataset[name] = value;
}
