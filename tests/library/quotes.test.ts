/** The quote checker on 200 sentences made from the texts of this library by known changes: what it says of each is what was done. */
import { beforeAll, describe, expect, test } from 'vitest';
import { checkText } from '../../src/corpus/check/check-text.ts';
import type { DifferenceKind, Piece, Verdict } from '../../src/corpus/check/checked.ts';
import { documentToChecked } from '../../src/corpus/check/document-to-checked.ts';
import { type TextIndex, textIndex } from '../../src/corpus/check/text-index.ts';
import { sentencesIn } from '../../src/corpus/text/languages/index.ts';
import { tellingWords } from '../../src/corpus/text/languages/telling-words.ts';
import { loadDocuments } from '../support/documents.ts';

const documents = loadDocuments().map(documentToChecked);
const index: TextIndex = textIndex(documents);
const sentences = documents.flatMap(({ passages }) =>
  passages.flatMap(({ words }) =>
    [...sentencesIn('en')(words.replaceAll('\n', ' '))]
      .map((sentence) => sentence.trim())
      .filter((sentence) => /[.!?]$/.test(sentence) && sentence.split(' ').length >= 8),
  ),
);

/** The same numbers each time. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

type Below = (below: number) => number;
/** Changes a sentence; `undefined` where it cannot be changed so. */
type Change = (sentence: string, below: Below) => string | undefined;

const anyOf = <T>(some: readonly T[], below: Below): T | undefined => some[below(some.length)];
const matchOf = (text: string, pattern: RegExp, below: Below): RegExpExecArray | undefined =>
  anyOf([...text.matchAll(pattern)], below);
const replaced = (text: string, found: RegExpExecArray, words: string): string =>
  text.slice(0, found.index) + words + text.slice(found.index + found[0].length);

const number: Change = (text, below) => {
  const found = matchOf(text, /\d(?![\d,]|\.\d)/g, below);
  return found && replaced(text, found, String((Number(found[0]) + 1 + below(8)) % 10));
};
const negation: Change = (text, below) => {
  const left = matchOf(text, /\b(?:not|no|never) /g, below);
  if (left) return replaced(text, left, '');
  const put = matchOf(text, /\b(?:will|must|should|is|are|was|were|has|have|can)\b/g, below);
  return put && replaced(text, put, `${put[0]} not`);
};
const telling = tellingWords('en');
const content = /\b[a-z]{5,}\b/g;
const word: Change = (text, below) => {
  const found = matchOf(text, content, below);
  const other = anyOf((anyOf(sentences, below) ?? '').match(content) ?? [], below);
  const isPlain = (one: string): boolean => !telling.isNumber(one) && !telling.saysNo(one);
  if (!found || !other || other === found[0] || telling.isOpposite(other, found[0])) return undefined;
  return isPlain(found[0]) && isPlain(other) ? replaced(text, found, other) : undefined;
};
const order: Change = (text, below) => {
  const found = matchOf(text, /\b([a-z]+) and ([a-z]+)\b/g, below);
  return found && found[1] !== found[2] ? replaced(text, found, `${found[2]} and ${found[1]}`) : undefined;
};
const capitals: Change = (text, below) => {
  const found = matchOf(text, content, below);
  return found && replaced(text, found, found[0].toUpperCase());
};
const punctuation: Change = (text, below) => {
  const found = matchOf(text, /(?<=\p{L}), |(?<=\p{Ll}) (?=and )/gu, below);
  return found && replaced(text, found, found[0] === ' ' ? ', ' : ' ');
};
const article: Change = (text, below) => {
  const found = matchOf(text, /(?<=[a-z] )(?!(?:the|an?) )[a-z]{4,}(?= )/g, below);
  return found && !/\b(?:the|an?) $/.test(text.slice(0, found.index))
    ? replaced(text, found, `the ${found[0]}`)
    : undefined;
};
const joined: Change = (text, below) => {
  const other = anyOf(sentences, below) ?? '';
  const [one, two] = [text.split(' '), other.split(' ')];
  if (other === text || one.length < 14 || two.length < 14) return undefined;
  return [...one.slice(0, 7 + below(one.length - 13)), ...two.slice(-(7 + below(two.length - 13)))].join(' ');
};

/** Sentences of other texts, in their manner and on their matters. */
const foreign = [
  'The harbour authority will deepen the eastern channel before the winter storms arrive.',
  'Last year the council repaired forty bridges and planted willows along the canal.',
  'We must keep the price of bread low, and see that no family goes without fuel.',
  'Shanghai plans to open two new metro lines and a ferry terminal by the end of the decade.',
  'The minister told reporters that growth had slowed because exports to Europe were weak.',
  'Our schools need more teachers, and the teachers need better pay and smaller classes.',
  'A new law on the protection of rivers was passed after three readings and a long debate.',
  'Critics of the plan say that the money would be better spent on hospitals in the countryside.',
  'The museum reopened in spring with a hall for the instruments of early astronomers.',
  'Farmers in the northern counties harvested less wheat than in any year since the drought.',
  'Every citizen may inspect the accounts of the city at the town hall on weekdays.',
  'The committee was of the opinion that the old market should be kept as it stands.',
  'Tourism brought in more visitors than the island has inhabitants, for the first time ever.',
  'Research on batteries made progress, although none of the prototypes reached the market.',
  'It is proposed that trams run through the night on Fridays and on the eve of holidays.',
];

interface Kind {
  name: string;
  count: number;
  change: Change;
  expected: Verdict;
  difference?: DifferenceKind;
}
const kinds: readonly Kind[] = [
  { name: 'true', count: 40, change: (text) => text, expected: 'same' },
  { name: 'one number', count: 20, change: number, expected: 'different', difference: 'number' },
  { name: 'one negation', count: 20, change: negation, expected: 'different', difference: 'negation' },
  { name: 'one word', count: 25, change: word, expected: 'different', difference: 'word' },
  { name: 'order', count: 15, change: order, expected: 'different', difference: 'order' },
  { name: 'capitals only', count: 15, change: capitals, expected: 'same' },
  { name: 'punctuation only', count: 15, change: punctuation, expected: 'same' },
  { name: 'an article', count: 20, change: article, expected: 'different', difference: 'word' },
  { name: 'joined', count: 15, change: joined, expected: 'part' },
  { name: 'foreign', count: foreign.length, change: (_, below) => foreign[below(1)], expected: 'none' },
];

interface Case {
  kind: Kind;
  text: string;
  said: Piece[];
}

/** Sentences changed in one way, each another. */
function madeBy(kind: Kind, below: Below): Case[] {
  if (kind.expected === 'none') return foreign.map((text) => ({ kind, text, said: checkText(text, index) }));
  const texts = new Set<string>();
  for (let tries = 0; texts.size < kind.count && tries < 10_000; tries += 1) {
    const text = kind.change(anyOf(sentences, below) ?? '', below);
    if (text) texts.add(text);
  }
  return [...texts].map((text) => ({ kind, text, said: checkText(text, index) }));
}

const verdicts: readonly Verdict[] = ['same', 'different', 'part', 'none'];
const verdictOf = ({ said: [first] }: Case): Verdict | undefined =>
  first && 'verdict' in first ? first.verdict : undefined;
const isRight = (one: Case): boolean => {
  const [first] = one.said;
  const worst = first && 'differences' in first ? first.differences[0]?.kind : undefined;
  return one.said.length === 1 && verdictOf(one) === one.kind.expected && worst === one.kind.difference;
};

describe('200 sentences', () => {
  let cases: Case[];
  beforeAll(() => {
    const below = random(2025);
    cases = kinds.flatMap((kind) => madeBy(kind, below));
  });

  test('there are so many, of every kind', () => {
    expect(cases).toHaveLength(200);
    expect(kinds.map(({ name, count }) => [name, count])).toEqual(
      kinds.map((kind) => [kind.name, cases.filter((one) => one.kind === kind).length]),
    );
  });

  test('what is said of them is right: precision and recall are 0.98 at least', () => {
    const rows = verdicts.map((verdict) => {
      const [said, are] = [
        cases.filter((one) => verdictOf(one) === verdict),
        cases.filter((one) => one.kind.expected === verdict),
      ];
      const right = are.filter(isRight).length;
      return { verdict, sentences: are.length, precision: right / said.length, recall: right / are.length };
    });
    console.table(rows);
    for (const one of cases.filter((own) => !isRight(own)))
      console.log(`${one.kind.name}: ${one.text}\n  ${JSON.stringify(one.said)}`);
    const all = cases.filter(isRight).length / cases.length;
    expect(all).toBeGreaterThanOrEqual(0.98);
    for (const { verdict, precision, recall } of rows) {
      expect(precision, verdict).toBeGreaterThanOrEqual(0.98);
      expect(recall, verdict).toBeGreaterThanOrEqual(0.98);
    }
  });
});

describe('all of the texts', () => {
  test('every passage is word for word there', () => {
    for (const { passages } of documents)
      for (const { words } of passages)
        for (const piece of checkText(words, index)) expect(piece).toMatchObject({ verdict: 'same', asides: [] });
  });

  test('any single number that is changed is told, and first', () => {
    let count = 0;
    for (const text of new Set(sentences)) {
      for (const found of text.matchAll(/\d+(?:[.,]\d+)*/g)) {
        const [old] = found;
        const other = old.replace(/\d$/, (digit) => String((Number(digit) + 3) % 10));
        const [piece] = checkText(replaced(text, found, other), index);
        expect(piece, `${old} → ${other}: ${text}`).toMatchObject({
          verdict: 'different',
          differences: [
            { kind: 'number', removed: expect.stringContaining(old), added: expect.stringContaining(other) },
          ],
        });
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(50);
  });
});
