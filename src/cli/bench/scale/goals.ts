/** What the benchmark of scale is to show, and whether it did. */
import {
  type Figures,
  type PageCost,
  type PilcrowFigures,
  ratiosOf,
  type SizeFigures,
  type Spread,
  spreadOf,
} from './figures.ts';

/** What goals are about: under these headings `tests/bench/why.md` says why one is not met, and what was tried. */
export type Subject = 'Clean builds' | 'Built again' | 'Pages' | 'Search' | 'Bytes and files';

/** A goal, and what was measured. */
export interface Goal {
  about: Subject;
  what: string;
  /** At how many documents. */
  documents?: number;
  /** At most this is aimed for; up to the other is accepted with a reason. */
  aim: number;
  accepted?: number;
  /** What it is counted in: nothing, where it is a ratio. */
  unit?: 's' | 'ms' | 'KB' | 'GB';
  measured: Spread | undefined;
}

/** Whether a goal is met. */
export type Verdict = 'met' | 'accepted' | 'not met' | 'not measured';

/** The verdict on a goal, which the median decides. */
export function verdictOf({ aim, accepted = aim, measured }: Goal): Verdict {
  if (!measured) return 'not measured';
  if (measured.median <= aim) return 'met';
  return measured.median <= accepted ? 'accepted' : 'not met';
}

/** The sizes at which whole builds are compared, and the one at which all else is. */
const [small, large, largest] = [100, 1000, 5000];

/** All goals, in the order in which they are shown. */
export function goalsOf(figures: Figures): Goal[] {
  const at = (documents: number): SizeFigures | undefined => figures.sizes.find((one) => one.documents === documents);
  const one = at(large);
  return [
    ...[small, large].flatMap((documents) => buildGoals(documents, at(documents))),
    {
      about: 'Clean builds',
      what: `Clean build: time at ${number(large)} documents ÷ at ${number(small)}`,
      aim: 10,
      measured: ratiosOf(walls(one?.pilcrow), walls(at(small)?.pilcrow)),
    },
    {
      about: 'Clean builds',
      what: 'Clean build: memory',
      documents: largest,
      aim: 6,
      unit: 'GB',
      measured: spreadOf((at(largest)?.pilcrow.runs ?? []).map(({ megabytes }) => megabytes / 1000)),
    },
    ...againGoals(one?.pilcrow),
    ...readerGoals(one, figures.own),
    ...sizeGoals(one),
  ];
}

const number = (value: number): string => value.toLocaleString('en');
const walls = (tool: PilcrowFigures | undefined): number[] => (tool?.runs ?? []).map(({ wall }) => wall);
const single = (value: number | undefined): Spread | undefined => spreadOf(value === undefined ? [] : [value]);

function buildGoals(documents: number, size: SizeFigures | undefined): Goal[] {
  const of = (key: 'wall' | 'seconds' | 'megabytes'): Spread | undefined =>
    ratiosOf(
      (size?.pilcrow.runs ?? []).map((run) => run[key]),
      (size?.peers['starlight']?.runs ?? []).map((run) => run[key]),
    );
  const about: Subject = 'Clean builds';
  return [
    { about, what: 'Clean build: time ÷ Starlight’s', documents, aim: 1, accepted: 1.5, measured: of('wall') },
    {
      about,
      what: 'Clean build: processor time ÷ Starlight’s',
      documents,
      aim: 1,
      accepted: 2,
      measured: of('seconds'),
    },
    { about, what: 'Clean build: memory ÷ Starlight’s', documents, aim: 1, measured: of('megabytes') },
  ];
}

function againGoals(pilcrow: PilcrowFigures | undefined): Goal[] {
  const { again = {} } = pilcrow ?? {};
  const about: Subject = 'Built again';
  return [
    ...(['document', 'term', 'remark'] as const).map((what) => ({
      about,
      what: `Built again after one ${what}: time ÷ the clean build’s`,
      documents: large,
      aim: 0.25,
      measured: ratiosOf(
        (again[what] ?? []).map(({ wall }) => wall),
        walls(pilcrow),
      ),
    })),
    {
      about,
      what: 'An unchanged library converted',
      documents: large,
      aim: 2,
      unit: 's',
      measured: spreadOf((again.nothing ?? []).map(({ wall }) => wall)),
    },
  ];
}

function readerGoals(size: SizeFigures | undefined, own: PageCost | undefined): Goal[] {
  const kilobytes = (page: PageCost | undefined): Spread | undefined => single(page && page.bytes / 1000);
  const [document, ...lists] = size?.pilcrow.pages ?? [];
  const heaviest = lists.toSorted((a, b) => b.bytes - a.bytes)[0];
  const { cold, warm } = size?.pilcrow.search ?? {};
  const theirs = size?.peers['starlight']?.search?.cold.bytes;
  return [
    { about: 'Pages', what: 'The library’s longest document, its page', aim: 35, unit: 'KB', measured: kilobytes(own) },
    {
      about: 'Pages',
      what: 'A generated document, its page',
      documents: large,
      aim: 20,
      unit: 'KB',
      measured: kilobytes(document),
    },
    {
      about: 'Pages',
      what: `The heaviest page that lists${heaviest ? ` (${heaviest.page})` : ''}`,
      documents: large,
      aim: 60,
      unit: 'KB',
      measured: kilobytes(heaviest),
    },
    {
      about: 'Search',
      what: 'Search: bytes to the first hits ÷ Starlight’s',
      documents: large,
      aim: 1,
      measured: single(cold && theirs && cold.bytes / theirs),
    },
    {
      about: 'Search',
      what: 'Search, cold',
      documents: large,
      aim: 250,
      unit: 'ms',
      measured: single(cold?.milliseconds),
    },
    {
      about: 'Search',
      what: 'Search, warm',
      documents: large,
      aim: 50,
      unit: 'ms',
      measured: single(warm?.milliseconds),
    },
  ];
}

function sizeGoals(size: SizeFigures | undefined): Goal[] {
  const [ours, theirs] = [size?.pilcrow.lean, size?.peers['starlight']?.site];
  const of = (key: 'bytes' | 'files'): Spread | undefined => single(ours && theirs && ours[key] / theirs[key]);
  return [
    {
      about: 'Bytes and files',
      what: 'Bytes of the site ÷ Starlight’s',
      documents: large,
      aim: 2,
      measured: of('bytes'),
    },
    {
      about: 'Bytes and files',
      what: 'Files of the site ÷ Starlight’s',
      documents: large,
      aim: 2,
      measured: of('files'),
    },
  ];
}
