/** What the search says of what it found. */
import { button, element } from '../kit/dom.ts';
import type { Answer, Meant } from './engine.ts';
import { wordsListed } from './hit-list.ts';
import { parseQuery } from './query.ts';
import { corrected } from './spelling.ts';

/** Words and what can be chosen among them. */
export type Said = (Node | string)[];

/** What can be asked for from the line over the hits. */
export interface Ways {
  /** Searches for a word that is offered. */
  take: (query: string) => void;
  /** Searches for what was typed, however it may be misspelt. */
  insist: () => void;
}

/**
 * The line over the hits.
 *
 * @param shown How many of the hits are shown.
 */
export function messageFor(answer: Answer | Meant, typed: string, shown: number, ways: Ways): Said {
  const said = foundIn(answer, typed, shown, ways);
  const { away = [] } = answer;
  return away.length > 0 ? [...said, ` Not searched, because it could not be read: ${away.join(', ')}.`] : said;
}

function foundIn(answer: Answer | Meant, typed: string, shown: number, { take, insist }: Ways): Said {
  const query = typed.trim();
  if ('query' in answer)
    return [
      `No place found for “${query}”. Showing `,
      element('em', {}, answer.query),
      ...(answer.hits.length > 0 ? [': ', ...resultOf(answer, shown)] : ['.']),
      ' ',
      element('span', { class: 'search-offered' }, button(`Search for “${query}” as typed`, {}, insist)),
    ];
  const { hits, unread, instead, corrections } = answer;
  if (parseQuery(query).words.length === 0) return [`“${query}” has no word or number to search for.`];
  if (instead) return [`There is no ${query}. ${instead}`];
  const offered = corrections.length > 0 ? [' ', ...offer(answer, query, take)] : [];
  if (hits.length === 0) return [`No place found for “${query}”${unread > 0 ? ' yet' : ''}.`, ...offered];
  return [...resultOf(answer, shown), ...offered];
}

const resultOf = (answer: Answer, shown: number): Said => [
  ...(answer.complete ? [countOf(answer)] : partly(answer)),
  ...limits(answer, shown),
];

const countOf = ({ hits, unread }: Answer): string =>
  hits.length === 1 ? 'One place' : `${hits.length}${unread > 0 ? ' and more' : ''} places`;

/** What all hits of an answer miss, where it is the same: then the line over them says it, and none of them need to. */
export function missedByAll({ hits }: Answer): string[] | undefined {
  const [first, ...others] = hits.map(({ missing = [] }) => missing);
  return others.every((missing) => missing.join('\n') === first?.join('\n')) ? first : undefined;
}

function partly(answer: Answer): Said {
  const [isOne, missed] = [answer.hits.length === 1, missedByAll(answer)];
  const found = `${countOf(answer).toLowerCase()} ${isOne ? 'has' : 'have'}`;
  if (!missed) return [`No place has all the words; ${found} most of them`];
  return missed.length === 0
    ? [`No place has all the words itself; ${found} them with ${otherMeans(answer)}`]
    : [`No place has all the words; ${found} all but `, ...wordsListed(missed)];
}

/** By what else the hits have all the words. */
function otherMeans({ hits }: Answer): string {
  const inWords = hits.some(({ instead }) => instead);
  const headings = hits.length === 1 ? 'its headings' : 'their headings';
  if (!inWords) return headings;
  return hits.every(({ instead }) => instead) ? `other words or ${headings}` : `${headings} or other words`;
}

const limits = ({ hits }: Answer, shown: number): Said =>
  shown < hits.length ? [`; ${shown === 1 ? 'one is' : `${shown} are`} shown.`] : ['.'];

/** "Did you mean …?", a button for each word, and one for all of them. */
function offer({ corrections }: Answer, query: string, take: (query: string) => void): Said {
  const buttons = corrections.map(({ instead, query: own }) => button(instead, {}, () => take(own)));
  const all = corrected(query, corrections);
  if (corrections.length > 1) buttons.push(button(all, {}, () => take(all)));
  const said = buttons.flatMap((one, index): Said => {
    const before = index === 0 ? '' : index === buttons.length - 1 ? ' or ' : ', ';
    return before === '' ? [one] : [before, one];
  });
  return [element('span', { class: 'search-offered' }, 'Did you mean ', ...said, '?')];
}
