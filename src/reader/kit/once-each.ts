/** Work that is done once: what is loaded is kept, what could not be had is asked for again. */

/** Makes a function that does its work once for each key, and again when it has failed. */
export function onceEach<T, Key = string>(
  work: (key: Key, root: URL) => Promise<T>,
  nameOf: (key: Key) => string = String,
): (key: Key, root: URL) => Promise<T> {
  const begun = new Map<string, Promise<T>>();
  return (key, root) => {
    const name = root.href + nameOf(key);
    const own = begun.get(name) ?? work(key, root);
    begun.set(name, own);
    own.catch(() => begun.delete(name));
    return own;
  };
}
