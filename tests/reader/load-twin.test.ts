/** Twins are loaded from their folder, and from nowhere else: what lies elsewhere is never run. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadTwin } from '../../src/reader/kit/load-twin.ts';

const root = new URL('file:///home/reader/site/');
const globals = globalThis as { pilcrowTwins?: Map<string, string> };
/** The addresses of the scripts that were put into the page. */
let run: string[];

/** A page whose scripts are "run" by handing over what `twins` holds for their address. */
function stubPage(twins: Record<string, [path: string, content: string]>): void {
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
    if (twin) {
      globals.pilcrowTwins ??= new Map();
      globals.pilcrowTwins.set(...twin);
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

test('what the twin of a file hands over is given once', async () => {
  stubPage({ 'file:///home/reader/site/twins/terms/mu.html.js': ['terms/mu.html', '<main>mu</main>'] });
  expect(await loadTwin('terms/mu.html', root)).toBe('<main>mu</main>');
  expect(globals.pilcrowTwins?.size).toBe(0);
});

test('a script that hands over something else, or cannot be loaded, is an error', async () => {
  stubPage({ 'file:///home/reader/site/twins/a.html.js': ['b.html', 'b'] });
  await expect(loadTwin('a.html', root)).rejects.toThrow('no twin of a.html');
  await expect(loadTwin('c.html', root)).rejects.toThrow('cannot load file:///home/reader/site/twins/c.html.js');
});

test.each(['../evil', 'terms/../../evil', '%2e%2e/evil', '..\\evil', '../twins-of-others/evil'])(
  '%s leads out of the folder: nothing is run',
  async (path) => {
    stubPage({});
    await expect(loadTwin(path, root)).rejects.toThrow(`${path} is no path of the site`);
    expect(run).toEqual([]);
  },
);
