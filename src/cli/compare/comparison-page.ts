/** What changed between two editions → a page that stands by itself: the earlier text at the left, the later one at the right. */
import { hash } from 'node:crypto';
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { DocumentComparison, PassageChange } from '../../corpus/editions/comparison.ts';
import { directionOf, siteLanguage } from '../../corpus/text/languages/index.ts';
import { count } from '../report.ts';
import { changeWords, fateWords, otherwiseWords, states } from './comparison-text.ts';

/** A document's comparison, with the language of its text. */
export interface ComparedDocument extends DocumentComparison {
  language: string;
}

/** Writes the page. It loads nothing, and runs nothing: the styles are in it, under a policy that allows no more. */
export function comparisonPage(
  documents: readonly ComparedDocument[],
  { revision, styles }: { revision: string; styles: string },
): string {
  const policy = `default-src 'none'; style-src 'sha256-${hash('sha256', styles, 'base64')}'`;
  const title = `What changed since ${revision}`;
  const [same = [], other = []] = [true, false].map((isSame) =>
    documents.filter(({ is, changes }) => (is === 'in-both' && shownOf(changes).length === 0) === isSame),
  );
  const unchanged = same.map(({ title: name }) => name).join(', ');
  const parts = [
    ...other.flatMap(documentPart),
    ...(unchanged === '' ? [] : [h('p', { className: 'compare-lead' }, `With the same words: ${unchanged}.`)]),
  ];
  const page = h(null, [
    { type: 'doctype' },
    h('html', { lang: siteLanguage }, [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('meta', { name: 'color-scheme', content: 'light dark' }),
        h('title', title),
        h('style', styles),
      ]),
      h('body', [h('main', { className: 'compare-page' }, [h('h1', title), ...parts])]),
    ]),
  ]);
  return `${toHtml(page)}\n`;
}

/** What has other words, or stands elsewhere; what only has another number is none. */
const shownOf = (changes: readonly PassageChange[]): PassageChange[] =>
  changes.filter(({ is, words }) => is !== 'renumbered' && words.length > 0);

function documentPart({ document, title, is, was, withdrawn, unchanged, changes, language }: ComparedDocument) {
  const shown = shownOf(changes);
  const state = was === undefined ? states[is] : ` (it was “${was}”)`;
  const reason = withdrawn ? ` Withdrawn on ${withdrawn.date}${withdrawn.reason ? `: ${withdrawn.reason}` : '.'}` : '';
  const counts = `${count(shown.length, 'passage')} changed, ${count(unchanged, 'passage')} unchanged.`;
  const inIts = { lang: language, dir: directionOf(language) };
  return [
    h('h2', { id: document }, [h('span', inIts, title), state]),
    h('p', { className: 'compare-lead' }, `${counts}${reason}`),
    ...(shown.length === 0
      ? []
      : [
          h('div', { className: 'compare-heads' }, [h('p', 'Before'), h('p', 'Now')]),
          h(
            'ol',
            { className: 'compare-rows' },
            shown.map((change) => rowOf(change, document, inIts)),
          ),
        ]),
  ];
}

function rowOf(change: PassageChange, document: string, inIts: { lang: string; dir: string }) {
  const { is, id, place, from = place } = change;
  const what = h('span', { className: 'compare-relation' }, changeWords(change));
  const standing = (where: string, isFirst: boolean) =>
    h('p', { className: 'compare-place' }, [...(isFirst ? [what, ' '] : []), h('span', inIts, where)]);
  const beside = [...otherwiseWords(change), fateWords(change)].filter((words) => words !== '');
  return h('li', { className: 'compare-row', id: `${document}-${is}-${id}` }, [
    h('div', { className: 'compare-left' }, [
      ...(is === 'added' ? [] : [standing(from, true)]),
      ...sideOf(change, 'removed', inIts),
    ]),
    h('div', { className: 'compare-right' }, [
      ...(is === 'gone' ? [] : [standing(place, is === 'added')]),
      ...sideOf(change, 'added', inIts),
      ...beside.map((words) => h('p', { className: 'compare-said' }, words)),
    ]),
  ]);
}

/** The words of one edition: those that only this one has are marked. */
function sideOf({ words }: PassageChange, only: 'added' | 'removed', inIts: { lang: string; dir: string }) {
  const own = words.filter(({ is }) => is === 'same' || is === only);
  if (own.length === 0) return [];
  const name = only === 'added' ? 'ins' : 'del';
  const pieces = own.map(({ is, text }): ElementContent | string => (is === 'same' ? text : h(name, text)));
  return [h('p', { className: 'compare-words', ...inIts }, pieces)];
}
