/** Libraries of any size for the growth benchmark: made up, the same at every run, and with something of every kind. */
import { hash } from 'node:crypto';
import { capital, word } from '../made-up-words.ts';
import { type Format, formats, type GrownText } from './grown-formats.ts';

/** How large a library is to be. */
export interface Size {
  documents: number;
  /** Of each document: a heading before every fifth. */
  paragraphs: number;
  /** Of every so many paragraphs one has a note: of five, where it is not said. */
  noteEach?: number;
  /** What its seeds are: plain text, where it is not said. */
  format?: Format;
  /** Of each document: cross-references to the next one, or within the only one. */
  references: number;
  /** Of each document: terms that it mentions, each a name of the index too. */
  terms: number;
}

/** Words of a paragraph. */
const wordsEach = 65;
const sectionEach = 5;

/** The files of a library by their paths from its root. */
export function grownLibrary(size: Size): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>();
  const { ending, layout, write } = formats[size.format ?? 'text'];
  for (let document = 0; document < size.documents; document += 1) {
    const id = idOf(document);
    const seed = write(textOf(document, size));
    files.set(`seeds/${id}${ending}`, seed);
    files.set(`seeds/${id}.yaml`, sidecarOf(document, seed, { ending, layout }));
    if (size.references > 0) files.set(`content/annotations/${id}.yaml`, annotationsOf(document, size));
    for (let term = 0; term < size.terms; term += 1) {
      const name = `term-${document}-${term}`;
      files.set(`content/terms/${name}.yaml`, termOf(name, document, term));
    }
  }
  if (size.terms > 0) files.set('content/names.yaml', namesOf(size));
  return files;
}

const idOf = (document: number): string => `report-${document}`;

function textOf(document: number, size: Size): GrownText {
  const { paragraphs, noteEach = 5 } = size;
  const sections: GrownText['sections'] = [];
  for (let index = 0; index < paragraphs; index += 1) {
    if (index % sectionEach === 0)
      sections.push({ heading: `${capital(word(index))} of ${word(index + 1)}`, paragraphs: [] });
    sections.at(-1)?.paragraphs.push({
      text: `${opening(index)} ${sentence(document, index, wordsEach)}${namesIn(document, index, size)}`,
      ...(index % noteEach === 0 && { note: sentence(document, index, 20) }),
    });
  }
  return { title: titleOf(document), sections };
}

/** The terms that a paragraph names: each is named at least once in its document. */
function namesIn(document: number, index: number, { paragraphs, terms }: Size): string {
  const named: string[] = [];
  for (let term = index; term < terms; term += paragraphs) named.push(variantOf(document, term));
  if (named.length === 0 && terms > 0) named.push(variantOf(document, index % terms));
  return named.map((variant) => ` The ${variant} is named here.`).join('');
}

const titleOf = (document: number): string => `Report ${document} on ${word(document)} and ${word(document + 7)}`;

/** How a paragraph begins: words that stand in it once, for quotes. */
const opening = (index: number): string => `Measure ${index} comes first.`;

const idOfParagraph = (index: number): string =>
  `s${Math.floor(index / sectionEach) + 1}-p${(index % sectionEach) + 1}`;

const sidecarOf = (
  document: number,
  seed: string | Uint8Array,
  { ending, layout }: { ending: string; layout: string },
): string => `id: ${idOf(document)}
title: ${titleOf(document)}
short-title: Report ${document}
kind: government-report
language: en
date: 2025-01-15
source: { name: The benchmark }
part: The whole text, made up to be measured.
received-as: ${idOf(document)}${ending}
sha256: ${hash('sha256', seed)}
layout: ${layout}
`;

function annotationsOf(document: number, { documents, paragraphs, references }: Size): string {
  const other = idOf((document + 1) % documents);
  const entries = Array.from({ length: references }, (_, index) => {
    const [from, to] = [index % paragraphs, (index + 1) % paragraphs];
    return `- id: reference-${document}-${index}
  at: ${idOfParagraph(from)}
  quote: { exact: "${opening(from)}" }
  kind: cross-reference
  relation: compare
  to: { document: ${other}, id: ${idOfParagraph(to)}, quote: { exact: "${opening(to)}" } }
  body: Measure ${from} of ${idOf(document)} stands beside measure ${to} of ${other}.
  basis: editorial
`;
  });
  return entries.join('');
}

const termOf = (name: string, document: number, term: number): string => `id: ${name}
label: ${capital(variantOf(document, term))}
variants: [${variantOf(document, term)}]
kind: concept
definition: Words made up to be found.
basis: { kind: editorial, source: none }
`;

/** The index of names: they all begin alike, as those of a city's bodies do. */
const namesOf = ({ documents, terms }: Size): string =>
  `names:\n${Array.from({ length: documents * terms }, (_, index) => {
    const [document, term] = [Math.floor(index / terms), index % terms];
    return `  - { id: name-${index}, name: "The ${variantOf(document, term)}", kind: place, term: term-${document}-${term} }\n`;
  }).join('')}`;

/** Two words that no other term and no sentence has. */
const variantOf = (document: number, term: number): string => `${word(document)}que ${word(term)}xen`;

/** A sentence of words that follow from where it stands. */
function sentence(document: number, index: number, length: number): string {
  let seed = (document * 7919 + index * 104_729 + length) % 65_521;
  const words = Array.from({ length }, () => {
    seed = (seed * 17_364 + 3) % 65_521;
    return word(seed % 3000);
  });
  return `${capital(words.join(' '))}.`;
}
