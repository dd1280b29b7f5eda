/** The report of a run, from its figures alone: Markdown, its charts, and the README’s table. */
import { barChart, type Chart } from './chart.ts';
import { type Figures, mostCompared, type SizeFigures, spreadOf, type ToolFigures } from './figures.ts';
import { goalsOf } from './goals.ts';
import {
  buildTable,
  documentsText,
  failures,
  ofPilcrow,
  pagesOfPilcrow,
  readerTable,
  table,
  toolsOf,
  unread,
} from './report-tables.ts';
import { goalRow, numberText, spreadText } from './report-words.ts';

/** The files of the report by their names in its folder. */
export function reportFiles(figures: Figures): Map<string, string> {
  const all = charts(figures);
  return new Map([
    ['report.md', reportText(figures, all)],
    ...Object.entries(all).map(([name, chart]): [string, string] => [`${name}.svg`, barChart(chart)]),
  ]);
}

const medianOf = (tool: ToolFigures, key: 'wall' | 'seconds' | 'megabytes'): number | undefined =>
  spreadOf(tool.runs.map((run) => run[key]))?.median;

function charts({ sizes }: Figures): Record<string, Chart> {
  const of = (title: string, unit: string, value: (tool: ToolFigures) => number | undefined): Chart => ({
    title,
    unit,
    groups: sizes
      .filter((size) => toolsOf(size).some((tool) => value(tool) !== undefined))
      .map((size) => ({
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

function reportText(figures: Figures, all: Record<string, Chart>): string {
  const { date, machine, versions, rounds, sizes } = figures;
  const used = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const parts = [
    '# Scale',
    '<!-- Written by `npm run bench -- --report` from figures.json: change nothing here. -->',
    `Measured on ${date}: ${machine.processor}, ${machine.cores} cores, ${machine.gigabytes} GB, ${machine.system}. ${used.join(', ')}.`,
    `Libraries are made up of the words of the library’s own texts; Pilcrow and the others make sites of the same, in turn, in ${rounds} ${rounds === 1 ? 'round' : 'rounds'}; more than ${numberText(mostCompared)} documents are made once, by Pilcrow alone. Ratios are of one round each; a figure is the one in the middle, and in brackets stand the least and the most. Pilcrow’s clean build is \`npm run convert\` and then \`npm run build\` in a copy of the project without any cache; memory is that of all processes at one moment. Bytes are Brotli, without fonts.`,
    '## Goals',
    table(['goal', 'aim', 'measured', ''], goalsOf(figures).map(goalRow)),
    'Why a goal is not met, and what was tried, stands in [why.md](why.md).',
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
    ...sizes
      .filter(isCompared)
      .flatMap((size) => [
        `### ${documentsText(size)}`,
        readerTable(size),
        ...unread(size),
        ...pagesOfPilcrow(size.pilcrow),
      ]),
  ];
  return `${parts.join('\n\n')}\n`;
}

const picture = (name: string, all: Record<string, Chart>): string => `![${all[name]?.title ?? ''}](${name}.svg)`;

/** Whether a size was not built by Pilcrow alone. */
const isCompared = ({ documents }: SizeFigures): boolean => documents <= mostCompared;

/** The README’s table: a line for each way to make the site, at the largest size that is compared. */
export function readmeTable({ date, machine, sizes }: Figures): string {
  const size = sizes.findLast(isCompared);
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
