/** What came of a text that was checked → a report in HTML, for editors that take it. */
import type { Found, Piece } from '../../corpus/check/checked.ts';
import type { Source } from '../../corpus/check/report-text.ts';
import {
  asideWords,
  differenceText,
  differenceWords,
  ownWords,
  summaryOf,
  verdictWords,
} from '../../corpus/check/verdict-words.ts';
import { escapeHtml } from '../quote/quotation.ts';

/** The report: a list with what differs in the words, and where they are read. */
export function reportHtml(pieces: readonly Piece[], sourceOf: (found: Found) => Source): string {
  const items = pieces.map((piece) => {
    if (piece.is === 'own') return `<p><i>${ownWords}:</i> ${escapeHtml(piece.text)}</p>`;
    const { verdict, text, changes, differences, asides, found } = piece;
    const words = changes.map(({ is, text: own }) => {
      const tag = is === 'removed' ? 'del' : 'ins';
      return is === 'same' ? escapeHtml(own) : `<${tag}>${escapeHtml(own)}</${tag}>`;
    });
    const said = [
      ...differences.map((one) => `${differenceWords[one.kind]}: ${differenceText(one)}`),
      ...asides.map((one) => asideWords[one]),
    ];
    const sources = found.map((one) => {
      const { reference, url } = sourceOf(one);
      const href = url && escapeHtml(url);
      return `<p>→ ${escapeHtml(reference)}${href ? ` <a href="${href}">${href}</a>` : ''}</p>`;
    });
    const list = said.length > 0 ? `<ul>${said.map((one) => `<li>${escapeHtml(one)}</li>`).join('')}</ul>` : '';
    const quoted = `<blockquote>${words.length > 0 ? words.join('') : escapeHtml(text)}</blockquote>`;
    return `<p><b>${verdictWords[verdict]}</b></p>${quoted}${list}${sources.join('')}`;
  });
  return `<p>${escapeHtml(summaryOf(pieces))}</p>${items.join('')}`;
}
