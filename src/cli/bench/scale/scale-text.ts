/** The figures of a run for people at a terminal: a few lines for each size, and the goals. */
import type { Figures, SizeFigures, ToolFigures } from './figures.ts';
import { ratiosOf, spreadOf } from './figures.ts';
import { goalsOf } from './goals.ts';
import { goalRow, spreadText } from './report-words.ts';

/** The figures, as text. */
export const scaleText = (figures: Figures): string =>
  [
    ...figures.sizes.map(sizeText),
    goalsOf(figures)
      .filter(({ measured }) => measured)
      .map((goal) => goalRow(goal).join(' · '))
      .join('\n'),
  ].join('\n\n');

function sizeText({ documents, pilcrow, peers }: SizeFigures): string {
  const line = (tool: ToolFigures): string => {
    if (tool.failed) return `  ${tool.name}: ${tool.failed}`;
    const of = (key: 'wall' | 'seconds' | 'megabytes') => tool.runs.map((run) => run[key]);
    const beside = ratiosOf(
      of('wall'),
      pilcrow.runs.map(({ wall }) => wall),
    );
    const memory = Math.round(spreadOf(of('megabytes'))?.median ?? 0);
    return `  ${tool.name}: ${spreadText(spreadOf(of('wall')), 's')}, processor ${spreadText(spreadOf(of('seconds')), 's')}, ${memory} MB, × ${spreadText(beside)} of Pilcrow’s time`;
  };
  return [`${documents.toLocaleString('en')} documents`, ...[pilcrow, ...Object.values(peers)].map(line)].join('\n');
}
