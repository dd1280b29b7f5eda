/** The tables of the report of scale. */
import { type PilcrowFigures, ratiosOf, type SizeFigures, spreadOf, type ToolFigures } from './figures.ts';
import { numberText, spreadText } from './report-words.ts';

/** A table in Markdown, its columns as wide as what is in them: so is how the formatter has it. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, at) => Math.max(3, ...[head, ...rows].map((row) => row[at]?.length ?? 0)));
  const rule = widths.map((width) => '-'.repeat(width));
  return [head, rule, ...rows]
    .map((row) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`)
    .join('\n');
}

/** The way to make the site that is the project's own, and then the others. */
export const toolsOf = ({ pilcrow, peers }: SizeFigures): ToolFigures[] => [pilcrow, ...Object.values(peers)];

/** How many documents a size has, in words. */
export const documentsText = ({ documents }: SizeFigures): string => `${documents.toLocaleString('en')} documents`;

/** What building cost. */
export function buildTable(size: SizeFigures): string {
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

/** Why something is not measured. */
export const failures = (size: SizeFigures): string[] =>
  toolsOf(size).flatMap(({ name, failed }) => (failed ? [`${name} is not measured: ${failed}`] : []));

/** Why what something costs to read is not measured. */
export const unread = (size: SizeFigures): string[] =>
  toolsOf(size).flatMap((tool) =>
    tool.unread ? [`What ${tool.name} costs to read is not all measured: ${tool.unread}`] : [],
  );

/** What is measured of Pilcrow alone: the parts of its build, what it costs to make it again, the site without what peers have not. */
export function ofPilcrow({ convert, phases, again, runs, lean }: PilcrowFigures): string[] {
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

/** What reading costs. */
export function readerTable(size: SizeFigures): string {
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

/** What is measured of Pilcrow’s other pages, and behind a visit. */
export function pagesOfPilcrow({ pages = [], background }: PilcrowFigures): string[] {
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
