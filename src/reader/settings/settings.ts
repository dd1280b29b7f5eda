/** What a reader chose, remembered on this device where the browser allows it; never needed for anything. */
import { store, stored } from '../kit/storage.ts';

/** The choices and what holds where none was made. */
const defaults = {
  theme: 'system',
  /** Whether single keys do something (WCAG 2.1.4). */
  keys: 'on',
  /** Whether the place where one stopped is remembered. */
  position: 'on',
  /** Whether the editors' remarks are open in the margin. */
  remarks: 'on',
};
export type Setting = keyof typeof defaults;

const chosen = new Map<Setting, string>();
const listeners = new Map<Setting, (value: string) => void>();

/** Calls back when the reader chooses something else. */
export const onChoice = (name: Setting, act: (value: string) => void): void => void listeners.set(name, act);

export const setting = (name: Setting): string => chosen.get(name) ?? stored(`pilcrow:${name}`) ?? defaults[name];

/** Sets a choice for this page and, where it can be, for the next ones. */
export function choose(name: Setting, value: string): void {
  chosen.set(name, value);
  store(`pilcrow:${name}`, value === defaults[name] ? undefined : value);
  listeners.get(name)?.(value);
}
