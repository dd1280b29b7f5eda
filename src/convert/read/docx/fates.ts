/** What becomes of what is not text, where that is the same wherever it stands. */
import type { Fate } from './pieces.ts';

export const deleted: Fate = { kind: 'hidden', reason: 'a tracked deletion' };
export const moved: Fate = { kind: 'hidden', reason: 'moved from here, as a tracked change' };
export const otherForm: Fate = { kind: 'hidden', reason: 'the same once more, for older programs' };
export const placeholder: Fate = { kind: 'furniture', reason: 'what a form shows where nobody wrote anything' };
export const drawn: Fate = { kind: 'furniture', reason: 'words in a drawing' };
export const turned: Fate = { kind: 'furniture', reason: 'the end of a page or a column' };
export const code: Fate = { kind: 'machine', reason: 'the code of a field' };
export const readAloud: Fate = { kind: 'hidden', reason: 'how the signs before it are read aloud' };
export const contents: Fate = {
  kind: 'furniture',
  reason: 'a table of contents that Word made: the edition has its own',
};
