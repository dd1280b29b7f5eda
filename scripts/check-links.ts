/** `npm run check-links`: tries the addresses of all that the library cites. */
import { Command } from 'commander';
import { diskBelow } from '../src/cli/files/disk.ts';
import { readAddresses } from '../src/cli/links/addresses.ts';
import { checkLinks } from '../src/cli/links/check-links.ts';
import { linksSummary, linksText } from '../src/cli/links/links-report.ts';
import { wholeNumber } from '../src/cli/options.ts';
import { problemText, startProgress } from '../src/cli/report.ts';
import { hasErrors } from '../src/corpus/problems/problem.ts';

const { root, timeout, json } = new Command('check-links')
  .description(
    'Tries the address of every source that the editors cite, and of every text. Fails if one is gone (1), or if there is no network (2).',
  )
  .option('--root <folder>', 'the library’s folder', '.')
  .option('--timeout <seconds>', 'how long one address may take', wholeNumber('It', 1, 600), 15)
  .option('--json', 'print what came of each address as JSON')
  .parse()
  .opts<{ root: string; timeout: number; json?: true }>();

const { value: addresses, problems } = await readAddresses(diskBelow(root));
for (const one of problems.filter((problem) => hasErrors([problem]))) console.error(`${problemText(one)}\n`);
if (!addresses) process.exit(1);

const progress = startProgress();
const doing = (tried: number): void => progress.show(`Tried ${tried} of ${addresses.length} addresses`);
const checked = await checkLinks(addresses, { timeout: timeout * 1000, doing });
progress.stop();

const ok = checked?.every(({ state }) => state !== 'gone') ?? false;
if (json) console.log(JSON.stringify({ ok, network: checked !== undefined, addresses: checked ?? [] }, null, 2));
else if (checked) console.log([...linksText(checked), linksSummary(checked)].join('\n'));
else console.error('There is no network: not one address could be reached, and nothing is said of any of them.');
process.exitCode = ok ? 0 : checked ? 1 : 2;
