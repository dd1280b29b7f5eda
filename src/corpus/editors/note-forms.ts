/** The forms in which the labels of notes are printed, and the calls that lead to them. */
import { z } from 'zod';

/** How a note’s label is printed before its text, the surest first. */
export const noteForms = [
  'bracketed',
  'full-width',
  'named',
  'slashed',
  'raised',
  'circled',
  'symbols',
  'glued',
  'round',
  'dotted',
] as const;
/** One of those forms. */
export type NoteForm = (typeof noteForms)[number];

/** How a call is printed in the text. Brackets of every shape are `bracketed`. */
export const callForms = [
  'bracketed',
  'named',
  'slashed',
  'raised',
  'circled',
  'symbols',
  'round',
  'glued',
] as const satisfies NoteForm[];
/** One of those forms. */
export type CallForm = (typeof callForms)[number];

/** What a layout says of the forms of labels or of calls. */
const formsSchema = <const F extends readonly [string, ...string[]]>(forms: F) =>
  z
    .union([z.literal(['auto', 'none']), z.array(z.enum(forms)).min(1)], {
      error: ({ code }) =>
        code === 'invalid_union' ? `it must be auto, none, or a list of forms: ${forms.join(', ')}` : undefined,
    })
    .default('auto');

/** `layout.notes`: which lines begin notes. */
export const notesSchema = formsSchema(noteForms).describe(
  'Which lines begin notes. `auto`: those whose labels and the calls in the text confirm one another; a list: every line that begins so; `none`: no line.',
);

/** `layout.calls`: which signs call notes. */
export const callsSchema = formsSchema(callForms).describe(
  'Which signs in the text call notes. `auto`: those that notes confirm; a list: every sign of these forms that a note has; `none`: no sign.',
);
