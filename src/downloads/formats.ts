/** The forms in which every document can be taken away, in the order in which readers are told of them. */
import type { Format } from '../convert/write/format.ts';
import { text } from '../convert/write/text/document-to-text.ts';

export const formats: readonly Format[] = [text];

export type { Format };
