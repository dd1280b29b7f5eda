/** Classic scripts as a page loads them, without a browser. */
import { vi } from 'vitest';

/** A site of which each script is run when it is asked for; `vi.unstubAllGlobals` ends it. */
export function siteOf(
  scripts: readonly { path: string; content: string }[],
  at: string,
): { root: URL; run: string[] } {
  const root = new URL(`https://example.org/${at}/`);
  const run: string[] = [];
  const script = () => ({
    setAttribute(name: string, value: string) {
      Object.assign(this, { [name]: value });
    },
    append: () => undefined,
    remove: () => undefined,
  });
  const append = (own: { src: string; onload(): void; onerror(): void }): void => {
    const path = own.src.slice(root.href.length);
    run.push(path);
    const found = scripts.find((one) => one.path === path);
    if (found) {
      new Function(found.content)();
      own.onload();
    } else own.onerror();
  };
  vi.stubGlobal('document', { createElement: script, head: { append } });
  return { root, run };
}
