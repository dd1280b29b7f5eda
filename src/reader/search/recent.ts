/** What was searched for on this device, the latest first. It is kept in the browser's storage, and nowhere else. */
import { store, stored } from '../kit/storage.ts';

const key = 'pilcrow:searches';
const most = 6;

/** The queries by which something was found and followed. */
export function recentQueries(): string[] {
  try {
    const kept: unknown = JSON.parse(stored(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Keeps a query; one that is there already, in whichever case, becomes the latest. */
export function rememberQuery(query: string): void {
  const own = query.trim();
  if (own === '') return;
  const others = recentQueries().filter((one) => one.toLowerCase() !== own.toLowerCase());
  store(key, JSON.stringify([own, ...others].slice(0, most)));
}

export const forgetQueries = (): void => store(key, undefined);
