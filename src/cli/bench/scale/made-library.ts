/** The files of a made-up library of any size, one document after the other: nothing but the texts it is made of is held. */
import { hash } from 'node:crypto';
import { stringify } from 'yaml';
import { formats, type GrownText } from '../growth/grown-formats.ts';
import { capital } from '../made-up-words.ts';
import { chance } from './chance.ts';
import { madeFigures } from './made-figures.ts';
import { idOf, madeText, placed, termsOf, termWords, type Whole } from './made-text.ts';

/** A file: its path from the library's root, and what it holds. */
export type MadeFile = readonly [path: string, text: string];

/** How many remarks a document has of each kind, and of how many documents one has its numbers recorded. */
const commentsEach = 3;
const referencesEach = 2;
const figuresEach = 10;

/** The files of a library. */
export function* madeLibrary(whole: Whole): Generator<MadeFile> {
  for (let term = 0; term < termsOf(whole); term += 1) yield [termPath(term), termFile(term)];
  for (let document = 0; document < whole.documents; document += 1) {
    const text = madeText(document, whole);
    yield* seedFiles(document, text);
    yield [annotationsPath(document), stringify(annotationsOf(document, text, whole), { lineWidth: 0 })];
    if (document % figuresEach === 0) yield [`content/figures/${idOf(document)}.yaml`, madeFigures(text)];
  }
}

/** What somebody changed in a library: a paragraph more in one document, a term said otherwise, a remark said otherwise. */
export const changes = {
  document: (whole: Whole): MadeFile[] => {
    const text = madeText(changed, whole);
    text.sections.at(-1)?.paragraphs.push({ text: substitutedAgain(text) });
    return seedFiles(changed, text);
  },
  term: (): MadeFile[] => [[termPath(0), termFile(0, 'It was said again.')]],
  remark: (whole: Whole): MadeFile[] => {
    const [first, ...others] = annotationsOf(changed, madeText(changed, whole), whole);
    const all = [{ ...first, body: `${first?.['body']} It was said again.` }, ...others];
    return [[annotationsPath(changed), stringify(all, { lineWidth: 0 })]];
  },
} as const satisfies Record<string, (whole: Whole) => MadeFile[]>;

/** Its numbers are not recorded: a paragraph more has none that would be missing. */
const changed = 1;

/** The words of another document for the same text's first paragraph: there is none like it. */
const substitutedAgain = ({ sections }: GrownText): string =>
  (sections[0]?.paragraphs[0]?.text ?? '')
    .split(' ')
    .reverse()
    .join(' ')
    .replace(/\P{L}+$/u, '.');

const annotationsPath = (document: number): string => `content/annotations/${idOf(document)}.yaml`;
const termPath = (term: number): string => `content/terms/term-${term}.yaml`;

function seedFiles(document: number, text: GrownText): MadeFile[] {
  const { ending, layout, write } = formats.text;
  const seed = String(write(text));
  const id = idOf(document);
  const day = new Date(Date.UTC(2015, 0, 1 + Math.floor(chance('day', document) * 3650)));
  const sidecar = `id: ${id}
title: ${JSON.stringify(text.title)}
short-title: Report ${document}
kind: ${document % 4 === 0 ? 'news-article' : 'government-report'}
language: en
date: ${day.toISOString().slice(0, 10)}
source: { name: The benchmark }
part: The whole text, made up to be measured.
received-as: ${id}${ending}
sha256: ${hash('sha256', seed)}
layout: ${layout}
`;
  return [
    [`seeds/${id}${ending}`, seed],
    [`seeds/${id}.yaml`, sidecar],
  ];
}

const termFile = (term: number, more = ''): string => `id: term-${term}
label: ${capital(termWords(term))}
variants: [${termWords(term)}]
kind: concept
definition: Words made up to be found, the ${term + 1}. of their kind. ${more}
basis: { kind: editorial, source: none }
`;

/** Comments on passages of a document, and what ties passages of it to those of two others. */
function annotationsOf(document: number, text: GrownText, whole: Whole): Record<string, unknown>[] {
  const passages = placed(text);
  const at = (index: number, of = passages) => of[index % of.length] ?? { id: '', text: '' };
  const comments = Array.from({ length: commentsEach }, (_, index) => ({
    id: `comment-${document}-${index}`,
    ...quoted('at', at(index * 3 + 1)),
    kind: 'comment',
    body: `What is said here is made up, as is all that report ${document} says; it is remark ${index + 1} of it.`,
    basis: 'editorial',
  }));
  const references = Array.from({ length: referencesEach }, (_, index) => {
    // Each is referred to as often as it refers: no passage has more remarks than are read.
    const other = (document + 1 + index * Math.floor(whole.documents / 2)) % whole.documents;
    const passage = at(index * 2 + 1, placed(madeText(other, whole)));
    return {
      id: `reference-${document}-${index}`,
      ...quoted('at', at(index * 2)),
      kind: 'cross-reference',
      relation: 'compare',
      to: { document: idOf(other), ...quoted('id', passage) },
      body: `Both reports, ${document} and ${other}, speak of what is made up.`,
      basis: 'editorial',
    };
  });
  return [...comments, ...references];
}

/** Where a passage is, with the words that it begins with, if they stand in it once. */
function quoted(key: 'at' | 'id', { id, text }: { id: string; text: string }): Record<string, unknown> {
  const exact = text.split(' ', 7).join(' ');
  return { [key]: id, ...(text.indexOf(exact) === text.lastIndexOf(exact) && { quote: { exact } }) };
}
