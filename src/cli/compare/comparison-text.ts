/** What changed between two editions → what a person reads in a terminal. */
import { styleText } from 'node:util';
import type { PassageChange } from '../../corpus/editions/compare-documents.ts';
import { becameSaid } from '../../corpus/model/became.ts';
import { changesText } from '../amended-text.ts';
import { count } from '../report.ts';
import type { DocumentComparison } from './compare-project.ts';

const said: Readonly<Record<PassageChange['is'], string>> = {
  changed: 'changed',
  added: 'new',
  gone: 'gone',
  moved: 'moved',
};

/** A document: each passage that changed with its words, and how many did not. */
export function comparisonText({ document, title, is, unchanged, changes }: DocumentComparison): string {
  const state = is === 'new' ? ' (a new document)' : is === 'gone' ? ' (the document is gone)' : '';
  const counts = (['changed', 'added', 'gone', 'moved'] as const).flatMap((one) => {
    const own = changes.filter((change) => change.is === one).length;
    return own === 0 ? [] : [`${own.toLocaleString('en')} ${said[one]}`];
  });
  return [
    `${styleText('bold', document)} ${title}${state}`,
    ...changes.flatMap(changeText),
    `  ${[...counts, `${count(unchanged, 'passage')} unchanged`].join(', ')}`,
  ].join('\n');
}

function changeText({ is, id, was, place, from, words, became }: PassageChange): string[] {
  const where = from === undefined || from === place ? place : `${from} → ${place}`;
  const name = was === undefined ? id : `${was} → ${id}`;
  const fate = (became ? becameSaid(became) : []).map((part) => (typeof part === 'string' ? part : part.id)).join('');
  return [
    `  ${styleText('bold', name)} ${where}: ${said[is]}${from !== undefined && is === 'changed' ? ' and moved' : ''}`,
    ...(is === 'moved' ? [] : [`    ${changesText(words)}`]),
    ...(fate === '' ? [] : [styleText('dim', `    ${fate}`)]),
  ];
}
