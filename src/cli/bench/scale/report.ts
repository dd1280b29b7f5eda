/** The report of a run, from its figures alone: Markdown, its charts, and the README’s table. */
import { barChart, type Chart } from './chart.ts';
import {
  type Figures,
  type PilcrowFigures,
  ratiosOf,
  type SizeFigures,
  spreadOf,
  type ToolFigures,
} from './figures.ts';
import { goalsOf } from './goals.ts';
import { goalRow, numberText, spreadText } from './report-words.ts';

/** The files of the report by their names in its folder. */
export function reportFiles(figures: Figures): Map<string, string> {
  const all = charts(figures);
  return new Map([
    ['report.md', reportText(figures, all)],
    ...Object.entries(all).map(([name, chart]): [string, string] => [`${name}.svg`, barChart(chart)]),
  ]);
}

const documentsText = ({ documents }: SizeFigures): string => `${documents.toLocaleString('en')} documents`;

/** The way to make the site that is the project's own, and then the others. */
const toolsOf = ({ pilcrow, peers }: SizeFigures): ToolFigures[] => [pilcrow, ...Object.values(peers)];

const medianOf = (tool: ToolFigures, key: 'wall' | 'seconds' | 'megabytes'): number | undefined =>
  spreadOf(tool.runs.map((run) => run[key]))?.median;

function charts({ sizes }: Figures): Record<string, Chart> {
  const of = (title: string, unit: string, value: (tool: ToolFigures) => number | undefined): Chart => ({
    title,
    unit,
    groups: sizes.map((size) => ({
      name: documentsText(size),
      bars: toolsOf(size).map((tool) => ({ name: tool.name, value: value(tool), own: tool === size.pilcrow })),
    })),
  });
  return {
    time: of('Time of a clean build', 'seconds', (tool) => medianOf(tool, 'wall')),
    processor: of('Processor time of a clean build', 'seconds', (tool) => medianOf(tool, 'seconds')),
    memory: of('Memory of a clean build', 'megabytes', (tool) => medianOf(tool, 'megabytes')),
    page: of('A document’s page', 'KB', ({ pages }) => pages?.[0] && pages[0].bytes / 1000),
    search: of('Search, cold: from the key to hits', 'milliseconds', ({ search }) => search?.cold.milliseconds),
  };
}

/** A table in Markdown. */
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

function reportText(figures: Figures, all: Record<string, Chart>): string {
  const { date, machine, versions, rounds, sizes } = figures;
  const used = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const parts = [
    '# Scale',
    '<!-- Written by `npm run bench -- --report` from figures.json: change nothing here. -->',
    `Measured on ${date}: ${machine.processor}, ${machine.cores} cores, ${machine.gigabytes} GB, ${machine.system}. ${used.join(', ')}.`,
    `Libraries are made up of the words of the library’s own texts; Pilcrow and the others make sites of the same, in turn, ${rounds} times. Ratios are of one round each; a figure is the one in the middle, and in brackets stand the least and the most. Pilcrow’s clean build is \`npm run convert\` and then \`npm run build\` in a copy of the project without any cache; memory is that of all processes at one moment. Bytes are Brotli, without fonts.`,
    '## Goals',
    table(['goal', 'aim', 'measured', ''], goalsOf(figures).map(goalRow)),
    '## Building',
    ...['time', 'processor', 'memory'].map((name) => picture(name, all)),
    ...sizes.flatMap((size) => [
      `### ${documentsText(size)}`,
      buildTable(size),
      ...failures(size),
      ...ofPilcrow(size.pilcrow),
    ]),
    '## Reading',
    ...['page', 'search'].map((name) => picture(name, all)),
    ...sizes.flatMap((size) => [`### ${documentsText(size)}`, readerTable(size), ...pagesOfPilcrow(size.pilcrow)]),
  ];
  return `${parts.join('\n\n')}\n`;
}

const picture = (name: string, all: Record<string, Chart>): string => `![${all[name]?.title ?? ''}](${name}.svg)`;

function buildTable(size: SizeFigures): string {
  const rows = toolsOf(size).map((tool) => {
    const of = (key: 'wall' | 'seconds' | 'megabytes') => tool.runs.map((run) => run[key]);
    const ratio = ratiosOf(
      size.pilcrow.runs.map(({ wall }) => wall),
      of('wall'),
    );
    const { files, bytes } = tool.site ?? {};
    return [
      tool.name,
      spreadText(spreadOf(of('wall')), 's'),
      tool === size.pilcrow ? '' : spreadText(ratio),
      spreadText(spreadOf(of('seconds')), 's'),
      spreadText(spreadOf(of('megabytes')), 'MB'),
      files === undefined ? '–' : numberText(files),
      bytes === undefined ? '–' : `${numberText(bytes / 1e6)} MB`,
    ];
  });
  return table(['', 'time', 'Pilcrow’s time ÷ this', 'processor time', 'memory', 'files', 'site'], rows);
}

const failures = (size: SizeFigures): string[] =>
  toolsOf(size).flatMap(({ name, failed }) => (failed ? [`${name} is not measured: ${failed}`] : []));

/** What is measured of Pilcrow alone: the parts of its build, what it costs to make it again, the site without what peers have not. */
function ofPilcrow({ convert, phases, again, runs, lean }: PilcrowFigures): string[] {
  const whole = runs.map(({ wall }) => wall);
  const names = [...new Set(phases.flat().map(({ phase }) => phase))];
  const rows = names.map((name) => {
    const of = (key: 'seconds' | 'cpu' | 'megabytes') =>
      spreadOf(
        phases.map((round) =>
          round
            .filter(({ phase }) => phase === name)
            .reduce((sum, one) => (key === 'megabytes' ? Math.max(sum, one[key]) : sum + one[key]), 0),
        ),
      );
    return [name, spreadText(of('seconds'), 's'), spreadText(of('cpu'), 's'), spreadText(of('megabytes'), 'MB')];
  });
  const converted = [
    'convert',
    ...(['wall', 'seconds', 'megabytes'] as const).map((key, at) =>
      spreadText(spreadOf(convert.map((run) => run[key])), at === 2 ? 'MB' : 's'),
    ),
  ];
  const rebuilt = Object.entries(again).map(([what, costs]) => [
    what === 'nothing' ? 'converted, unchanged' : `built again after one ${what}`,
    spreadText(spreadOf(costs.map(({ wall }) => wall)), 's'),
    spreadText(
      ratiosOf(
        costs.map(({ wall }) => wall),
        whole,
      ),
    ),
  ]);
  return [
    ...(convert.length > 0
      ? [table(['part of Pilcrow’s build', 'time', 'processor time', 'memory'], [converted, ...rows])]
      : []),
    ...(rebuilt.length > 0 ? [table(['Pilcrow', 'time', '÷ the clean build’s'], rebuilt)] : []),
    ...(lean
      ? [
          `Without downloads and provenance, Pilcrow’s site has ${numberText(lean.files)} files and ${numberText(lean.bytes / 1e6)} MB.`,
        ]
      : []),
  ];
}

function readerTable(size: SizeFigures): string {
  const rows = toolsOf(size).map(({ name, pages, search }) => {
    const [page] = pages ?? [];
    const kilobytes = (bytes: number | undefined): string =>
      bytes === undefined ? '–' : `${numberText(bytes / 1000)} KB`;
    const milliseconds = (value: number | undefined): string => (value === undefined ? '–' : `${numberText(value)} ms`);
    return [
      name,
      page ? `${kilobytes(page.bytes)} in ${page.requests}` : '–',
      page?.score === undefined ? '–' : String(page.score),
      milliseconds(page?.largestContentfulPaint),
      milliseconds(page?.totalBlockingTime),
      search ? `${kilobytes(search.cold.bytes)} in ${search.cold.requests}` : '–',
      milliseconds(search?.cold.milliseconds),
      milliseconds(search?.warm.milliseconds),
    ];
  });
  const head = [
    '',
    'a document’s page, requests',
    'Lighthouse',
    'largest paint',
    'blocked',
    'search, requests',
    'cold',
    'warm',
  ];
  return table(head, rows);
}

function pagesOfPilcrow({ pages = [], background }: PilcrowFigures): string[] {
  const [, ...lists] = pages;
  const rows = lists.map(({ page, bytes, requests }) => [page, `${numberText(bytes / 1000)} KB`, String(requests)]);
  return [
    ...(rows.length > 0 ? [table(['Pilcrow’s other pages', 'bytes', 'requests'], rows)] : []),
    ...(background
      ? [
          `Behind a first visit the worker keeps ${background.requests} files, ${numberText(background.bytes / 1000)} KB.`,
        ]
      : []),
  ];
}

/** The README’s table: a line for each way to make the site, at the largest size. */
export function readmeTable({ date, machine, sizes }: Figures): string {
  const size = sizes.at(-1);
  if (!size) return '';
  const rows = toolsOf(size).map((tool) => {
    const of = (key: 'wall' | 'seconds' | 'megabytes', unit: string) =>
      spreadText(spreadOf(tool.runs.map((run) => run[key])), unit);
    const [page] = tool.pages ?? [];
    const { cold } = tool.search ?? {};
    return [
      tool.name,
      of('wall', 's'),
      of('seconds', 's'),
      of('megabytes', 'MB'),
      page ? `${numberText(page.bytes / 1000)} KB` : '–',
      cold ? `${numberText(cold.bytes / 1000)} KB, ${numberText(cold.milliseconds)} ms` : '–',
    ];
  });
  const head = [documentsText(size), 'clean build', 'processor time', 'memory', 'a page', 'first search'];
  return `${table(head, rows)}\n\nMeasured on ${date} with ${machine.cores} cores; all of it, and what is aimed for, in [\`tests/bench/report.md\`](tests/bench/report.md).`;
}
