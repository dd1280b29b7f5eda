/** The parts of a package that are its text: the body, the footnotes, the endnotes, with what is met on the way. */
import { callsIn, type NoteKind, readNotes } from './notes.ts';
import { Numbering } from './numbering.ts';
import { bodyOf, type Package, type Part } from './package.ts';
import { type Block, Notices } from './pieces.ts';
import { Story, wordSections } from './story.ts';
import { readStyles, type Styles } from './styles.ts';

/** What a document says. */
export interface Texts {
  body: Block[];
  /** Footnotes, then endnotes. */
  kinds: NoteKind[];
  styles: Styles;
  aside: Notices;
  simplified: Notices;
}

/** Reads them: the body first, which calls the notes; footnotes before endnotes, which they may call. */
export function textsOf(parts: Package): Texts {
  const [aside, simplified] = [new Notices(), new Notices()];
  const styles = readStyles(parts.styles);
  const story = (part: Part): Story =>
    new Story({ part, styles, numbering: new Numbering(parts.numbering), aside, simplified });
  const body = story(parts.main).blocks(bodyOf(parts.main));
  const sections = wordSections(parts.main.root);
  let calling = body;
  const kinds = (['footnote', 'endnote'] as const).map((kind): NoteKind => {
    const part = parts[`${kind}s`];
    const calls = callsIn(calling, kind);
    const { settings } = parts;
    const read = readNotes({ kind, part, story: part && story(part), calls, settings, sections, aside, simplified });
    calling = [...calling, ...read.notes.flatMap(({ blocks }) => blocks)];
    return read;
  });
  return { body, kinds, styles, aside, simplified };
}
