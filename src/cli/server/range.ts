/** A `Range` header as `send` and RFC 9110 read it alike. */

/**
 * Puts a range in plain words.
 *
 * @param range The header of a request.
 * @param size How many bytes the file has.
 * @returns The range, or nothing where it is to be ignored: one that is malformed, or of an empty file.
 */
export function plainRange(range: string | undefined, size: number): string | undefined {
  const specified = /^bytes=(.*)$/i.exec(range ?? '')?.[1];
  const parts = specified?.split(',').map((part) => part.trim());
  if (!parts?.every((part) => /^(?:\d+-\d*|-\d+)$/.test(part)) || size === 0) return undefined;
  // More from the end than there is means all of it (14.1.2); `send` would refuse it.
  const plain = parts.map((part) => (part.startsWith('-') && Number(part.slice(1)) > size ? '0-' : part));
  return `bytes=${plain.join(',')}`;
}
