/** Why a browser keeps nothing, in words. */

const reasons: Readonly<Record<string, string>> = {
  QuotaExceededError: 'The storage for this site is full.',
  SecurityError: 'The browser lets this page keep nothing.',
  InvalidStateError: 'The browser lets this page keep nothing.',
  VersionError: 'A newer version of this reader keeps the notes: reload the page.',
  BlockedError: 'Another tab holds an older version of the notes: close it, then try again.',
};

/** What a refusal of the browser's means. */
export function whyNot(error: unknown): string {
  const { name = '' } = (error ?? {}) as { name?: string };
  return (Object.hasOwn(reasons, name) && reasons[name]) || 'The browser could not keep it.';
}
