/** The parts of a Word document that are not its text: what each is, and what of it is set aside. */
import type { PartContent } from './ledger.ts';
import { Numbering } from './numbering.ts';
import type { Package, Part } from './package.ts';
import { type Block, type Fate, type Notices, paragraphsOf } from './pieces.ts';
import { Story } from './story.ts';
import type { Styles } from './styles.ts';
import { elementsOf, textIn, within } from './xml.ts';

/** What parts are called that hold words, by the end of their type. */
const names: Readonly<Record<string, string>> = {
  header: 'the head of Word’s pages',
  footer: 'the foot of Word’s pages',
  comments: 'a comment on the text',
  glossaryDocument: 'what Word keeps to be put in elsewhere',
  chart: 'the words and figures of a chart',
  diagramData: 'the words of a diagram',
  diagramDrawing: 'the words of a diagram',
  footnotes: 'notes that the text does not use',
  endnotes: 'notes that the text does not use',
};

/** What the other files in the archive are. */
const files: [name: RegExp, what: string][] = [
  [/(?:^|\/)media\//i, 'a picture or another medium: the edition has its alternative text alone'],
  [/(?:^|\/)embeddings\//i, 'a file within the file, which is not opened'],
  [/(?:^|\/)vba/i, 'a program (macros), which is neither run nor read'],
  [/(?:^|\/)activeX\//i, 'a program (a control), which is neither run nor read'],
  [/^customXml\//i, 'data that programs keep'],
  [/(?:^|\/)fonts\//i, 'a font'],
];

interface Input {
  parts: Package;
  styles: Styles;
  aside: Notices;
  simplified: Notices;
}

/** Sets aside what stands beside the text, part by part. */
export function besideOf({ parts, styles, aside, simplified }: Input): PartContent[] {
  const withWords = parts.beside.flatMap(({ part, type }): PartContent[] => {
    const fate: Fate = { kind: 'furniture', reason: names[type] ?? 'a part of the file that is not its text' };
    const story = new Story({ part, styles, numbering: new Numbering(undefined), aside, simplified });
    const blocks = type === 'comments' ? comments(part, story, aside) : story.blocks(part.root, fate);
    const words = wordsIn(part);
    const whole = words === '' ? undefined : { path: part.label, text: words, fate };
    return [{ paragraphs: paragraphsOf(blocks), whole }];
  });
  const others = parts.unread.flatMap((name): PartContent[] => {
    const what = files.find(([pattern]) => pattern.test(name))?.[1];
    return what === undefined
      ? []
      : [{ paragraphs: [], whole: { path: name, text: '', fate: { kind: 'machine', reason: what } } }];
  });
  return [...withWords, ...others];
}

function comments(part: Part, story: Story, aside: Notices): Block[] {
  return elementsOf(part.root).flatMap((element) => {
    const by = element.attributes['w:author'];
    aside.add(['comment', 'comments'], part.label);
    return story.blocks(element, { kind: 'furniture', reason: by ? `a comment by ${by}` : (names['comments'] ?? '') });
  });
}

/** The words of charts and diagrams, which have no paragraphs of Word’s. */
function wordsIn({ root }: Part): string {
  const words: string[] = [];
  if (/^w:/.test(root.name)) return '';
  for (const element of within(root)) if (element.name === 'a:t' || element.name === 'c:v') words.push(textIn(element));
  return words.join('\n');
}
