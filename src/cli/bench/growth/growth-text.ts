/** The growth benchmark's figures, for people. */
import { most, type Step, tooFast } from './growth.ts';

/** The figures as rows of a table, by what was measured. */
export const growthRows = (steps: readonly Step[]): Record<string, Record<string, string>> =>
  Object.fromEntries(
    steps.map(({ series, command, amount, seconds, megabytes, ratios }) => [
      `${command}, ${amount} ${series}`,
      {
        'processor time': `${seconds.toFixed(1)} s`,
        'a doubling': ratioText(ratios?.seconds),
        'peak memory': `${Math.round(megabytes)} MB`,
        'a doubling ': ratioText(ratios?.megabytes),
      },
    ]),
  );

/** Which steps grow faster than the text, in a sentence each; or that none does. */
export function growthVerdict(steps: readonly Step[]): string {
  const fast = tooFast(steps);
  if (fast.length === 0) return `Nothing costs more than ${most} times as much when it doubles.`;
  return fast
    .map(({ series, command, amount, ratios }) => {
      const { seconds = 0, megabytes = 0 } = ratios ?? {};
      const what = [
        seconds > most ? `processor time ${ratioText(seconds)}` : '',
        megabytes > most ? `memory ${ratioText(megabytes)}` : '',
      ];
      return `${command} grows faster than the text at ${amount} ${series}: ${what.filter(Boolean).join(', ')}; at most × ${most} is meant.`;
    })
    .join('\n');
}

const ratioText = (ratio: number | undefined): string => (ratio === undefined ? '' : `× ${ratio.toFixed(2)}`);
