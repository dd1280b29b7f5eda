/** What may begin notes and call them, in every form, and which lines are notes then. */
import { expect, test } from 'vitest';
import { callsIn } from '../../../src/convert/read/plain-text/notes/calls.ts';
import {
  decidedLabel,
  isPartOfWord,
  needsNoCall,
  noteLabel,
} from '../../../src/convert/read/plain-text/notes/labels.ts';
import { linesToNotes } from '../../../src/convert/read/plain-text/notes/lines-to-notes.ts';
import { sidecarSchema } from '../../../src/corpus/editors/sidecar.ts';
import { toLines } from '../../../src/corpus/text/lines.ts';

test.each<[text: string, label: string | undefined]>([
  ['[15]One.', 'bracketed 15 [15] 3'],
  ['[*] One.', 'bracketed * [*] 3'],
  ['[n15] One.', 'bracketed n15 [n15] 3'],
  ['[15a] One.', 'bracketed 15a [15a] 3'],
  ['[iv] One.', 'bracketed iv [iv] 3'],
  ['[iiv] One.', undefined],
  ['[ivory] One.', undefined],
  ['[a] One.', 'bracketed a [a] 3'],
  ['[abc] One.', undefined],
  ['[甲] 一', 'bracketed 甲 [甲] 3'],
  ['[15](http://a.b)', undefined],
  ['[12345] One.', undefined],
  ['［15］ One.', 'full-width 15 ［15］ 3'],
  ['【*】 One.', 'full-width * 【*】 3'],
  ['〔15〕(a', undefined],
  ['Note 15. One.', 'named 15 Note 15. 3'],
  ['[Footnote 15: One.', 'named 15 [Footnote 15: 3'],
  ['Note no. 15) One.', 'named 15 Note no. 15) 3'],
  ['Note 15 One.', undefined],
  ['注15：一', 'named 15 注15： 3'],
  ['※15 One.', 'named 15 ※15 3'],
  ['[^key]: One.', 'named key [^key]: 3'],
  ['\\15\\ One.', 'slashed 15 \\15\\ 3'],
  ['¹⁵ One.', 'raised 15 ¹⁵ 3'],
  ['¹⁵. One.', 'raised 15 ¹⁵. 3'],
  ['^15 One.', 'raised 15 ^15 3'],
  ['^{15} One.', 'raised 15 ^{15} 3'],
  ['③ One.', 'circled 3 ③ 2'],
  ['❸ One.', 'circled 3 ❸ 2'],
  ['㉑ One.', 'circled 21 ㉑ 2'],
  ['* One.', 'symbols * * 2'],
  ['** One.', 'symbols ** ** 2'],
  ['*One* two.', undefined],
  ['***** One.', undefined],
  ['† One.', 'symbols † † 2'],
  ['§ One.', 'symbols § § 2'],
  ['§ 15 One.', undefined],
  ['15In spring.', 'glued 15 15 3'],
  ['15“In spring.', 'glued 15 15 3'],
  ['15IN spring.', 'glued 15 15 1'],
  ['15in spring.', 'glued 15 15 1'],
  ['15th spring.', undefined],
  ['15《书》', 'glued 15 15 1'],
  ['(15) One.', 'round 15 (15) 1'],
  ['( 15 ) One.', 'round 15 ( 15 ) 1'],
  ['（15） One.', 'round 15 （15） 1'],
  ['15) One.', 'round 15 15) 1'],
  ['15. One.', 'dotted 15 15. 1'],
  ['15.one.', 'dotted 15 15. 1'],
  ['15、一', 'dotted 15 15、 1'],
  ['15.5 One.', undefined],
  ['15. 5 One.', 'dotted 15 15. 1'],
  ['15 One.', 'glued 15 15 1'],
  ['15 “One.', 'glued 15 15 1'],
  ['15 one.', undefined],
  ['3 28 C.F.R. § 600.5.', 'glued 3 3 1'],
  ['3 28 Law Rev. 5.', undefined],
  ['3 28 Stat. 5.', 'glued 3 3 1'],
  ['\u200B [15]\u200B One.', 'bracketed 15 \u200B [15] 3'],
  ['One.', undefined],
  ['', undefined],
])('the label of “%s”', (text, label) => {
  const mark = noteLabel(text);
  expect(mark && `${mark.form} ${mark.label} ${mark.printed} ${mark.weight}`).toBe(label);
});

test('what needs no call, and what is part of a word', () => {
  const marked = (text: string) => noteLabel(text) ?? { form: 'glued' as const, label: '', printed: '', weight: 1 };
  expect(
    ['[15] A', '[*] A', '[n15] A', '[a] A', '[2019] A', '［15］ A', '15. A'].map((text) => needsNoCall(marked(text))),
  ).toEqual([true, true, true, false, false, false, false]);
  expect(
    ['[W]e', '[T]HE', '[T]he', '[a]In', '[a]in', '[a] in', '[15]in', '[T] He'].map((text) =>
      isPartOfWord(text, marked(text)),
    ),
  ).toEqual([true, true, true, false, true, false, false, false]);
});

test.each<[text: string, given: string | undefined, label: string | undefined]>([
  ['[15] One.', undefined, 'bracketed 15 «[15]»'],
  ['[15] One.', '15', 'bracketed 15 «[15]»'],
  ['a) One.', undefined, 'glued a «a)»'],
  ['a) One.', 'a', 'glued a «a)»'],
  ['One.', '7', 'glued 7 «»'],
  ['7: One.', '7', 'glued 7 «7:»'],
  ['7 One.', '7', 'glued 7 «7»'],
  ['[15] One.', '1', 'glued 1 «»'],
  ['One.', undefined, undefined],
])('the label of “%s” where the editors say %j', (text, given, label) => {
  const mark = decidedLabel(text, given);
  expect(mark && `${mark.form} ${mark.label} «${mark.printed}»`).toBe(label);
});

/** Calls in few words: “bracketed 7 8 sure «[7,8]»”; behind “+” what a range stands for. */
const calls = (text: string): string[] =>
  callsIn(text).map(
    ({ form, strength, start, end, parts, between }) =>
      `${form} ${parts.map(({ label }) => label).join(' ')}${between.length > 0 ? ` +${between.map(({ label }) => label).join(' ')}` : ''} ${strength} «${text.slice(start, end)}»`,
  );

test.each<[text: string, ...found: string[]]>([
  ['It met.'],
  ['It met.[7]', 'bracketed 7 sure «[7]»'],
  ['It met.[7,8]', 'bracketed 7 8 sure «[7,8]»'],
  ['It met.[7–9]', 'bracketed 7 9 +8 sure «[7–9]»'],
  ['It met.[7 – 10]', 'bracketed 7 10 +8 9 sure «[7 – 10]»'],
  ['It met.[7, 9–11]', 'bracketed 7 9 11 +10 sure «[7, 9–11]»'],
  ['It met.[9–7]', 'bracketed 9 7 sure «[9–7]»'],
  ['It met.[7–67]', 'bracketed 7 67 sure «[7–67]»'],
  ['It met.[*]', 'bracketed * sure «[*]»'],
  ['It met.[a]', 'bracketed a sure «[a]»'],
  ['It met.[iv]', 'bracketed iv sure «[iv]»'],
  ['It met.[iiv]'],
  ['它开会。〔7〕', 'bracketed 7 sure «〔7〕»'],
  ['它开会。[注7]', 'bracketed 注7 sure «[注7]»'],
  ['It met.[note 7]', 'named 7 sure «[note 7]»'],
  ['It met.[notes 7, 8]', 'named 7 8 sure «[notes 7, 8]»'],
  ['It met.[^key]', 'named key sure «[^key]»'],
  ['[^key]: It met.'],
  ['它开会（注7）。', 'named 7 sure «（注7）»'],
  ['It met※7', 'named 7 sure «※7»'],
  ['It met.\\7\\', 'slashed 7 sure «\\7\\»'],
  ['It met.⁷', 'raised 7 sure «⁷»'],
  ['It met.⁷,⁸', 'raised 7 8 sure «⁷,⁸»'],
  ['It met.⁷–⁹', 'raised 7 9 +8 sure «⁷–⁹»'],
  ['In 1998⁷ it met.', 'raised 7 sure «⁷»'],
  ['It has 10⁷ parts.'],
  ['It has 7 km² of it.', 'raised 2 measure «²»'],
  ['It met^7 there.', 'raised 7 sure «^7»'],
  ['It met^{7} there.', 'raised 7 sure «^{7}»'],
  ['It met③ there.', 'circled 3 sure «③»'],
  ['We shall: ① build; ② mend.'],
  ['We shall: ① build, and ② mend.'],
  ['We shall:①build②mend.', 'circled 2 sure «②»'],
  ['We shall ① build.'],
  ['It met* there.', 'symbols * sure «*»'],
  ['It met** there.', 'symbols ** sure «**»'],
  ['It *met* there.'],
  ['It met† there.', 'symbols † sure «†»'],
  ['It met§ there.', 'symbols § sure «§»'],
  ['It met§ 7 there.'],
  ['It met(7) there.', 'round 7 likely «(7)»'],
  ['It met.(7)', 'round 7 likely «(7)»'],
  ['It met(7,8) there.', 'round 7 8 likely «(7,8)»'],
  ['It met(7)(a) there.'],
  ['So f(2) there.'],
  ['It met (7).', 'round 7 likely «(7)»'],
  ['The Committee (7), and', 'round 7 ordered «(7)»'],
  ['The Committee (7) met.', 'round 7 loose «(7)»'],
  ['In 1998 (7) met.', 'round 7 loose «(7)»'],
  ['The law 2018/77 (7) met.', 'round 7 loose «(7)»'],
  ['It is point (7) there.'],
  ['It may (1) buy, (2) lease it.', 'round 2 ordered «(2)»'].slice(0, 1) as [string],
  ['It met.7', 'glued 7 likely «7»'],
  ['The plan7 was made.', 'glued 7 likely «7»'],
  ['It is G20 there.', 'glued 20 name «20»'],
  ['\u200BIt met.\u200B[7]\u200B', 'bracketed 7 sure «[7]»'],
])('the calls in “%s”', (text, ...found) => {
  expect(calls(text)).toEqual(found);
});

const sidecarOf = (layout: object) =>
  sidecarSchema.parse({
    id: 'doc',
    title: '—',
    'short-title': '—',
    kind: 'report',
    language: 'en',
    date: '2000-01-01',
    source: { name: '—' },
    part: '—',
    'received-as': '—',
    sha256: '0'.repeat(64),
    layout,
  });

/** What lines are to notes: “2 15” begins note 15, “!” where it is called before; “3 +” goes on in it, “4 ++” with a new paragraph. */
function notesIn(lines: readonly string[], layout: object = {}): string {
  const { value } = linesToNotes({ lines: toLines(lines.join('\n')), sidecar: sidecarOf(layout) });
  return [...(value ?? [])]
    .sort(([a], [b]) => a - b)
    .map(
      ([n, { as, mark, called }]) =>
        `${n} ${as === 'first' ? `${mark?.label ?? '–'}${called ? '!' : ''}` : as === 'same' ? '+' : '++'}`,
    )
    .join(', ');
}

const wrapped = { paragraphs: 'blank-line' };
const all = { notes: ['dotted'] };

test.each<[what: string, lines: string[], notes: string, layout?: object]>([
  ['in brackets', ['It met.[1] It rose.[2]', '[1] One.', '[2] Two.'], '2 1!, 3 2!'],
  ['that nobody calls', ['It met.', '[1] One.', '[2] Two.'], '2 1, 3 2'],
  ['numbered paragraphs', ['[1] It met in the spring.', 'And so on.', '[2] It rose.', 'It did.', '[3] It fell.'], ''],
  ['two of them', ['[1] It met in the spring.', 'And so on.', '[2] It rose.'], '1 1, 3 2'],
  [
    'that leave one out',
    ['[1] It met in the spring.', 'And so on.', '[2] It rose.', 'It did.', '[4] It fell.'],
    '1 1, 3 2, 5 4',
  ],
  ['in one block', ['It met.', '[1] It met in the spring.', '[2] It rose.', '[3] It fell.'], '2 1, 3 2, 4 3'],
  [
    'less than half of the text',
    [`It met. ${'It rose. '.repeat(20)}`, '[1] One.', 'It fell.', '[2] Two.', 'It is.', '[3] Three.'],
    '2 1, 4 2, 6 3',
  ],
  ['years in brackets', ['It met.', '[2019] UKSC 5'], ''],
  ['letters that nobody calls', ['It met.', '[a] One.'], ''],
  ['letters that are called', ['It met.[a]', '[a] One.'], '2 a!'],
  ['numbers that are called by digits', ['It met.1 It rose.2', '1. One.', '2. Two.'], '2 1!, 3 2!'],
  ['one number that is called', ['It met.1', '1. One.'], '2 1!'],
  ['one number behind text', ['It met.1', '1. One.', 'It rose.'], ''],
  ['one number glued to a word', ['The plan1 met.', '1. One.'], ''],
  ['glued to words', ['The plan1 met and the law2 rose.', '1. One.', '2. Two.'], '2 1!, 3 2!'],
  ['a list of which one is called', ['It met.1', '1. One.', '2. Two.', '3. Three.', 'It rose.'], ''],
  ['most of which are called', ['It met.1 It rose.2', '1. One.', '2. Two.', '3. Three.'], '2 1!, 3 2!, 4 3'],
  ['behind the heading of the notes', ['The plan1 met.', 'Notes', '1. One.', 'It rose.'], '3 1!, 4 ++'],
  ['behind a rule', ['The plan1 met.', '_____', '1. One.', 'It rose.'], '3 1!'],
  ['behind a short rule', ['The plan1 met.', '____', '1. One.', 'It rose.'], ''],
  ['symbols', ['It met* and rose*.', '* One.', '* Two.'], '2 *!, 3 *!'],
  ['one symbol called once', ['It met*.', '* One.', '* Two.'], '2 *!, 3 *'],
  ['circled numbers', ['It met① and rose②.', '① One.', '② Two.'], '2 1!, 3 2!'],
  [
    'circled numbers of a list',
    ['It met① and rose②.', 'We shall:', '① build', '② mend', '① One.', '② Two.'],
    '5 1!, 6 2!',
  ],
  ['called by other numbers', ['It met① and rose②.', '1. One.', '2. Two.'], '2 1!, 3 2!'],
  ['calls behind the note', ['It is.', '1. One.', '2. Two.', 'It met.1 It rose.2'], ''],
  ['beginning again', ['It met.1 It rose.2', '1. One.', '2. Two.', 'It fell.1', '1. Three.'], '2 1!, 3 2!, 5 1!'],
  ['raised ones', ['It met¹ there.', '¹ One.'], '2 1!'],
  ['in round brackets', ['The plan(1) met(2) there.', '(1) One.', '(2) Two.'], '2 1!, 3 2!'],
  ['of a form that the layout names', ['It met.', '1. One.', 'It rose.', '2. Two.'], '2 1, 4 2', all],
  ['of none', ['It met.[1]', '[1] One.'], '', { notes: 'none' }],
  ['brackets that are text', ['It met.[1]', '[1] One.'], '', { brackets: 'text' }],
  ['calls of none', ['It met.1 It rose.2', '1. One.', '2. Two.'], '', { calls: 'none' }],
  ['calls of another form', ['It met.1 It rose.2', '1. One.', '2. Two.'], '', { calls: ['raised'] }],
  ['calls of this form', ['It met.1 It rose.2', '1. One.', '2. Two.'], '2 1!, 3 2!', { calls: ['glued'] }],
  ['brackets in the text that call nothing', ['It met.[1]', '¹ One.'], '', { brackets: 'text' }],
  ['decided', ['It met.', '1. One.', 'It rose.'], '2 1', { lines: [{ at: 2, kind: 'note' }] }],
  [
    'decided together',
    ['It met.', '1. One.', 'It goes on.', '2. Two.'],
    '2 1, 3 +, 4 2',
    { lines: [{ at: [2, 4], kind: 'note' }] },
  ],
  [
    'decided together, over a blank line',
    ['It met.', '1. One.', '', 'It goes on.'],
    '2 1, 4 ++',
    { lines: [{ at: [2, 4], kind: 'note' }] },
  ],
  [
    'decided together, of another number',
    ['It met.', '1. One.', '7. Seven.'],
    '2 1, 3 +',
    { lines: [{ at: [2, 3], kind: 'note' }] },
  ],
  ['decided with a label', ['It met.', 'One.'], '2 9', { lines: [{ at: 2, kind: 'note', label: '9' }] }],
  ['decided without one', ['It met.', 'One.'], '', { lines: [{ at: 2, kind: 'note' }] }],
  [
    'what is decided to be text',
    ['It met.[1]', '[1] One.'],
    '2 1!',
    { patterns: [{ match: '.*', as: 'text', reason: 'so' }] },
  ],
  ['what is decided to be a paragraph', ['It met.[1]', '[1] One.'], '', { lines: [{ at: 2, kind: 'paragraph' }] }],
  [
    'a reference that is decided',
    ['It met there.', '1. One.', 'It rose.'],
    '2 1',
    { references: [{ line: 1, note: '1', quote: 'met' }] },
  ],
  ['lines between two notes', ['It met.[1] It rose.[2]', '[1] One.', 'It goes on.', '[2] Two.'], '2 1!, 3 ++, 4 2!'],
  ['lines between, the second not called', ['It met.[1]', '[1] One.', 'It goes on.', '[2] Two.'], '2 1!, 4 2'],
  ['lines between, the second called later', ['It met.[1]', '[1] One.', 'It rose.[2]', '[2] Two.'], '2 1!, 4 2!'],
  [
    'lines between, that do not count on',
    ['It met.[1] It rose.[3]', '[1] One.', 'It goes on.', '[3] Three.'],
    '2 1!, 4 3!',
  ],
  ['indented lines between', ['It met.[1]', '[1] One.', '  It goes on.', '[2] Two.'], '2 1!, 3 ++, 4 2'],
  ['indented by one', ['It met.[1]', '[1] One.', ' It goes on.', '[2] Two.'], '2 1!, 4 2'],
  ['indented as the note', ['It met.[1]', '  [1] One.', '  It goes on.', '  [2] Two.'], '2 1!, 4 2'],
  [
    'a heading between',
    ['It met.[1] It rose.[2]', '', '[1] One and', '1. Quays', '', '[2] Two.'],
    '3 1!, 6 2!',
    { ...wrapped, headings: [{ pattern: 'numbered', level: 1 }] },
  ],
  [
    'a heading between, where there are none',
    ['It met.[1] It rose.[2]', '', '[1] One and', '1. Quays', '', '[2] Two.'],
    '3 1!, 4 +, 6 2!',
    { ...wrapped, headings: 'none' },
  ],
  [
    'a decided line between',
    ['It met.[1] It rose.[2]', '[1] One.', 'It goes on.', 'Quays', '[2] Two.'],
    '2 1!, 5 2!',
    { lines: [{ at: 4, kind: 'heading' }] },
  ],
  ['the last note', ['It met.[1]', '[1] One.', 'It goes on.'], '2 1!'],
  [
    'the last note under the heading of the notes',
    ['It met.[1]', 'Notes', '[1] One.', 'It goes on.', 'Quays', 'More.'],
    '3 1!, 4 ++',
  ],
  ['where a number begins a part', ['It met.[1]', 'Notes', '[1] One.', '2. It goes on.', 'More.'], '3 1!'],
  ['where a part begins', ['It met.[1]', 'Notes', '[1] One.', 'Chapter 2 goes on.', 'More.'], '3 1!'],
  [
    'over what is set aside',
    ['It met.[1]', 'Notes', '[1] One.', 'Mail', 'It goes on.'],
    '3 1!, 5 ++',
    { lines: [{ at: 4, kind: 'furniture', reason: 'a control' }] },
  ],
  [
    'up to what is decided',
    ['It met.[1]', 'Notes', '[1] One.', 'It goes on.', 'It is so.', 'It rose.'],
    '3 1!, 4 ++',
    { lines: [{ at: 5, kind: 'paragraph' }] },
  ],
  [
    'wrapped, the last',
    ['It met.[1]', '', 'Notes', '', '[1] One and', 'more', '', 'It goes', 'on.', '', 'Quays'],
    '5 1!, 6 +, 8 ++, 9 +',
    wrapped,
  ],
  [
    'wrapped, between',
    ['It met.[1] It rose.[2]', '', '[1] One and', 'more.', '', '[2] Two', 'and more.'],
    '3 1!, 4 +, 6 2!',
    wrapped,
  ],
  ['a label in a wrapped line', ['It met.[1] It', '[2] rose.', '', '[1] One.', '[2] Two.'], '4 1!, 5 2!', wrapped],
  [
    'numbers behind a mark',
    ['It met* and1 rose2 there.', '', '* One.', '1 Two.', '2 Three.'],
    '3 *!, 4 1!, 5 2!',
    wrapped,
  ],
  ['up to a bracket', ['It met.[1]', '[Footnote 1: One', 'goes on]', 'It rose.'], '2 1!, 3 +'],
  ['brackets in brackets', ['It met.[1]', '[Footnote 1: One [so', 'it] goes', 'on]', 'It rose.'], '2 1!, 3 +, 4 +'],
  ['no bracket', ['It met.[1]', '[Footnote 1: One', 'goes on', 'It rose.'], '2 1!'],
  ['of Markdown', ['It met.[^a]', '[^a]: One', '    goes on.', 'It rose.', '    more'], '2 a!, 3 ++'],
])('notes: %s', (_, lines, notes, layout) => {
  expect(notesIn(lines, layout)).toBe(notes);
});
