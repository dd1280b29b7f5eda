/** Loads a classic script of the site: the one way to get at a file's content that works on a disk too. */

/**
 * Loads a script and resolves when it has run.
 *
 * @throws If it cannot be loaded; the element is taken away either way.
 */
export function loadScript(url: URL): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = url.href;
    script.onload = () => resolve(script.remove());
    script.onerror = () => {
      script.remove();
      reject(new Error(`cannot load ${url.href}`));
    };
    document.head.append(script);
  });
}
