/** Twins are loaded from their folder, and from nowhere else: what lies elsewhere is never run. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadTwin, twinPath } from '../../src/reader/kit/load-twin.ts';

const root = new URL('file:///home/reader/site/');
const globals = globalThis as { pilcrowTwins?: Map<string, string>; pilcrowTwinsCount?: (files: number) => void };
/** The addresses of the scripts that were put into the page. */
let run: string[];

/** How many files of twins there are, and the address of the one for a path. */
const files = 4;
const addressOf = (path: string, at: URL = root): string => new URL(twinPath(path, files), at).href;

/** A page whose scripts are "run" by handing over what `twins` holds for their address. */
function stubPage(twins: Record<string, [path: string, content: string][]>, at: URL = root): void {
  const script = (): Record<string, unknown> => ({
    setAttribute(name: string, value: string) {
      this[name] = value;
    },
    append: () => undefined,
    remove: () => undefined,
  });
  const append = (own: { src: string; onload(): void; onerror(): void }): void => {
    run.push(own.src);
    const twin = twins[own.src];
    if (own.src === new URL('twins/count.js', at).href) {
      globals.pilcrowTwinsCount?.(files);
      own.onload();
    } else if (twin) {
      globals.pilcrowTwins ??= new Map();
      for (const [path, content] of twin) globals.pilcrowTwins.set(at.href + path, content);
      own.onload();
    } else own.onerror();
  };
  vi.stubGlobal('document', { createElement: script, head: { append } });
}

beforeEach(() => {
  run = [];
  delete globals.pilcrowTwins;
});
afterEach(() => vi.unstubAllGlobals());

/** Each test has a site of its own: what was loaded is not loaded again. */
const siteOf = (name: string): URL => new URL(`file:///home/reader/${name}/`);

test('a file of twins is loaded once, for all that it hands over', async () => {
  const at = siteOf('once');
  const [one = '', two = ''] = ['a', 'b', 'c', 'd', 'e'].filter(
    (path) => twinPath(path, files) === twinPath('a', files),
  );
  stubPage(
    {
      [addressOf(one, at)]: [
        [one, '<main>one</main>'],
        [two, 'two'],
      ],
    },
    at,
  );
  expect(await Promise.all([loadTwin(one, at), loadTwin(one, at), loadTwin(two, at)])).toEqual([
    '<main>one</main>',
    '<main>one</main>',
    'two',
  ]);
  expect(await loadTwin(two, at)).toBe('two');
  expect(run).toEqual([new URL('twins/count.js', at).href, addressOf(one, at)]);
});

test('of two sites each has its own', async () => {
  const [one, other] = [siteOf('first'), siteOf('second')];
  stubPage({ [addressOf('a.html', one)]: [['a.html', 'of the first']] }, one);
  expect(await loadTwin('a.html', one)).toBe('of the first');
  stubPage({ [addressOf('a.html', other)]: [['a.html', 'of the second']] }, other);
  expect(await loadTwin('a.html', other)).toBe('of the second');
  expect(await loadTwin('a.html', one)).toBe('of the first');
});

test('a file that hands over something else, or cannot be loaded, is an error; it is loaded again', async () => {
  const at = siteOf('wrong');
  stubPage({ [addressOf('a.html', at)]: [['b.html', 'b']] }, at);
  await expect(loadTwin('a.html', at)).rejects.toThrow('no twin of a.html');
  stubPage({}, at);
  const other =
    ['c.html', 'd.html', 'e.html'].find((path) => twinPath(path, files) !== twinPath('a.html', files)) ?? '';
  await expect(loadTwin(other, at)).rejects.toThrow(`cannot load ${addressOf(other, at)}`);
  stubPage({ [addressOf(other, at)]: [[other, 'there']] }, at);
  expect(await loadTwin(other, at)).toBe('there');
});

test.each(['../evil', 'terms/../../evil', '%2e%2e/evil', '..\\evil', '../twins-of-others/evil'])(
  '%s leads out of the folder: nothing is run',
  async (path) => {
    stubPage({});
    await expect(loadTwin(path, root)).rejects.toThrow(`${path} is no path of the site`);
    expect(run).toEqual([]);
  },
);
