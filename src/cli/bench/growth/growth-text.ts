/** The growth benchmark's figures, for people. */
import { most, mostMemory, type Step, tooFast, tooLarge } from './growth.ts';

/** The figures as rows of a table, by what was measured. */
export const growthRows = (steps: readonly Step[]): Record<string, Record<string, string>> =>
  Object.fromEntries(
    steps.map(({ series, command, amount, seconds, megabytes, ratios }) => [
      `${command}, ${amount} ${series}`,
      {
        'processor time': `${seconds.toFixed(1)} s`,
        'a doubling': ratios ? ratioText(ratios.seconds) : '',
        'peak memory': `${Math.round(megabytes)} MB`,
        'a doubling ': ratios ? ratioText(ratios.megabytes) : '',
      },
    ]),
  );

/** Which steps grow faster than the text or have too much memory, in a sentence each; or that none does. */
export function growthVerdict(steps: readonly Step[]): string {
  const sentences = [...tooFast(steps).map(fastText), ...tooLarge(steps).map(largeText)];
  if (sentences.length > 0) return sentences.join('\n');
  return `Nothing costs more than ${most} times as much when it doubles, and no process has more than ${mostMemory} MB.`;
}

function fastText({ series, command, amount, ratios }: Step): string {
  const { seconds = 0, megabytes = 0 } = ratios ?? {};
  const what = [
    seconds > most ? `processor time ${ratioText(seconds)}` : '',
    megabytes > most ? `memory ${ratioText(megabytes)}` : '',
  ];
  return `${command} grows faster than the text at ${amount} ${series}: ${what.filter(Boolean).join(', ')}; at most × ${most} is meant.`;
}

const largeText = ({ series, command, amount, megabytes }: Step): string =>
  `${command} has ${Math.round(megabytes)} MB at ${amount} ${series}; at most ${mostMemory} MB are meant.`;

/** A ratio, or that there was too little to judge. */
const ratioText = (ratio: number | undefined): string => (ratio === undefined ? 'too little' : `× ${ratio.toFixed(2)}`);
