/** What a paragraph is: by its style, its outline level, its number; or as the sidecar decides. */
import type { LineKind } from '../../../corpus/model/ledger.ts';
import { type Paragraph, shownOf } from './pieces.ts';

/** What a paragraph is, and why. */
export interface Kind {
  kind: Exclude<LineKind, 'note' | 'blank'>;
  reason: string;
  by: 'rule' | 'sidecar';
  /** Of a heading: how deep it stands, from 1. */
  level?: number | undefined;
  /** Of a heading: the id that the editors give. */
  id?: string | undefined;
  lead?: string | false | undefined;
}

/** The names of styles of headings: Word’s are English in every language, other programs translate them. */
const headingName =
  /^(?:heading|überschrift|titre|título|titulo|encabezado|titolo|intestazione|cabeçalho|kop|rubrik|overskrift|otsikko|nagłówek|nadpis|címsor|naslov|başlık|antraštė|virsraksts|pealkiri|titlu|επικεφαλίδα|заголовок|标题|標題|見出し|제목|عنوان|כותרת) ?(\d)$/u;

/** The names of Word's own styles are English in every language; those of other programs and hands are guessed at. */
const byName: [name: RegExp, kind: Exclude<Kind['kind'], 'heading'>][] = [
  [/^title$/, 'title'],
  [/^(?:caption|figure|table caption|table|illustration|drawing)$/, 'caption'],
  [/^(?:quote|intense quote|block text|quotations?|block quote|blockquote)$/, 'quote'],
  [/^(?:html preformatted|preformatted text|source code|code|plain text)$/, 'verbatim'],
  [/^(?:verse|poem|poetry|stanza)$/, 'verse'],
  [/^salutation$/, 'salutation'],
];

/** The kind of a paragraph of the text by the rules alone. */
export function kindByRule(paragraph: Paragraph): Kind {
  const { style, look, label, boxed } = paragraph;
  const names = style ? [style.name, ...style.bases] : [];
  const named = names.map((name) => headingName.exec(name)?.[1]).find(Boolean);
  const outline = look.outline ?? (named === undefined ? undefined : Number(named) - 1);
  if (outline !== undefined && outline >= 0 && outline < 9 && !boxed && shownOf(paragraph).trim() !== '')
    return {
      kind: 'heading',
      reason: `outline level ${outline + 1}${style ? `, style “${style.name}”` : ''}`,
      by: 'rule',
      level: outline + 1,
    };
  for (const name of names) {
    const kind = byName.find(([pattern]) => pattern.test(name))?.[1];
    if (kind !== undefined && !(kind === 'title' && boxed))
      return { kind, reason: `style “${style?.name}”`, by: 'rule' };
    // A style that Word has for running text ends the search.
    if (/^(?:normal|body text)$/.test(name)) break;
  }
  if (label) return { kind: 'list', reason: 'it is numbered or has a bullet', by: 'rule' };
  return { kind: 'paragraph', reason: boxed ? 'a paragraph in a text box' : 'a paragraph', by: 'rule' };
}

/** What a printed label of a heading says: its number, as a section has it. */
export function numberIn(label: string): string | undefined {
  const found = /(?:^|[^\p{L}\p{N}])((?:\d+|[IVXLCDM]+|[A-Z])(?:[.．-](?:\d+|[a-z](?!\p{L})))*)(?!\p{L})/u.exec(
    label,
  )?.[1];
  return found ?? /\d+/.exec(label)?.[0];
}

/** The number that is typed before the words of a heading: `5. `, `2.1 `, `IV. `. */
export function typedNumber(heading: string): { number: string; printed: string } | undefined {
  const [printed, whole, number] =
    /^((\d{1,3}(?:\.\d{1,3}){1,5}|\d{1,3}(?=[.．)、\t])|[IVXLCDM]{1,7}(?=[.．)\t])|[A-Z](?=[.．)\t]))[.．)、]?)\s*(?=\S)/u.exec(
      heading,
    ) ?? [];
  if (printed === undefined || number === undefined || whole === undefined) return undefined;
  return /\s$/.test(printed) || /[．、]$/.test(whole) ? { number, printed } : undefined;
}
