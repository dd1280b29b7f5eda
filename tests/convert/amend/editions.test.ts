/** A text that is published, amended, and published again: what the register says of every id, and what is proposed. */
import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { type Editing, type Proposal, unknownIn } from '../../../src/convert/amend/amendment.ts';
import { registerToHistory } from '../../../src/convert/amend/register-to-history.ts';
import { type Identified, treeToIds } from '../../../src/convert/ids.ts';
import type { TextFile } from '../../../src/convert/project.ts';
import type { AnchorEntry, Register } from '../../../src/corpus/model/register.ts';
import type { AnyTreeNode, Tree } from '../../../src/corpus/model/tree.ts';
import { documentOf } from '../../support/document.ts';
import { expectValue } from '../../support/source.ts';
import { block, list, note, section, table } from '../../support/tree.ts';

const [roads, bridges, winter, schools] = [
  'The north road is built in two years, and the south road follows.',
  'All bridges are looked at each year by the engineers of the city.',
  'Winter service begins in November and ends in March at the latest.',
  'Schools open in September, and the oldest pupils learn to swim there.',
] as const;
const slower = roads.replace('two', 'three');

/** An edition of a text, what is asked for, and whether it is published then. */
interface Step extends Editing {
  text: AnyTreeNode[];
  notes?: string[];
  /** It is converted, and not published: the next is held against the one before. */
  draft?: boolean;
  /** The ids whose texts the register knows as older ones did, by other fingerprints than now. */
  older?: string[];
  /** What is there of the published document, if not all. */
  document?: string | undefined;
}

/** Converts one edition after the other, each a day later, and gives the last. */
function last(...steps: Step[]): Identified {
  let published: { register: Register; last?: TextFile } = { register: [] };
  let written: Register = [];
  let given: Identified | undefined;
  for (const [nth, { text, notes = [], draft, older = [], ...editing }] of steps.entries()) {
    const series: Tree['series'] =
      notes.length > 0 ? [{ kind: 'numbers', notes: notes.map((one, at) => note(`${at + 1}`, one)) }] : [];
    const tree = { children: text, series };
    const sha256 = hash('sha256', JSON.stringify(tree), 'hex');
    const own = { doc: 'doc', tree, language: 'en', sha256, ...published, written };
    given = expectValue(treeToIds({ ...own, editing: { today: `2025-03-0${nth + 1}`, ...editing } }));
    const { register, children, series: ids } = given;
    expect(JSON.parse(JSON.stringify(register)), 'what is not known is not there').toStrictEqual(register);
    const seed = { file: 'seeds/doc.txt', sha256, lines: 1, words: 1 };
    const document = documentOf('doc', children, { series: ids, meta: { seed } });
    written = register;
    if (draft) continue;
    const asPrinted = (entry: AnchorEntry): AnchorEntry =>
      older.includes(entry.id) ? { ...entry, fingerprint: '0'.repeat(16) } : entry;
    const { document: json } = { document: JSON.stringify(document), ...editing };
    const edition = json === undefined ? {} : { last: { file: 'content/documents/doc.json', text: json } };
    published = { register: register.map(asPrinted), ...edition };
  }
  if (!given) throw new Error('no edition');
  return given;
}

const day = (date: string | undefined, why?: string): string =>
  [date?.replace('2025-03-0', 'on day ') ?? 'on no day', why && `(${why})`].filter(Boolean).join(' ');

const names = Object.entries({ roads, slower, bridges, winter, schools });
/** The texts by their names here. */
const short = (words: string): string => names.reduce((all, [name, text]) => all.replaceAll(text, name), words);

/** What an entry says beside its text. */
function said({ id, added, was = [], moved = [], retired, amended, reason, became, proposed }: AnchorEntry): string {
  const { how, into = [], near } = became ?? {};
  const all = [
    added && `came ${day(added)}`,
    ...was.map((one) => `amended ${day(one.amended, one.reason)}`),
    ...moved.map((one) => `moved ${day(one.amended, one.reason)}`),
    retired && `gone ${day(amended, reason)}`,
    how && [how, ...into, ...(near ? [`near ${near}`] : [])].join(' '),
    proposed && `may be ${proposed.id}, was ${short(proposed.words)}`,
  ].filter(Boolean);
  return all.length > 0 ? `${id}: ${all.join(', ')}` : '';
}

function proposalSaid({ id, how, accepted, to, gone, fresh, changes }: Proposal): string {
  const words = changes.map(({ is, text }) => (is === 'same' ? '…' : `${is === 'added' ? '+' : '-'}${short(text)}`));
  const all = `${gone.join(' ')} → ${fresh.join(' ')}`;
  return `${id} ${accepted ? 'is' : 'may be'} ${to.id}: ${how}, ${all} (${to.place} ${short(to.words)}) ${words.join('')}`;
}

/** The entries of the register that say more than what an id names, then what the document says of its days, then proposals. */
const outcome = ({ register, amended, proposals }: Identified): string[] => [
  ...register.map(said).filter((one) => one !== ''),
  ...amended.map(({ date, reason, changed, added, gone, moved = [] }) =>
    [
      day(date, reason),
      ...Object.entries({ changed, added, gone, moved }).map(
        ([what, ids]) => ids.length > 0 && `${what} ${ids.join(' ')}`,
      ),
    ]
      .filter(Boolean)
      .join(', '),
  ),
  ...proposals.map(proposalSaid),
];
const paragraphs = (...words: string[]): AnyTreeNode[] => words.map((one) => block(one));

const first: Step = { text: paragraphs(roads, bridges, winter) };
const amended = paragraphs(slower, bridges, winter);
const again = paragraphs(slower, bridges.replace('city', 'town'), winter);
const items: Step = { text: [block(schools), list(roads, bridges), block(winter)] };
const rows: Step = { text: [block(schools), table('one|two', 'three|four')] };
const sections: Step = {
  text: [section('1. Roads', block(roads), block(bridges)), section('2. Winter', block(winter))],
};

test.each<[what: string, steps: Step[], all: string[]]>([
  [
    'a text like it takes its place: it is proposed',
    [first, { text: amended }],
    [
      'p1: gone on day 2, similar p0a, may be p0a, was roads',
      'p0a: came on day 2',
      'on day 2, added p0a, gone p1',
      'p1 may be p0a: changed, p1 → p0a (¶ 1 slower) …-two+three…',
    ],
  ],
  [
    'it is accepted by its id',
    [first, { text: amended, accept: ['p1'], reason: 'Money' }],
    [
      'p1: amended on day 2 (Money)',
      'on day 2 (Money), changed p1',
      'p1 is p1: changed, p1 → p1 (¶ 1 slower) …-two+three…',
    ],
  ],
  [
    'by its document and its id',
    [first, { text: amended, accept: ['doc#p1'] }],
    ['p1: amended on day 2', 'on day 2, changed p1', 'p1 is p1: changed, p1 → p1 (¶ 1 slower) …-two+three…'],
  ],
  [
    'not by the id of another',
    [first, { text: amended, accept: ['other#p1', 'p2'] }],
    [
      'p1: gone on day 2, similar p0a, may be p0a, was roads',
      'p0a: came on day 2',
      'on day 2, added p0a, gone p1',
      'p1 may be p0a: changed, p1 → p0a (¶ 1 slower) …-two+three…',
    ],
  ],
  [
    'all that is proposed is accepted',
    [first, { text: again, accept: 'all' }],
    [
      'p1: amended on day 2',
      'p2: amended on day 2',
      'on day 2, changed p1 p2',
      'p1 is p1: changed, p1 → p1 (¶ 1 slower) …-two+three…',
      'p2 is p2: changed, p2 → p2 (¶ 2 All bridges are looked at each year by the engineers of the town.) …-city+town…',
    ],
  ],
  [
    'one of two is accepted',
    [first, { text: again, accept: ['p2'] }],
    [
      'p1: gone on day 2, similar p0a, may be p0a, was roads',
      'p2: amended on day 2',
      'p0a: came on day 2',
      'on day 2, changed p2, added p0a, gone p1',
      'p1 may be p0a: changed, p1 → p0a (¶ 1 slower) …-two+three…',
      'p2 is p2: changed, p2 → p2 (¶ 2 All bridges are looked at each year by the engineers of the town.) …-city+town…',
    ],
  ],
  [
    'what is accepted before it is published stays so, with its day and why',
    [
      first,
      { text: amended, draft: true },
      { text: amended, draft: true, accept: 'all', reason: 'Money' },
      { text: amended },
    ],
    [
      'p1: amended on day 3 (Money)',
      'on day 3 (Money), changed p1',
      'p1 is p1: changed, p1 → p1 (¶ 1 slower) …-two+three…',
    ],
  ],
  [
    'a reason that is given later is the reason',
    [first, { text: amended, draft: true, accept: 'all', reason: 'Money' }, { text: amended, reason: 'Less money' }],
    [
      'p1: amended on day 2 (Less money)',
      'on day 2 (Less money), changed p1',
      'p1 is p1: changed, p1 → p1 (¶ 1 slower) …-two+three…',
    ],
  ],
  [
    'what is accepted, and is another text before it is published, is open again',
    [
      first,
      { text: amended, draft: true, accept: 'all' },
      { text: paragraphs(roads.replace('two', 'four'), bridges, winter) },
    ],
    [
      'p1: gone on day 3, similar p0a, may be p0a, was roads',
      'p0a: came on day 3',
      'on day 3, added p0a, gone p1',
      'p1 may be p0a: changed, p1 → p0a (¶ 1 The north road is built in four years, and the south road follows.) …-two+four…',
    ],
  ],
  [
    'of what is accepted, and is another text before it is published, the day is the later one',
    [
      first,
      { text: amended, draft: true, accept: 'all', reason: 'Money' },
      { text: paragraphs(roads.replace('two', 'four'), bridges, winter), accept: 'all' },
    ],
    [
      'p1: amended on day 3',
      'on day 3, changed p1',
      'p1 is p1: changed, p1 → p1 (¶ 1 The north road is built in four years, and the south road follows.) …-two+four…',
    ],
  ],
  [
    'one is accepted later, and one is known as it was printed',
    [first, { text: amended, older: ['p2'] }, { text: amended, accept: ['p1'] }],
    [
      'p1: amended on day 3',
      'p0a: came on day 2, gone on day 3, moved p1',
      'on day 3, changed p1, gone p0a',
      'p1 is p1: changed, p1 → p0a (¶ 1 slower) …-two+three…',
    ],
  ],
  [
    'one is split into three, and the next went',
    [{ text: paragraphs(`${roads} ${bridges} ${winter}`, schools) }, { text: paragraphs(roads, bridges, winter) }],
    [
      'p1: gone on day 2, split p3 p4 p5, may be p3, was roads bridges winter',
      'p2: gone on day 2, withdrawn near p5',
      'p3: came on day 2',
      'p4: came on day 2',
      'p5: came on day 2',
      'on day 2, added p3 p4 p5, gone p1 p2',
      'p1 may be p3: split, p1 → p3 p4 p5 (¶ 1 roads) …- bridges winter',
    ],
  ],
  [
    'a list whose items are all amended',
    [items, { text: [block(schools), list(slower), block(winter)] }],
    [
      'p2: gone on day 2, moved p1a',
      'p2-i1: gone on day 2, similar p1a-i1, may be p1a-i1, was roads',
      'p2-i2: gone on day 2, withdrawn near p1a-i1',
      'p1a: came on day 2',
      'p1a-i1: came on day 2',
      'on day 2, added p1a p1a-i1, gone p2 p2-i1 p2-i2',
      'p2-i1 may be p1a-i1: changed, p2-i1 → p1a-i1 (¶ 2.1 slower) …-two+three…',
    ],
  ],
  [
    'what is published as new is accepted later',
    [first, { text: amended }, { text: amended, accept: ['p1'] }],
    [
      'p1: amended on day 3',
      'p0a: came on day 2, gone on day 3, moved p1',
      'on day 3, changed p1, gone p0a',
      'p1 is p1: changed, p1 → p0a (¶ 1 slower) …-two+three…',
    ],
  ],
  [
    'and stays so before it is published',
    [first, { text: amended }, { text: amended, draft: true, accept: ['p1'] }, { text: amended }],
    [
      'p1: amended on day 3',
      'p0a: came on day 2, gone on day 3, moved p1',
      'on day 3, changed p1, gone p0a',
      'p1 is p1: changed, p1 → p0a (¶ 1 slower) …-two+three…',
    ],
  ],
  [
    'what is published as new stays so if nobody says anything',
    [first, { text: amended }, { text: amended }],
    [
      'p1: gone on day 2, similar p0a, may be p0a, was roads',
      'p0a: came on day 2',
      'on day 2, added p0a, gone p1',
      'p1 may be p0a: changed, p1 → p0a (¶ 1 slower) …-two+three…',
    ],
  ],
  [
    'once another seed comes it is closed',
    [first, { text: amended, reason: 'Money' }, { text: paragraphs(slower, bridges), accept: ['p1'] }],
    [
      'p1: gone on day 2 (Money), similar p0a',
      'p3: gone on day 3, withdrawn near p2',
      'p0a: came on day 2',
      'on day 2 (Money), added p0a, gone p1',
      'on day 3, gone p3',
    ],
  ],
  [
    'an id is amended twice',
    [
      first,
      { text: amended, accept: 'all', reason: 'Money' },
      { text: paragraphs(roads.replace('two', 'four'), bridges, winter), accept: 'all' },
    ],
    [
      'p1: amended on day 2 (Money), amended on day 3',
      'on day 2 (Money), changed p1',
      'on day 3, changed p1',
      'p1 is p1: changed, p1 → p1 (¶ 1 The north road is built in four years, and the south road follows.) …-three+four…',
    ],
  ],
  [
    'a text went',
    [first, { text: paragraphs(roads, winter), reason: 'Repealed' }],
    ['p2: gone on day 2 (Repealed), withdrawn near p1', 'on day 2 (Repealed), gone p2'],
  ],
  [
    'the first went',
    [first, { text: paragraphs(bridges, winter) }],
    ['p1: gone on day 2, withdrawn near p2', 'on day 2, gone p1'],
  ],
  [
    'one went, and is gone still',
    [first, { text: paragraphs(roads, winter), reason: 'Repealed' }, { text: paragraphs(winter), reason: 'Too' }],
    [
      'p1: gone on day 3 (Too), withdrawn near p3',
      'p2: gone on day 2 (Repealed), withdrawn near p1',
      'on day 2 (Repealed), gone p2',
      'on day 3 (Too), gone p1',
    ],
  ],
  ['one went and comes back', [first, { text: paragraphs(roads, winter), reason: 'Repealed' }, first], []],
  [
    'all went',
    [first, { text: [] }],
    [
      'p1: gone on day 2, withdrawn',
      'p2: gone on day 2, withdrawn',
      'p3: gone on day 2, withdrawn',
      'on day 2, gone p1 p2 p3',
    ],
  ],
  [
    'two went, one after the other',
    [first, { text: paragraphs(roads) }],
    ['p2: gone on day 2, withdrawn near p1', 'p3: gone on day 2, withdrawn near p1', 'on day 2, gone p2 p3'],
  ],
  [
    'what stood before one that went has another id now',
    [first, { text: paragraphs(slower, winter) }],
    [
      'p1: gone on day 2, similar p0a, may be p0a, was roads',
      'p2: gone on day 2, withdrawn near p0a',
      'p0a: came on day 2',
      'on day 2, added p0a, gone p1 p2',
      'p1 may be p0a: changed, p1 → p0a (¶ 1 slower) …-two+three…',
    ],
  ],
  [
    'a text is split',
    [{ text: paragraphs(`${roads} ${bridges}`, winter) }, { text: paragraphs(roads, bridges, winter) }],
    [
      'p1: gone on day 2, split p0a p0b, may be p0a, was roads bridges',
      'p0a: came on day 2',
      'p0b: came on day 2',
      'on day 2, added p0a p0b, gone p1',
      'p1 may be p0a: split, p1 → p0a p0b (¶ 1 roads) …- bridges',
    ],
  ],
  [
    'a split is accepted',
    [{ text: paragraphs(`${roads} ${bridges}`, winter) }, { text: paragraphs(roads, bridges, winter), accept: 'all' }],
    [
      'p1: amended on day 2',
      'p1a: came on day 2',
      'on day 2, changed p1, added p1a',
      'p1 is p1: split, p1 → p1 p1a (¶ 1 roads) …- bridges',
    ],
  ],
  [
    'a split is accepted later',
    [
      { text: paragraphs(`${roads} ${bridges}`, winter) },
      { text: paragraphs(roads, bridges, winter) },
      { text: paragraphs(roads, bridges, winter), accept: 'all' },
    ],
    [
      'p1: amended on day 3',
      'p0a: came on day 2, gone on day 3, moved p1',
      'p0b: came on day 2',
      'on day 2, added p0b',
      'on day 3, changed p1, gone p0a',
      'p1 is p1: split, p1 → p0a p0b (¶ 1 roads) …- bridges',
    ],
  ],
  [
    'two are merged',
    [first, { text: paragraphs(`${roads} ${bridges}`, winter) }],
    [
      'p1: gone on day 2, merged p0a, may be p0a, was roads',
      'p2: gone on day 2, merged p0a',
      'p0a: came on day 2',
      'on day 2, added p0a, gone p1 p2',
      'p1 may be p0a: merged, p1 p2 → p0a (¶ 1 roads bridges) …+ bridges',
    ],
  ],
  [
    'a merger is accepted',
    [first, { text: paragraphs(`${roads} ${bridges}`, winter), accept: 'all' }],
    [
      'p1: amended on day 2',
      'p2: gone on day 2, merged p1',
      'on day 2, changed p1, gone p2',
      'p1 is p1: merged, p1 p2 → p1 (¶ 1 roads bridges) …+ bridges',
    ],
  ],
  [
    'two are merged, and it is open still',
    [first, { text: paragraphs(`${roads} ${bridges}`, winter) }, { text: paragraphs(`${roads} ${bridges}`, winter) }],
    [
      'p1: gone on day 2, merged p0a, may be p0a, was roads',
      'p2: gone on day 2, merged p0a',
      'p0a: came on day 2',
      'on day 2, added p0a, gone p1 p2',
      'p1 may be p0a: merged, p1 p2 → p0a (¶ 1 roads bridges) …+ bridges',
    ],
  ],
  [
    'a merger is accepted later',
    [
      first,
      { text: paragraphs(`${roads} ${bridges}`, winter) },
      { text: paragraphs(`${roads} ${bridges}`, winter), accept: 'all' },
    ],
    [
      'p1: amended on day 3',
      'p2: gone on day 2, merged p0a',
      'p0a: came on day 2, gone on day 3, moved p1',
      'on day 2, gone p2',
      'on day 3, changed p1, gone p0a',
      'p1 is p1: merged, p1 p2 → p0a (¶ 1 roads bridges) …+ bridges',
    ],
  ],
  [
    'a text stands in a longer one',
    [
      first,
      {
        text: paragraphs(
          roads,
          `${schools} ${schools.toUpperCase()} ${winter} ${bridges} Much is said of trees and of the banks of the river.`,
        ),
      },
    ],
    [
      'p2: gone on day 2, merged p4, may be p4, was bridges',
      'p3: gone on day 2, merged p4',
      'p4: came on day 2',
      'on day 2, added p4, gone p2 p3',
      'p2 may be p4: merged, p2 p3 → p4 (¶ 2 schools SCHOOLS OPEN IN SEPTEMBER, AND THE OLDEST PUPILS LEARN TO SWIM THERE. winter bridges Much is said of trees and of the banks of the river.) +schools SCHOOLS OPEN IN SEPTEMBER, AND THE OLDEST PUPILS LEARN TO SWIM THERE. winter …+ Much is said of trees and of the banks of the river.',
    ],
  ],
  [
    'two change places',
    [first, { text: paragraphs(bridges, roads, winter), reason: 'Order' }],
    ['p2: moved on day 2 (Order)', 'on day 2 (Order), moved p2'],
  ],
  [
    'and back',
    [first, { text: paragraphs(bridges, roads, winter) }, first],
    ['p1: moved on day 3', 'p2: moved on day 2', 'on day 2, moved p2', 'on day 3, moved p1'],
  ],
  [
    'they change places before it is published, and keep the day',
    [
      first,
      { text: paragraphs(bridges, roads, winter), draft: true, reason: 'Order' },
      { text: paragraphs(bridges, roads, winter) },
    ],
    ['p2: moved on day 2 (Order)', 'on day 2 (Order), moved p2'],
  ],
  [
    'one comes',
    [first, { text: paragraphs(roads, bridges, winter, schools) }],
    ['p4: came on day 2', 'on day 2, added p4'],
  ],
  [
    'and keeps its day before it is published',
    [
      first,
      { text: paragraphs(roads, bridges, winter, schools), draft: true },
      { text: paragraphs(roads, bridges, winter, schools) },
    ],
    ['p4: came on day 2', 'on day 2, added p4'],
  ],
  [
    'another takes its place before it is published',
    [
      first,
      { text: paragraphs(roads, bridges, winter, schools), draft: true },
      { text: paragraphs(roads, bridges, winter, 'Else.') },
    ],
    ['p4: came on day 3', 'on day 3, added p4'],
  ],
  [
    'a text moves and changes: it is changed',
    [first, { text: paragraphs(bridges, winter, slower), accept: 'all' }],
    ['p1: amended on day 2', 'on day 2, changed p1', 'p1 is p1: changed, p1 → p1 (¶ 3 slower) …-two+three…'],
  ],
  [
    'a list that becomes paragraphs',
    [items, { text: paragraphs(schools, roads, bridges, winter) }],
    ['p2: gone on day 2, split p2-i1 p2-i2', 'on day 2, gone p2'],
  ],
  [
    'a list whose items go to two lists',
    [items, { text: [block(schools), list(roads), block(winter), list(bridges)] }],
    ['p4: came on day 2', 'on day 2, added p4'],
  ],
  [
    'a list with items of another',
    [
      { text: [list(roads, bridges), block(schools), list(winter)] },
      { text: [block(schools), list(winter, roads, bridges)] },
    ],
    ['p2: moved on day 2', 'p3: gone on day 2, moved p1', 'p3-i1: moved on day 2', 'on day 2, gone p3, moved p2 p3-i1'],
  ],
  [
    'a list that goes with its items',
    [items, { text: paragraphs(schools, winter) }],
    [
      'p2: gone on day 2, withdrawn near p1',
      'p2-i1: gone on day 2, withdrawn near p1',
      'p2-i2: gone on day 2, withdrawn near p1',
      'on day 2, gone p2 p2-i1 p2-i2',
    ],
  ],
  [
    'a list whose first item goes',
    [items, { text: [block(schools), list(bridges), block(winter)] }],
    ['p2-i1: gone on day 2, withdrawn near p2', 'on day 2, gone p2-i1'],
  ],
  [
    'a row becomes an item',
    [rows, { text: [block(schools), list('one two', 'three four')] }],
    [
      'p2: gone on day 2, withdrawn near p1',
      'p2-r1: gone on day 2, withdrawn near p1',
      'p2-r2: gone on day 2, withdrawn near p1',
      'p3: came on day 2',
      'p3-i1: came on day 2',
      'p3-i2: came on day 2',
      'on day 2, added p3 p3-i1 p3-i2, gone p2 p2-r1 p2-r2',
    ],
  ],
  [
    'a table that goes',
    [rows, { text: [block(schools)] }],
    [
      'p2: gone on day 2, withdrawn near p1',
      'p2-r1: gone on day 2, withdrawn near p1',
      'p2-r2: gone on day 2, withdrawn near p1',
      'on day 2, gone p2 p2-r1 p2-r2',
    ],
  ],
  [
    'a section loses its heading',
    [sections, { text: [section('1. Roads', block(roads), block(bridges), block(winter))] }],
    ['s2: gone on day 2, withdrawn near s2-p1', 'on day 2, gone s2'],
  ],
  [
    'a section has another heading',
    [sections, { text: [section('1. Ways', block(roads), block(bridges)), section('2. Winter', block(winter))] }],
    [
      's1: gone on day 2, similar s1a, may be s1a, was 1. Roads',
      's1a: came on day 2',
      'on day 2, added s1a, gone s1',
      's1 may be s1a: changed, s1 → s1a (Section 1 1. Ways) …-Roads+Ways',
    ],
  ],
  [
    'and it is accepted',
    [
      sections,
      { text: [section('1. Ways', block(roads), block(bridges)), section('2. Winter', block(winter))], accept: 'all' },
    ],
    ['s1: amended on day 2', 'on day 2, changed s1', 's1 is s1: changed, s1 → s1 (Section 1 1. Ways) …-Roads+Ways'],
  ],
  [
    'and a paragraph goes from it to the next',
    [
      sections,
      { text: [section('1. Ways', block(roads), block(bridges)), section('2. Winter', block(winter))] },
      { text: [section('1. Ways', block(roads)), section('2. Winter', block(bridges), block(winter))] },
    ],
    [
      's1: gone on day 2, similar s1a',
      's1-p2: moved on day 3',
      's1a: came on day 2',
      'on day 2, added s1a, gone s1',
      'on day 3, moved s1-p2',
    ],
  ],
  [
    'a section goes with all that is in it',
    [sections, { text: [section('2. Winter', block(winter))] }],
    [
      's1: gone on day 2, withdrawn near s2',
      's1-p1: gone on day 2, withdrawn near s2',
      's1-p2: gone on day 2, withdrawn near s2',
      'on day 2, gone s1 s1-p1 s1-p2',
    ],
  ],
  [
    'a note is amended',
    [
      { ...first, notes: ['See the law on roads.', 'And another.'] },
      { ...first, notes: ['See the law on all roads.', 'And another.'] },
    ],
    [
      'n1: gone on day 2, similar n1a, may be n1a, was See the law on roads.',
      'n1a: came on day 2',
      'on day 2, added n1a, gone n1',
      'n1 may be n1a: changed, n1 → n1a (Note 1 See the law on all roads.) …+all …',
    ],
  ],
  [
    'the same words as before stand in a list',
    [{ text: paragraphs(schools, 'One.') }, { text: [block(schools), list('One.')] }],
    ['p3: came on day 2', 'on day 2, added p3'],
  ],
])('%s', (_, steps, all) => {
  expect(outcome(last(...steps))).toEqual(all);
});

test.each<[what: string, steps: Step[], all: string[]]>([
  [
    'a text that the register knows as it was printed is the same in its normal form',
    [{ ...first, older: ['p2'] }, first],
    [],
  ],
  [
    'two that say the same are so in their order',
    [{ text: paragraphs(roads, roads, winter), older: ['p1', 'p2'] }, { text: paragraphs(roads, roads, winter) }],
    [],
  ],
  [
    'a heading is no paragraph, though it says the same',
    [
      { text: [section('Winter service'), block('Else.')], older: ['x1'] },
      { text: [block('Winter service'), block('Else.')] },
    ],
    ['x1: gone on day 2, moved p0a', 'p0a: came on day 2', 'on day 2, added p0a, gone x1'],
  ],
  [
    'without a day none is said',
    [first, { text: paragraphs(bridges, slower, schools), accept: 'all', today: undefined }],
    [
      'p1: amended on no day',
      'p2: moved on no day',
      'p3: gone on no day, withdrawn near p2',
      'p1 is p1: changed, p1 → p1 (¶ 2 slower) …-two+three…',
    ],
  ],
  [
    'why, without a day',
    [first, { text: amended, accept: 'all', today: undefined, reason: 'Money' }],
    ['p1: amended on no day (Money)', 'p1 is p1: changed, p1 → p1 (¶ 1 slower) …-two+three…'],
  ],
  [
    'no published document: nothing is known of what went but that it did',
    [{ ...first, document: undefined }, { text: amended }],
    ['p1: gone on day 2', 'p0a: came on day 2', 'on day 2, added p0a, gone p1'],
  ],
  [
    'one that cannot be read',
    [{ ...first, document: '{' }, { text: amended }],
    ['p1: gone on day 2', 'p0a: came on day 2', 'on day 2, added p0a, gone p1'],
  ],
  [
    'one of another form',
    [{ ...first, document: '{}' }, { text: amended }],
    ['p1: gone on day 2', 'p0a: came on day 2', 'on day 2, added p0a, gone p1'],
  ],
])('%s', (_, steps, all) => {
  expect(outcome(last(...steps))).toEqual(all);
});

const entry = (id: string, more: Partial<AnchorEntry>): AnchorEntry => ({
  id,
  kind: 'paragraph',
  fingerprint: '0'.repeat(16),
  head: id,
  ...more,
});
const gone = { retired: '0'.repeat(64) };

test('the days of a document, the oldest first: what of an id is told once, and every reason once', () => {
  const was = (amended: string | undefined, reason?: string) => ({ fingerprint: '1'.repeat(16), amended, reason });
  const { amended: days, retired } = registerToHistory([
    entry('p1', {
      was: [was('2025-03-02', 'Money'), was('2025-03-02', 'Money'), was('2025-03-01'), was(undefined, 'None')],
    }),
    entry('p2', { ...gone, amended: '2025-03-02', reason: 'Repealed' }),
    entry('p3', { ...gone, added: '2025-03-01', amended: '2025-03-02' }),
    // It came and went on a day: another took it over.
    entry('p4', { ...gone, added: '2025-03-02', amended: '2025-03-02', reason: 'Taken' }),
    entry('p5', { added: '2025-03-01', moved: [{ amended: '2025-03-03', reason: 'Order' }] }),
    entry('p6', { ...gone, became: { how: 'withdrawn', near: 'p1' } }),
  ]);
  expect(days).toStrictEqual([
    { date: '2025-03-01', changed: ['p1'], added: ['p5'], gone: [] },
    { date: '2025-03-02', reason: 'Money Repealed', changed: ['p1'], added: [], gone: ['p2', 'p3'] },
    { date: '2025-03-03', reason: 'Order', changed: [], added: [], gone: [], moved: ['p5'] },
  ]);
  expect(retired).toStrictEqual([
    { id: 'p2', head: 'p2', amended: '2025-03-02', reason: 'Repealed' },
    { id: 'p3', head: 'p3', amended: '2025-03-02' },
    { id: 'p4', head: 'p4', amended: '2025-03-02', reason: 'Taken' },
    { id: 'p6', head: 'p6', became: { how: 'withdrawn', near: 'p1' } },
  ]);
});

test('what is to be accepted is proposed, or was accepted before, or is a slip', () => {
  const open = last(first, { text: amended });
  const done = last(first, { text: amended, accept: 'all' }, { text: amended });
  const texts = [
    { document: { id: 'doc' }, ...open },
    { document: { id: 'other' }, ...done },
    {
      document: { id: 'old' },
      proposals: [],
      register: [entry('p7', { ...gone, was: [{ fingerprint: '1'.repeat(16) }] })],
    },
  ];
  const told = (...accept: string[]): string[] =>
    unknownIn({ accept }, texts).map(({ rule, where, what }) => `${rule}, ${where.file}: ${what}`);
  expect([unknownIn({ accept: 'all' }, texts), unknownIn({}, texts), told('p1', 'doc#p1')]).toEqual([[], [], []]);
  expect(told('other#p1', 'p7', 'doc#p2', 'doc#p11')).toEqual([
    'accept-done, content/anchors/other.yaml: “other#p1” was taken over by its amended text already, on 2025-03-02.',
    'accept-unknown, content/anchors: Nothing is proposed for “p7”.',
    'accept-unknown, content/anchors: Nothing is proposed for “doc#p2”.',
    'accept-unknown, content/anchors: Nothing is proposed for “doc#p11”.',
  ]);
  expect(unknownIn({ accept: ['doc#p11'] }, texts)[0]?.help).toMatch(
    /^Did you mean “doc#p1”\? Proposed are “doc#p1”; /,
  );
});
