/** Notes and their calls in every form: what calls confirm is a note, what nothing confirms stays text and is told. */
import { expect, test } from 'vitest';
import { readText } from '../../src/convert/convert.ts';
import type { Inline } from '../../src/corpus/model/inline.ts';
import type { LineLedger } from '../../src/corpus/model/ledger.ts';
import { notesOf, partsOf, walk } from '../../src/corpus/model/walk.ts';
import { convert } from '../support/convert.ts';
import { expectValue, sourceOf } from '../support/source.ts';

/** Texts with their calls as `{n1}`, notes as `n1: text`, paragraphs of a note parted by ` / `; and the rules of the problems. */
function read(seed: string, layout = '{}', language = 'en') {
  const { value, problems } = readText(sourceOf(`${seed}\n`, `language: ${language}\nlayout: ${layout}\n`));
  const wordsOf = (inlines: readonly Inline[]): string =>
    inlines
      .map((one) => (one.type === 'text' ? one.value : one.type === 'note-reference' ? `{${one.note}}` : ''))
      .join('')
      .replaceAll('\n', ' ');
  const document = value?.document;
  // What an item says stands in it.
  const nodes = document ? [...walk(document.children)].filter(({ node }) => node.type !== 'item') : [];
  const texts = nodes.map(({ node }) => partsOf(node).map(wordsOf).join(' '));
  const notes = document ? notesOf(document) : [];
  return {
    texts: texts.filter((text) => text !== ''),
    notes: notes.map(
      (note) => `${note.id}: ${note.children.map((child) => partsOf(child).map(wordsOf).join('')).join(' / ')}`,
    ),
    rules: problems.map(({ rule }) => rule),
  };
}

const paragraphs = '{ paragraphs: blank-line }';

/** What stands before the notes’ own lines, as it comes out; the notes; the layout, the language. */
type Case = [what: string, seed: string, texts: string[], notes: string[], layout?: string, language?: string];

test.each<Case>([
  [
    '[15]Text',
    'It met.[15] It rose.[16]\n[15]One.\n[16]Two.',
    ['It met.{n15} It rose.{n16}'],
    ['n15: One.', 'n16: Two.'],
  ],
  ['[1001] Text', 'The plan[1001].\n[1001] One.', ['The plan{n1001}.'], ['n1001: One.']],
  [
    '15. Text, called by (15)',
    'It met.(1) It rose.(2)\n1. One.\n2. Two.',
    ['It met.{n1} It rose.{n2}'],
    ['n1: One.', 'n2: Two.'],
  ],
  [
    '15. Text, called by digits',
    'It met.1 A plan2 was made.\nIt was good.3\n1. One.\n2. Two.\n3. Three.',
    ['It met.{n1} A plan{n2} was made.', 'It was good.{n3}'],
    ['n1: One.', 'n2: Two.', 'n3: Three.'],
  ],
  [
    '15Text',
    'It met.1 It rose.2\n1In spring.\n2In autumn.',
    ['It met.{n1} It rose.{n2}'],
    ['n1: In spring.', 'n2: In autumn.'],
  ],
  [
    '15 Text',
    'It met.17 It rose.18\n\n17 Letter of May.\n18 Minutes.\n\nIt went on.',
    ['It met.{n17} It rose.{n18}', 'It went on.'],
    ['n17: Letter of May.', 'n18: Minutes.'],
    paragraphs,
  ],
  ['(15) Text', 'It met.(1) It rose.(2)\n(1) One.\n(2) Two.', ['It met.{n1} It rose.{n2}'], ['n1: One.', 'n2: Two.']],
  [
    '15) Text, called by ¹⁵',
    'It met¹ and rose².\n1) One.\n2) Two.',
    ['It met{n1} and rose{n2}.'],
    ['n1: One.', 'n2: Two.'],
  ],
  ['¹⁵ Text', 'It met.¹ It rose.¹²\n¹ One.\n¹² Two.', ['It met.{n1} It rose.{n12}'], ['n1: One.', 'n12: Two.']],
  [
    '* and †',
    'It met* and rose†.\n* One.\n† Two.',
    ['It met{star1} and rose{dagger1}.'],
    ['star1: One.', 'dagger1: Two.'],
  ],
  [
    'several stars',
    'It met.*\n*One.\nIt rose.* And fell.*\n* Two.\n* Three.',
    ['It met.{star1}', 'It rose.{star2} And fell.{star3}'],
    ['star1: One.', 'star2: Two.', 'star3: Three.'],
  ],
  ['①', '议会开会①，再开②。\n①春季。\n②秋季。', ['议会开会{n1}，再开{n2}。'], ['n1: 春季。', 'n2: 秋季。'], '{}', 'zh'],
  ['［1］', '议会开会［1］。\n［1］春季。', ['议会开会{n1}。'], ['n1: 春季。'], '{}', 'zh'],
  ['【1】', '议会开会【1】。\n【1】春季。', ['议会开会{n1}。'], ['n1: 春季。'], '{}', 'zh'],
  [
    'digits behind a Chinese character',
    '议会开会15，再开16。\n[15]春季。\n[16]秋季。',
    ['议会开会{n15}，再开{n16}。'],
    ['n15: 春季。', 'n16: 秋季。'],
    '{}',
    'zh',
  ],
  ['注1：', '议会开会（注1）。\n注1：春季。', ['议会开会{n1}。'], ['n1: 春季。'], '{}', 'zh'],
  ['(注1) in plain brackets', '議会は(注1)。\n(注1) 春のこと。', ['議会は{n1}。'], ['n1: 春のこと。'], '{}', 'ja'],
  [
    '※1',
    '議会は開かれた※1。再び開かれた※2。\n※1 春のこと。\n※2 秋のこと。',
    ['議会は開かれた{n1}。再び開かれた{n2}。'],
    ['n1: 春のこと。', 'n2: 秋のこと。'],
    '{}',
    'ja',
  ],
  [
    '1) of Korean, whose bracket is of the call',
    '의회가 열렸다1). 다시 (곧2) 열렸다3).\n1) 봄.\n2) 여름.\n3) 가을.',
    ['의회가 열렸다{n1}. 다시 (곧{n2}) 열렸다{n3}.'],
    ['n1: 봄.', 'n2: 여름.', 'n3: 가을.'],
    '{}',
    'ko',
  ],
  [
    '[Footnote 1: …] of several lines and paragraphs',
    'It met.[1] It rose.[2]\n\n[Footnote 1: One\nand one.\n\nAnd [again] one.]\n\n[Footnote 2: Two.]\n\nIt went on.',
    ['It met.{n1} It rose.{n2}', 'It went on.'],
    ['n1: One and one. / And [again] one.', 'n2: Two.'],
    paragraphs,
  ],
  ['called by [footnote 1]', 'It met.[footnote 1]\nFootnote 1: One.', ['It met.{n1}'], ['n1: One.']],
  [
    '[^1]: with an indented paragraph',
    'It met.[^1] It rose.[^b]\n\n[^1]: One.\n\n    And one.\n\n[^b]: Two.',
    ['It met.{n1} It rose.{nb}'],
    ['n1: One. / And one.', 'nb: Two.'],
    paragraphs,
  ],
  [
    '\\1\\ Text',
    'The rule.\\1\\ It was amended.\\2\\ It is new.\n\\1\\ 45 FR 1.\n\\2\\ 46 FR 2.',
    ['The rule.{n1} It was amended.{n2} It is new.'],
    ['n1: 45 FR 1.', 'n2: 46 FR 2.'],
  ],
  ['letters', 'The plan[a] and map[b].\n[a] One.\n[b] Two.', ['The plan{na} and map{nb}.'], ['na: One.', 'nb: Two.']],
  [
    'several in one',
    'As said[1,2], and [1–3], and¹,².\n[1] One.\n[2] Two.\n[3] Three.',
    ['As said{n1},{n2}, and {n1}{n2}{n3}, and{n1},{n2}.'],
    ['n1: One.', 'n2: Two.', 'n3: Three.'],
  ],
  [
    'a longer range, whose dash leads to the first of those between',
    'As said[1–4].\n[1] One.\n[2] Two.\n[3] Three.\n[4] Four.',
    ['As said{n1}{n2}{n4}.'],
    ['n1: One.', 'n2: Two.', 'n3: Three.', 'n4: Four.'],
  ],
  [
    'the last note under the heading of the notes, with more paragraphs',
    'It met.[1] It rose.[2]\n\nNotes\n\n1. One.\n\n2. See the minutes\nof that day.\n\nAnd more\nof them.\n\nChapter 2\n\nIt went on.',
    ['It met.{n1} It rose.{n2}', 'Chapter 2', 'It went on.'],
    ['n1: One.', 'n2: See the minutes of that day. / And more of them.'],
    paragraphs,
  ],
  [
    'the same where each line is a paragraph',
    'It met.[1]\nNotes\n[1] One.\nMore of it.\nAnnex\nIt went on.',
    ['It met.{n1}', 'Annex', 'It went on.'],
    ['n1: One. / More of it.'],
  ],
  [
    'words with numbers before the notes come to them',
    'The mole4 and plan5 first. It met.1 It rose.2 It fell.3 The mole4 too.\n[1] a\n[2] b\n[3] c\n[4] d',
    ['The mole4 and plan5 first. It met.{n1} It rose.{n2} It fell.{n3} The mole{n4} too.'],
    ['n1: a', 'n2: b', 'n3: c', 'n4: d'],
  ],
  [
    'behind quotation marks, brackets and years',
    '“Go”1 and (left)2 in 20063 and 2019.4 The end.\n[1] a\n[2] b\n[3] c\n[4] d',
    ['“Go”{n1} and (left){n2} in 2006{n3} and 2019.{n4} The end.'],
    ['n1: a', 'n2: b', 'n3: c', 'n4: d'],
  ],
  [
    'every call of a note',
    'The mole20 opened. The code21 came. The mole20 was lit.\n[20] a\n[21] b',
    ['The mole{n20} opened. The code{n21} came. The mole{n20} was lit.'],
    ['n20: a', 'n21: b'],
  ],
  [
    'a range of digits behind a word',
    'It met7–9 and rose8-10 in 1939–45, 2019–2021, pages 7–9.\n[7] a\n[8] b\n[9] c\n[10] d',
    ['It met{n7}{n8}{n9} and rose{n8}{n9}{n10} in 1939–45, 2019–2021, pages 7–9.'],
    ['n7: a', 'n8: b', 'n9: c', 'n10: d'],
  ],
  [
    'a range behind a full stop, by its place',
    'It met.7–9 It rose in sections 7–9, No.7–9, G7–9.\n[7] a\n[8] b\n[9] c',
    ['It met.{n7}{n8}{n9} It rose in sections 7–9, No.7–9, G7–9.'],
    ['n7: a', 'n8: b', 'n9: c'],
  ],
  [
    '① beside the items of a list and what a sentence counts',
    '议会①决定：①建房；②修路。②\n议会决定：\n①建房；\n②修路；\n③种树。\n①春季。\n②秋季。',
    ['议会{n1}决定：①建房；②修路。{n2}', '议会决定：', '建房；', '修路；', '种树。'],
    ['n1: 春季。', 'n2: 秋季。'],
    '{}',
    'zh',
  ],
  [
    'dotted, beside the items of a list',
    'The plan1 and the map2 say that we shall:\n1. Build houses.\n2. Build roads.\nIt ended.\nNotes\n1. One.\n2. Two.',
    ['The plan{n1} and the map{n2} say that we shall:', 'Build houses.', 'Build roads.', 'It ended.'],
    ['n1: One.', 'n2: Two.'],
  ],
  [
    'a name that stands without a number too',
    'The WTO met. The plan1 of the WTO2 was read.\n[1] a\n[2] b',
    ['The WTO met. The plan{n1} of the WTO{n2} was read.'],
    ['n1: a', 'n2: b'],
  ],
  [
    'in a note',
    'It met.[1] It rose.[2]\n[1] See note [2], not [1].\n[2] b',
    ['It met.{n1} It rose.{n2}'],
    ['n1: See note {n2}, not [1].', 'n2: b'],
  ],
  [
    'at the foot of pages, numbered anew',
    'It met.[1] It\nrose.[2]\n\n[1] a\n[2] b\n\nIt fell.[1]\n\n[1] c',
    ['It met.{n1} It rose.{n2}', 'It fell.{n1a}'],
    ['n1: a', 'n2: b', 'n1a: c'],
    paragraphs,
  ],
  [
    'of several paragraphs under a heading',
    'It met.[1] It rose.[2]\nNotes\n[1] a\nb\n[2] c',
    ['It met.{n1} It rose.{n2}'],
    ['n1: a / b', 'n2: c'],
  ],
  [
    'of several paragraphs where both were called',
    'It met.[1] It rose.[2]\n[1] a\nMore of it.\n[2] c',
    ['It met.{n1} It rose.{n2}'],
    ['n1: a / More of it.', 'n2: c'],
  ],
  [
    'within a paragraph that goes on over the page, a word parted there',
    'It met[1] in spring to hear the govern-\n\n[1] a\n\nment, which rose[2] and\n\n[2] b\n\nfell. The government fell.\n\nIt ended.',
    ['It met{n1} in spring to hear the government, which rose{n2} and fell. The government fell.', 'It ended.'],
    ['n1: a', 'n2: b'],
    paragraphs,
  ],
  [
    'within a paragraph that goes on over the page, numbered anew',
    'It met[1] in\n[1] a\nspring[1] and\n[1] b\nfell.[1] It ended.\n[1] c\nIt began.',
    ['It met{n1} in spring{n1a} and fell.{n1b} It ended.', 'It began.'],
    ['n1: a', 'n1a: b', 'n1b: c'],
  ],
  [
    'within a paragraph of Chinese',
    '议会开会[1]，并决定\n[1] 五月。\n了计划。[2]\n[2] 纪要。\n再开会。',
    ['议会开会{n1}，并决定了计划。{n2}', '再开会。'],
    ['n1: 五月。', 'n2: 纪要。'],
    '{}',
    'zh',
  ],
  [
    'before a paragraph that may go on, where the editors begin a section',
    'It met[1] in the\n[1] a\nold house.',
    ['It met{n1} in the', 'The house', 'old house.'],
    ['n1: a'],
    '{ sections: [{ before: 3, id: house, title: The house }] }',
  ],
  [
    'two series at once',
    '议会[1]开会①。\n[1]春季。\n①译者注。',
    ['议会{n1}开会{notes-2-n1}。'],
    ['n1: 春季。', 'notes-2-n1: 译者注。'],
    '{}',
    'zh',
  ],
  [
    'behind a heading at the foot of the page',
    '1. First.\n\nIt met.[1]\n\n2. What we did.\n\n[1] a\n\nIt rose.',
    ['1. First.', 'It met.{n1}', '2. What we did.', 'It rose.'],
    ['n1: a'],
    '{ paragraphs: blank-line, headings: [{ pattern: numbered }] }',
  ],
  [
    'beside headings of the same form',
    '1. First\nA plan¹ was made.\n2. Second\nA map² was made.\nNotes\n1. One.\n2. Two.',
    ['1. First', 'A plan{n1} was made.', '2. Second', 'A map{n2} was made.'],
    ['n1: One.', 'n2: Two.'],
    '{ headings: numbered }',
  ],
  [
    'what nobody sees beside a number',
    'The mole\u200B15 opened.\n\u200B\n\u200E[15] a',
    ['The mole\u200B{n15} opened.'],
    ['n15: a'],
  ],
  [
    'a decomposed accent',
    'The cafe\u030115 opened.\u00A0It did.\n[15]\u00A0a',
    ['The cafe\u0301{n15} opened.\u00A0It did.'],
    ['n15: a'],
  ],
  [
    'a form that the layout names',
    'It met (1) here.\n1. One.',
    ['It met (1) here.'],
    ['n1: One.'],
    '{ notes: [dotted], references: [{ line: 1, quote: "(1)", note: null }] }',
  ],
  [
    'a label by hand',
    'It met7.\nSeventh: a note.',
    ['It met{n7}.'],
    ['n7: Seventh: a note.'],
    '{ lines: [{ at: 2, kind: note, label: 7 }] }',
  ],
  [
    'several lines decided at once',
    'It met1, rose2.\n1. One.\n2. Two.\nAnd two.',
    ['It met{n1}, rose{n2}.'],
    ['n1: One.', 'n2: Two. And two.'],
    '{ lines: [{ at: [2, 4], kind: note }] }',
  ],
  [
    'decided signs',
    'The plan* and map¹ and list[7,8].\n[*] a\n[1] b\n[7] c\n[8] d',
    ['The plan{star1} and map{n1} and list{n7},{n8}.'],
    ['n1: b', 'n7: c', 'n8: d', 'star1: a'],
    '{ references: [{ line: 1, quote: "plan*", note: "*" }, { line: 1, quote: map¹, note: 1 }, { line: 1, quote: "list[7,8]", note: 8 }] }',
  ],
])('%s', (_, seed, texts, notes, layout, language) => {
  const found = read(seed, layout, language);
  expect(found.texts).toEqual(texts);
  expect(found.notes).toEqual(notes);
  const isTold = /^(?:note-uncalled|reference-ambiguous|looks-like-(?:call|note))$/;
  const uncalled = notes.length > 0 && !texts.join(' ').includes('{');
  expect(found.rules.filter((rule) => isTold.test(rule))).toEqual(uncalled ? ['note-uncalled'] : []);
});

test.each<[what: string, seed: string, notes: string[], rules: string[], layout?: string]>([
  ['a measure', 'The port covers 5 km2.\n[2] a', ['n2: a'], ['reference-ambiguous']],
  ['a raised measure', 'The port covers 5 km².\n[2] a', ['n2: a'], ['reference-ambiguous']],
  ['a name', 'The G20 met.\n[20] a', ['n20: a'], ['reference-ambiguous']],
  [
    'a word of a name',
    'Its sha256 is utf8.\n[256] a\n[8] b',
    ['n256: a', 'n8: b'],
    ['reference-ambiguous', 'reference-ambiguous'],
  ],
  [
    'names and numbers',
    'In 2019–2021 the COVID-19 of H1N1 and PM2.5, in Article 15.\n[19] a\n[1] b\n[5] c\n[15] d',
    ['n19: a', 'n1: b', 'n5: c', 'n15: d'],
    ['note-uncalled', 'note-uncalled', 'note-uncalled', 'note-uncalled'],
  ],
  [
    'a bracketed letter before a word',
    'The envoy wrote to us in plain words:\n[W]e want this.\nIt [sic] is.\n[T]HE END came.',
    [],
    [],
  ],
  ['words in brackets', 'It is so.\n[sic] it is.\n[rule] it is not.', [], []],
  [
    'a range of which a note is missing',
    'It met7–9 here.\n[7] a\n[9] b',
    ['n7: a', 'n9: b'],
    ['note-uncalled', 'note-uncalled'],
  ],
  ['what a sentence counts', '议会决定：①建房；②修路。\n决定：\n①建房；\n②修路。', [], []],
  [
    'the items of a list',
    'We shall do three things in this year:\n1. Build houses.\n2. Build 5 km2.\n3. Mend CO2.',
    [],
    [],
  ],
  ['bullets', 'Prices may change*.\n* Fruit\n* Bread\n* Milk', [], ['looks-like-call']],
  ['paragraphs of a law', 'Section 5(1) applies.\n(1) The first.\n(2) The second.', [], ['looks-like-list']],
  ['a year in brackets', 'It is so.\n[2019] UKSC 5 is the case.', [], ['note-missing']],
  ['brackets that are no notes', 'It met [1] here.[2]\n[1] is here.\n[W]e did.', [], [], '{ brackets: text }'],
  ['no notes at all', 'It met.¹\n¹ One.', [], ['looks-like-call', 'looks-like-note'], '{ notes: none }'],
])('%s is text', (_, seed, notes, rules, layout) => {
  const found = read(seed, layout);
  expect(found.notes).toEqual(notes);
  expect(found.texts.join('')).not.toContain('{');
  expect(found.rules).toEqual(rules);
});

test('a number in round brackets is no call where a glued one calls the note, and that is said', () => {
  const { texts, rules } = read('It met1 and ran alert(1).\n[1]A note.');
  expect(texts).toEqual(['It met{n1} and ran alert(1).']);
  expect(rules).toEqual(['looks-like-call']);
});

test('at the foot of pages that count anew each note is that of the call before it, whatever section begins between them', () => {
  const seed = [
    ...['PART I', '', '1. Rivers', '', 'The river', 'rose.(1)', '', '  (1) Once', '  in spring.', ''],
    ...['It fell.(1)', '', '2. Lakes', '', 'They froze.', '', '  (1) From then on', '  nobody saw it.', ''],
    ...['They thawed.(1)', '', '3. Seas', '', 'They stayed.', '', '  (1) So they said.'],
  ].join('\n');
  const { texts, notes, rules } = read(
    seed,
    '{ paragraphs: blank-line, headings: [{ pattern: part }, { pattern: numbered }] }',
  );
  expect(texts.filter((text) => text.includes('{'))).toEqual([
    'The river rose.{n1}',
    'It fell.{n1a}',
    'They thawed.{n1b}',
  ]);
  expect(notes).toEqual(['n1: Once in spring.', 'n1a: From then on nobody saw it.', 'n1b: So they said.']);
  expect(rules).toEqual([]);
});

test('in Chinese a year behind a sentence calls no note, and none is missing', () => {
  const { texts, rules } = read('会议开了。2019年又开了一次。［1］\n［1］在北京。', '{}', 'zh');
  expect(texts).toEqual(['会议开了。2019年又开了一次。{n1}']);
  expect(rules).toEqual([]);
});

test('an indented paragraph of several lines is no drawing of columns', () => {
  const own = 'He wrote of it\nin these words,\nwhich are his own,\nand which we give.';
  const { texts, rules } = read(`${own}\n\n    The river rose,\n    and it fell,\n    and nobody saw it.`, paragraphs);
  expect(texts).toEqual([own.replaceAll('\n', ' '), 'The river rose, and it fell, and nobody saw it.']);
  expect(rules).toEqual(['looks-like-quote']);
});

test('where wrapped paragraphs begin with an indent, it says no more than that', () => {
  const seed = [
    '   He wrote of it in the spring of that year,\nwhen the water stood in the lower fields.',
    '   Nobody read what he had written before\nthe autumn, when the water came again.',
    '   The council met in winter and gave him a\nmedal, which he is said to have lost.',
  ];
  expect(read(seed.join('\n\n'), paragraphs).rules).toEqual([]);
});

test('a line of nothing that is seen is blank, and said so', () => {
  const { value } = readText(sourceOf('It met.\n\u200B \u200E\nIt rose.\n'));
  expect(value?.ledger.spans[1]).toMatchObject({ kind: 'blank', reason: 'nothing that is seen: U+200B, U+200E' });
});

test('what is printed of a label and closes a note is set aside', () => {
  const { value } = readText(sourceOf('It met.[1]\n[Footnote 1: One.]\n'));
  expect(value?.ledger.spans[1]?.asides?.map((one) => ('column' in one ? [one.column, one.text] : one))).toEqual([
    [1, '[Footnote 1: '],
    [18, ']'],
  ]);
});

test('a paragraph that goes on over notes is one text of several spans, which name it', () => {
  const { files } = expectValue(
    convert(sourceOf('It met[1] in\n[1] a\n\nspring and\n[1] b\nfell.\n[1] c\nIt ended.\n')),
  );
  const ledger = JSON.parse(files.ledger) as LineLedger;
  expect(ledger.spans.map(({ from, kind, continues, id }) => [from, kind, continues, id])).toEqual([
    [1, 'paragraph', undefined, 'p1'],
    [2, 'note', undefined, 'n1'],
    [3, 'blank', undefined, undefined],
    [4, 'paragraph', 1, 'p1'],
    [5, 'note', undefined, 'n1a'],
    [6, 'paragraph', 1, 'p1'],
    [7, 'note', undefined, 'n1b'],
    [8, 'paragraph', undefined, 'p2'],
  ]);
  expect(files.mdx).toContain('lines="1 4 6"');
  expect(JSON.parse(files.json).children[0].source).toEqual({
    lines: { from: 1, to: 1 },
    further: [
      { from: 4, to: 4 },
      { from: 6, to: 6 },
    ],
  });
});

test('a paragraph over the notes of a thousand pages is one', () => {
  const pages = Array.from({ length: 1000 }, (_, page) => `it met[${page + 1}] and\n[${page + 1}] a`);
  const { texts, notes } = read(`${pages.join('\n')}\nit ended.`);
  expect([texts.length, notes.length]).toEqual([1, 1000]);
});

test('of many notes of one label each is called in its turn', () => {
  const pages = Array.from({ length: 2000 }, () => 'It met.[1] It rose.[2]\n[1] a\n[2] b');
  const { texts } = read(pages.join('\n'));
  expect(new Set(texts).size).toBe(2000);
});
