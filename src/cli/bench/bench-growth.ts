/** `npm run bench -- growth`: whether work grows with the text, and no faster. */
import yoctoSpinner from 'yocto-spinner';
import { allSeries, measureGrowth, tooFast, tooLarge } from './growth/growth.ts';
import { growthRows, growthVerdict } from './growth/growth-text.ts';

/** Measures growth and prints the figures. */
export async function benchGrowth({ full = false, json = false }: { full?: boolean; json?: boolean }): Promise<void> {
  const spinner = yoctoSpinner({ text: 'Growth' });
  if (process.stderr.isTTY) spinner.start();
  try {
    const steps = await measureGrowth(allSeries(full), (what) => {
      spinner.text = what;
    });
    spinner.stop();
    if (json) console.log(JSON.stringify({ steps }, null, 2));
    else {
      console.table(growthRows(steps));
      console.log(growthVerdict(steps));
    }
    if (tooFast(steps).length + tooLarge(steps).length > 0) process.exitCode = 1;
  } finally {
    spinner.stop();
  }
}
