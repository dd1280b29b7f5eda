/** What is remembered on this device, where the browser allows it: nothing of the reader's needs it. */

/** Reads a stored text; a browser that allows no storage has none. */
export function stored(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Stores a text, or removes it; where storage is refused or full, nothing happens, and what was chosen holds for this page. */
export function store(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Nothing needs it.
  }
}
