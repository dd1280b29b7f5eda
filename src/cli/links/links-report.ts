/** What came of addresses → what a person reads in a terminal. */
import { styleText } from 'node:util';
import type { Checked } from './check-links.ts';
import type { State } from './try-address.ts';

const colours = { gone: 'red', unclear: 'yellow', moved: 'dim' } as const;

/** The addresses that are not simply there, the worst first: each with what it came to, and what names it. */
export function linksText(checked: readonly Checked[]): string[] {
  return (['gone', 'unclear', 'moved'] as const).flatMap((state) =>
    checked
      .filter((one) => one.state === state)
      .map(({ url, why = '', to, namedBy }) =>
        [
          `${styleText(colours[state], state)} ${styleText('bold', url)}`,
          ...(why ? [`  It ${why}.`] : []),
          ...(to ? [`  It leads to ${to}`] : []),
          `  Named by ${namedBy.join(', ')}`,
        ].join('\n'),
      ),
  );
}

/** The last line: how many there are of each. */
export function linksSummary(checked: readonly Checked[]): string {
  const of = (state: State): number => checked.filter((one) => one.state === state).length;
  const parts = [
    `${of('there')} there`,
    `${of('moved')} moved`,
    `${of('gone')} gone`,
    ...(of('unclear') > 0 ? [`${of('unclear')} that could not be judged`] : []),
  ];
  const addresses = checked.length === 1 ? 'address' : 'addresses';
  return `${checked.length.toLocaleString('en')} ${addresses}: ${parts.join(', ')}.`;
}
