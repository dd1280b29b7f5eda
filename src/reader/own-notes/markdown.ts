/** Own notes as Markdown with citations, to read and to work with, and back: what a note needs beside its text stands in a comment. */
import { NotANote, type OwnNote } from '../../corpus/own-notes/own-note.ts';
import { annotationOf, noteFrom, type ReadNotes, readEach } from '../../corpus/own-notes/web-annotations.ts';
import { type Quoted, quotationAsMarkdown } from '../quote/quotation.ts';

const begin = '<!-- note ';
const end = '<!-- /note -->';

/** A note with its quotation as the library cites it. */
export interface CitedNote {
  note: OwnNote;
  quoted: Quoted;
  /** The title of its document. */
  title: string;
}

/** The file of some notes, in their order; a heading for each document. */
export function notesAsMarkdown(notes: readonly CitedNote[]): string {
  const parts = notes.map(({ note, quoted, title }, index) => {
    const heading = notes[index - 1]?.title === title ? '' : `## ${title.replace(/\s+/g, ' ')}\n\n`;
    const { body, ...rest } = note;
    // No comment holds two hyphens, and none ends before its end.
    const data = JSON.stringify(annotationOf({ ...rest, body: '' }))
      .replaceAll('-', '\\u002d')
      .replaceAll('>', '\\u003e');
    return `${heading}${begin}${data} -->\n${quotationAsMarkdown(quoted)}\n\n${hidden(body)}\n${end}\n`;
  });
  return `# My notes\n\n${parts.join('\n')}`;
}

/** A text in which nothing looks like the comments around it. */
const hidden = (body: string): string => body.replace(/<(\\*)!--/g, '<\\$1!--');
const shown = (body: string): string => body.replace(/<\\(\\*)!--/g, '<$1!--');

/**
 * Reads such a file, whatever was written between its notes. The text of a note may have been changed, its quotation is as it was.
 *
 * @throws NotANote where it holds none.
 */
export function notesFromMarkdown(text: string, now: string): ReadNotes {
  const [, ...parts] = text.replace(/\r\n?/g, '\n').split(`\n${begin}`);
  if (parts.length === 0) throw new NotANote('it holds no notes of this reader');
  return readEach(parts, (part) => {
    const [data = '', ...rest] = part.split(' -->\n');
    const after = rest.join(' -->\n');
    const close = after.lastIndexOf(`\n${end}`);
    // What is quoted, and the empty line after it, are not the reader's.
    const body = /^(?:>.*\n)*\n?([\s\S]*)$/.exec(close < 0 ? '' : after.slice(0, close))?.[1];
    if (close < 0 || body === undefined) throw new NotANote('its end is missing');
    return { ...noteFrom(parsed(data), now), body: shown(body) };
  });
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    throw new NotANote('what it is about cannot be read');
  }
}
