/** What came of one sentence or quotation, as the page shows it. */
import type { Found, Piece } from '../../corpus/check/checked.ts';
import {
  asideWords,
  differenceText,
  differenceWords,
  ownWords,
  placesInFull,
  verdictWords,
} from '../../corpus/check/verdict-words.ts';
import type { WordChange } from '../../corpus/editions/word-diff.ts';
import { headOf } from '../../corpus/text/characters.ts';
import { copyFormatted } from '../kit/clipboard.ts';
import { button, element } from '../kit/dom.ts';
import { say } from '../kit/toast.ts';
import { quotationAsHtml, quotationAsText } from '../quote/quotation.ts';
import type { Texts } from './quotable.ts';

/** So many other places are named. */
const mostOthers = 3;

/** An item of the result. */
export function resultItem(piece: Piece, texts: Texts): HTMLLIElement {
  if (piece.is === 'own') {
    const label = element('span', { class: 'visually-hidden' }, `${ownWords}: `);
    return element('li', { class: 'check-own' }, element('p', {}, label, piece.text));
  }
  const { verdict, text, changes, differences, asides, found, also } = piece;
  const kind = piece.is === 'quotation' ? [element('span', { class: 'check-kind' }, ' · a quotation')] : [];
  const words = element('p', { class: 'check-words' }, ...(changes.length > 0 ? changes.map(changed) : [text]));
  const said = [
    ...differences.map((one) =>
      element('li', {}, element('b', {}, `${differenceWords[one.kind]}:`), ` ${differenceText(one)}`),
    ),
    ...asides.map((one) => element('li', { class: 'check-aside' }, asideWords[one])),
  ];
  return element(
    'li',
    { class: 'check-item', 'data-verdict': verdict },
    element('p', { class: 'check-verdict' }, verdictWords[verdict], ...kind),
    words,
    ...(said.length > 0 ? [element('ul', { class: 'check-said' }, ...said)] : []),
    ...found.map((one) => where(one, { also, texts, isOneOfSeveral: found.length > 1 })),
  );
}

/** What was taken out or put in says so in more than its colour. */
function changed({ is, text }: WordChange): Node | string {
  if (is === 'same') return text;
  const [name, words] = is === 'removed' ? (['del', 'left out: '] as const) : (['ins', 'put in: '] as const);
  return element(name, {}, element('span', { class: 'visually-hidden' }, ` [${words}`), text, end());
}

const end = (): HTMLElement => element('span', { class: 'visually-hidden' }, '] ');

/** Where words stand: links to them, and a button that copies them as the library has them. Of several, each says how its words begin. */
function where(
  found: Found,
  { also, texts, isOneOfSeveral }: { also: readonly Found[]; texts: Texts; isOneOfSeveral: boolean },
): HTMLElement {
  const copy = button('Copy quotation', { 'aria-label': `Copy quotation from ${nameOf(found, texts)}` }, () => {
    const quoted = texts.quotedFrom(found);
    void copyFormatted(quotationAsText(quoted), quotationAsHtml(quoted)).then((isCopied) =>
      say(isCopied ? 'Quotation copied' : 'The browser does not let the page copy.'),
    );
  });
  const others = also
    .slice(0, mostOthers)
    .flatMap((one, index) => [index === 0 ? ' · also in ' : ', ', linkTo(one, texts)]);
  const more = also.length > mostOthers ? [' and elsewhere'] : [];
  const head = isOneOfSeveral ? [`“${headOf(found.words[0] ?? '', 40)}” `] : [];
  return element('p', { class: 'check-where' }, ...head, linkTo(found, texts), ...others, ...more, ' ', copy);
}

const nameOf = (found: Found, texts: Texts): string => {
  const { title, language } = texts.documentOf(found) ?? { title: found.document, language: 'en' };
  return `${title}, ${placesInFull(found, language)}`;
};

const linkTo = (found: Found, texts: Texts): HTMLElement =>
  element('a', { href: texts.addressOf(found), lang: texts.documentOf(found)?.language }, nameOf(found, texts));
