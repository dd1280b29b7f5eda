/** Many addresses: a few hosts at a time, one question to each; and what is said where there is no network. */
import { expect, test } from 'vitest';
import { type Checked, checkLinks } from '../../../src/cli/links/check-links.ts';
import { linksSummary, linksText } from '../../../src/cli/links/links-report.ts';
import type { Answer, State } from '../../../src/cli/links/try-address.ts';

const addressesOf = (...urls: string[]) => urls.map((url) => ({ url, namedBy: ['content/sources.yaml (one)'] }));
const states = (checked: Checked[] | undefined) => checked?.map(({ state }) => state);

/** Answers by the host of an address, after a turn. */
const answering =
  (answers: Record<string, State>) =>
  async (url: string): Promise<Answer> => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    return { state: answers[new URL(url).hostname] ?? 'there' };
  };

test('each is tried once, and what came of it stands in their order', async () => {
  const addresses = addressesOf('https://a.test/1', 'https://b.test/', 'https://a.test/2');
  const tried: number[] = [];
  const ask = answering({ 'b.test': 'gone' });
  const checked = await checkLinks(addresses, { timeout: 1, ask, doing: (count) => tried.push(count) });
  expect(checked?.map(({ url }) => url)).toEqual(addresses.map(({ url }) => url));
  expect(states(checked)).toEqual(['there', 'gone', 'there']);
  expect(tried).toEqual([1, 2, 3]);
});

test('four hosts at once, and one question to each', async () => {
  const urls = Array.from({ length: 30 }, (_, index) => `https://h${index % 10}.test/${index}`);
  const [now, most] = [new Map<string, number>(), { hosts: 0, ofOne: 0 }];
  const ask = async (url: string): Promise<Answer> => {
    const { host } = new URL(url);
    now.set(host, (now.get(host) ?? 0) + 1);
    most.ofOne = Math.max(most.ofOne, now.get(host) ?? 0);
    most.hosts = Math.max(most.hosts, [...now.values()].filter((count) => count > 0).length);
    await new Promise((resolve) => setTimeout(resolve, 2));
    now.set(host, (now.get(host) ?? 0) - 1);
    return { state: 'there' };
  };
  expect(states(await checkLinks(addressesOf(...urls), { timeout: 1, ask }))).toHaveLength(30);
  expect(most).toEqual({ hosts: 4, ofOne: 1 });
});

test('where others answer, a host that is not known is gone, and one to which there is no way may be back', async () => {
  const ask = answering({ 'a.test': 'unknown', 'b.test': 'unreached' });
  const checked = await checkLinks(addressesOf('https://a.test/', 'https://b.test/', 'https://c.test/'), {
    timeout: 1,
    ask,
  });
  expect(states(checked)).toEqual(['gone', 'unclear', 'there']);
});

test('where no host can be reached, nothing is said of any, and not all are tried', async () => {
  const urls = Array.from({ length: 50 }, (_, index) => `https://h${index}.test/`);
  let count = 0;
  const ask = async (): Promise<Answer> => {
    count += 1;
    return { state: count % 2 ? 'unknown' : 'unreached' };
  };
  expect(await checkLinks(addressesOf(...urls), { timeout: 1, ask })).toBeUndefined();
  expect(count).toBeLessThan(15);
  expect(await checkLinks(addressesOf('https://a.test/'), { timeout: 1, ask })).toBeUndefined();
});

test('a library that cites nothing has nothing to try', async () => {
  expect(await checkLinks([], { timeout: 1 })).toEqual([]);
});

test('the report names what is not simply there, the worst first, and counts all', () => {
  const checked: Checked[] = [
    { url: 'https://a.test/', namedBy: ['seeds/a.yaml'], state: 'there', status: 200 },
    { url: 'https://b.test/', namedBy: ['seeds/a.yaml'], state: 'moved', status: 200, to: 'https://c.test/' },
    {
      url: 'https://d.test/',
      namedBy: ['one', 'two'],
      state: 'gone',
      status: 404,
      why: 'is gone: its host answers 404',
    },
  ];
  const text = linksText(checked).join('\n');
  expect(text.indexOf('d.test')).toBeLessThan(text.indexOf('b.test'));
  expect(text).not.toContain('a.test/\n');
  expect(text).toContain('  It is gone: its host answers 404.\n  Named by one, two');
  expect(text).toContain('  It leads to https://c.test/');
  expect(linksSummary(checked)).toBe('3 addresses: 1 there, 1 moved, 1 gone.');
  expect(linksSummary([{ url: 'https://a.test/', namedBy: [], state: 'unclear' }])).toBe(
    '1 address: 0 there, 0 moved, 0 gone, 1 that could not be judged.',
  );
});
