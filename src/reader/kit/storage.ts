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

/** Hands a text on to the page that comes next in this window, or to this one after a jump in it; nothing takes back what was. */
export function handOn(key: string, value: string | undefined): void {
  try {
    if (value === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, value);
  } catch {
    // Nothing needs it.
  }
}

/** Takes what was handed on, once. */
export function handedOn(key: string): string | undefined {
  try {
    const value = sessionStorage.getItem(key) ?? undefined;
    sessionStorage.removeItem(key);
    return value;
  } catch {
    return undefined;
  }
}
