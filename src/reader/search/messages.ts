/** What the search says of what it found. */
import { button, element } from '../kit/dom.ts';
import type { Answer } from './engine.ts';
import { wordsListed } from './hit-list.ts';
import { parseQuery } from './query.ts';
import { corrected } from './spelling.ts';

/** Words and what can be chosen among them. */
export type Said = (Node | string)[];

/**
 * The line over the hits.
 *
 * @param shown How many of the hits are shown.
 * @param take Searches for a word that is offered.
 */
export function messageFor(answer: Answer, typed: string, shown: number, take: (query: string) => void): Said {
  const query = typed.trim();
  const { hits, complete, instead, corrections } = answer;
  if (parseQuery(query).words.length === 0) return [`“${query}” has no word or number to search for.`];
  if (instead) return [`There is no ${query}. ${instead}`];
  const offered = corrections.length > 0 ? [' ', ...offer(answer, query, take)] : [];
  if (hits.length === 0) return [`No place found for “${query}”.`, ...offered];
  return [...(complete ? [countOf(answer)] : partly(answer)), ...limits(answer, shown), ...offered];
}

const countOf = ({ hits, unread }: Answer): string =>
  hits.length === 1 ? 'One place' : `${hits.length}${unread > 0 ? ' and more' : ''} places`;

/** What is missing, where every hit misses the same; else each says it itself. */
function partly(answer: Answer): Said {
  const { hits } = answer;
  const found = `${countOf(answer).toLowerCase()} ${hits.length === 1 ? 'has' : 'have'}`;
  const [first = [], ...others] = hits.map(({ missing = [] }) => missing);
  if (first.length === 0 && others.every((missing) => missing.length === 0))
    return [`No place has all the words itself; ${found} them with ${hits.length === 1 ? 'its' : 'their'} headings`];
  const isSame = others.every((missing) => missing.join(' ') === first.join(' '));
  return isSame
    ? [`No place has all the words; ${found} all but `, ...wordsListed(first)]
    : [`No place has all the words; ${found} most of them`];
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
