/** The forms in which every document can be taken away, in the order in which readers are told of them. */

import { akn } from '../convert/write/akn/document-to-akn.ts';
import { docx } from '../convert/write/docx/document-to-docx.ts';
import { epub } from '../convert/write/epub/document-to-epub.ts';
import type { Format } from '../convert/write/format.ts';
import { markdown } from '../convert/write/markdown/document-to-markdown.ts';
import { tei } from '../convert/write/tei/document-to-tei.ts';
import { text } from '../convert/write/text/document-to-text.ts';
import { annotations } from './annotations.ts';

export const formats: readonly Format[] = [epub, docx, text, markdown, tei, akn, annotations];

export type { Format };
