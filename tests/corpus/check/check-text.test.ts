/** What people quote, held against texts: what is told of each sentence and quotation. */
import { describe, expect, test } from 'vitest';
import { checkText, countsOf } from '../../../src/corpus/check/check-text.ts';
import type { Piece } from '../../../src/corpus/check/checked.ts';
import { documentToChecked } from '../../../src/corpus/check/document-to-checked.ts';
import { textIndex } from '../../../src/corpus/check/text-index.ts';
import { documentOf, note, paragraph, reference, salutation, section, text } from '../../support/document.ts';

const river = documentOf(
  'river',
  [
    section('s1', 'The water', [
      salutation('Dear friends of the river,'),
      paragraph('p1', [
        text('The river rose by 5.2 percent last year, and 260,000 people moved to higher ground. It did not reach'),
        reference('7'),
        text(' the old bridge, which the council’s engineers had strengthened in time. We can’t promise more.'),
      ]),
      paragraph(
        'p2',
        'A long-term plan is needed — so the “Friends of the River” say. Nobody knows what it will cost.',
      ),
      paragraph('p3', 'The mill was built in 1910. The mill was sold in 1934 to a family from the next valley.'),
    ]),
  ],
  { notes: [note('n7', 'The gauge at the lower ford is read twice a day by volunteers.')] },
);
const shui = documentOf(
  'shui',
  [paragraph('p1', '去年河水上涨了百分之五，二十六万人搬到高处。河水没有到达旧桥，工程师及时加固了它。')],
  { language: 'zh-Hans' },
);
const eau = documentOf('eau', [paragraph('p1', 'L’an dernier, la rivière n’a pas atteint le vieux pont de l’école.')], {
  language: 'fr',
});
const index = textIndex([river, shui, eau].map(documentToChecked));

/** In a line for each piece: what it is, what came of it, what differs, what is said beside it, where it is from. */
const told = (pasted: string): string[] =>
  checkText(pasted, index).map((piece: Piece) => {
    if (piece.is === 'own') return `own: ${piece.text}`;
    const differences = piece.differences.map(({ kind, removed, added }) => `${kind} [${removed}|${added}]`);
    const places = piece.found.map(({ document, from, to }) =>
      from.id === to.id ? `${document}#${from.id}` : `${document}#${from.id}–${to.id}`,
    );
    return [piece.is, piece.verdict, ...differences, ...piece.asides, ...places].join(' ');
  });

describe('sentences', () => {
  test.each([
    ['The river rose by 5.2 percent last year, and 260,000 people moved to higher ground.', 'same river#p1'],
    // A part of one, and more than one.
    ['260,000 people moved to higher ground', 'same river#p1'],
    ['Nobody knows what it will cost.\nThe mill was built in 1910.', 'same river#p2', 'same river#p3'],
    ['so the “Friends of the River” say', 'same river#p2'],
    ['Dear friends of the river,', 'same river#s1'],
    ['The gauge at the lower ford is read twice a day by volunteers.', 'same river#n7'],
    // Typography is said, and no difference.
    ["We can't promise more.", 'same typography river#p1'],
    ['A long-term plan is needed - so the "Friends of the River" say.', 'same typography river#p2'],
    ['A long term plan is needed – so the Friends of the River say.', 'same spacing typography punctuation river#p2'],
    ['260000 people moved to higher ground', 'same typography river#p1'],
    ['THE MILL was built in 1910.', 'same capitals river#p3'],
    ['The mill, was built in 1910.', 'same punctuation river#p3'],
    // The number of a note that is copied with the words.
    ['It did not reach7 the old bridge', 'same note-numbers river#p1'],
    ['It did not reach8 the old bridge', 'different number [|8] river#p1'],
    ['It did not reach[7] the old bridge', 'part brackets river#p1'],
  ])('%s', (pasted, ...expected) => {
    expect(told(pasted)).toEqual(expected.map((one) => `sentence ${one}`));
  });

  test.each([
    ['The river rose by 5.3 percent last year', 'number [5.2|5.3]'],
    ['The river rose by 52 percent last year', 'number [5.2|52]'],
    ['The river rose by 5.2% last year', 'number [percent|%]'],
    ['and 26,000 people moved to higher ground', 'number [260,000|26,000]'],
    ['It did reach the old bridge', 'negation [not|]'],
    ['We can promise more to the council', undefined],
    ['It did not quite reach the old bridge', 'word [|quite]'],
    ['Someone knows what it will cost.', 'negation [Nobody|Someone]'],
    ['The mill was sold to a family from the next valley in 1934', 'number [in 1934|] number [|in 1934]'],
    ['the council’s engineers had not strengthened in 5 time', 'number [|5] negation [|not]'],
    ['the councils engineers had strengthened in time', 'word [council’s|councils]'],
  ])('a difference: %s', (pasted, expected) => {
    expect(told(pasted)).toEqual([
      expected
        ? `sentence different ${expected} river#${pasted.includes('mill') ? 'p3' : pasted.includes('Someone') ? 'p2' : 'p1'}`
        : 'sentence none',
    ]);
  });

  test('the worst difference is the first, and the others follow', () => {
    const [piece] = checkText('The big river did rise by 6.2 percent last year, and 260,000 people moved.', index);
    expect(piece && 'differences' in piece && piece.differences.map(({ kind }) => kind)).toEqual([
      'number',
      'word',
      'word',
    ]);
  });

  test('the order of words', () => {
    expect(told('Last year, and 260,000 people moved to higher ground, the river rose by 5.2 percent.')).toEqual([
      expect.stringMatching(/^sentence different (?:order|number) /),
    ]);
    expect(told('which the engineers council’s had strengthened in time')).toEqual([
      expect.stringMatching(/^sentence different order /),
    ]);
  });

  test('a no that stands right before the words, and was left out', () => {
    const [piece] = checkText('knows what it will cost.', index);
    expect(piece).toMatchObject({
      verdict: 'different',
      differences: [{ kind: 'negation', removed: 'Nobody', added: '' }],
    });
    // In quotation marks the quoter may say it.
    expect(told('They admit that no one “knows what it will cost”.')).toEqual([
      'own: They admit that no one',
      'quotation same denied-beside river#p2',
    ]);
  });

  test('in part', () => {
    expect(told('The river rose by 5.2 percent … people moved to higher ground.')).toEqual([
      'sentence part ellipsis river#p1 river#p1',
    ]);
    expect(told('The river rose by 5.2 percent last year to a family from the next valley.')).toEqual([
      'sentence part joined river#p1 river#p3',
    ]);
    expect(told('[W]hich the council’s engineers had strengthened in time')).toEqual([
      'sentence part brackets river#p1',
    ]);
    // Some of a sentence, if it is long enough to be told from chance.
    expect(
      told(
        'As all of us know, which the council’s engineers had strengthened in time is a phrase that nobody here would use.',
      ),
    ).toEqual(['sentence part only-some river#p1']);
    expect(told('As all of us know, the old bridge, which is green, was painted by us alone.')).toEqual([
      'sentence none',
    ]);
  });

  test('a no that is left out at an ellipsis; without one it is a difference', () => {
    expect(told('It did … reach the old bridge')).toEqual(['sentence part ellipsis denied-left-out river#p1 river#p1']);
    expect(told('260,000 people moved to higher ground … reach the old bridge')).toEqual([
      'sentence part ellipsis denied-left-out river#p1 river#p1',
    ]);
    const [piece] = checkText('The river rose by 5.2 percent last year, and did reach the old bridge', index);
    expect(piece).toMatchObject({ verdict: 'different', differences: [{ kind: 'number' }, { kind: 'negation' }] });
  });

  test('what is in no text of the library', () => {
    expect(told('The harbour master was pleased with the new crane. It is green.')).toEqual([
      'sentence none',
      'sentence none',
    ]);
    expect(told('')).toEqual([]);
    expect(told(' … \n\n — ')).toEqual([]);
  });
});

describe('quotations', () => {
  test('are told from the words around them', () => {
    expect(told('The council claims that “260,000 people moved to higher ground”, which nobody saw.')).toEqual([
      'own: The council claims that',
      'quotation same river#p1',
      'own: which nobody saw.',
    ]);
  });

  test.each(['“%”', '„%“', '«%»', '"%"', '‘%’', "'%'", '「%」'])('in the marks %s', (marks) => {
    const quoted = marks.replace('%', 'The mill was built in 1910');
    expect(told(`I read there: ${quoted} and more.`)).toEqual([
      'own: I read there:',
      'quotation same river#p3',
      'own: and more.',
    ]);
  });

  test('may run over sentences and paragraphs', () => {
    expect(
      told('He wrote: “Nobody knows what it will cost. The mill was built in 1910.” Then he left the room.'),
    ).toEqual(['own: He wrote:', 'quotation same river#p2–p3', 'sentence none']);
  });

  test('that say otherwise than the text', () => {
    expect(told('It is said that “The mill was sold in 1943 to a family” of bakers.')).toEqual([
      'own: It is said that',
      'quotation different number [1934|1943] river#p3',
      'own: of bakers.',
    ]);
  });
});

describe('other languages', () => {
  test.each([
    ['去年河水上涨了百分之五，二十六万人搬到高处。', 'sentence same shui#p1'],
    ['去年河水上涨了百分之六，二十六万人搬到高处。', 'sentence different number [五|六] shui#p1'],
    ['河水到达旧桥，工程师及时加固了它。', 'sentence different negation [没有|] shui#p1'],
    ['河水没有到达旧桥,工程师及时加固了它。', 'sentence same typography shui#p1'],
    ['今天天气很好，我们去公园散步。', 'sentence none'],
    ['L’an dernier, la rivière a atteint le vieux pont de l’école.', 'sentence different negation [n’a pas|a] eau#p1'],
  ])('%s', (pasted, expected) => {
    expect(told(pasted)).toEqual([expected]);
  });
});

test('pieces are counted, the writer’s own apart', () => {
  const pieces = checkText(
    'He says that “the mill was built in 1910”. The mill was built in 1911. Green cheese is good.',
    index,
  );
  expect(countsOf(pieces)).toEqual({ same: 1, different: 1, part: 0, none: 1, own: 1, all: 3 });
});
