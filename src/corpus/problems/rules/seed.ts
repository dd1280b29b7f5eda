/** The rules for a seed’s bytes, and what it says of itself. */
import { inLines, more, rule } from './rule.ts';

export const seedRules = {
  'seed-changed': rule<{ actual: string; expected: string }>('error', {
    what: ({ actual, expected }) => `The bytes of the seed have SHA-256 ${actual}; the sidecar says ${expected}.`,
    why: 'An edition of a text that changed unnoticed cannot be trusted.',
    help: ({ actual }) =>
      `Put the text back as it was received; or, if the change is meant, check it and write “sha256: ${actual}”.`,
  }),
  'seed-not-utf8': rule<{ byte: number | undefined; encoding: string | undefined }>('error', {
    what: ({ byte, encoding }) =>
      byte === undefined
        ? `The seed is not UTF-8: it seems to be ${encoding}.`
        : `The seed is not UTF-8: byte ${byte} does not belong to any character.${encoding ? ` It seems to be ${encoding}.` : ''}`,
    why: 'The wrong characters would be printed from here on.',
    help: ({ encoding = 'GB18030' }) =>
      `Convert the text to UTF-8 (for instance with \`iconv -f ${encoding} -t UTF-8\`), see that its accents and signs are right, and write its new sha256.`,
  }),
  'seed-not-text': rule<{ kind: string }>('error', {
    what: ({ kind }) => `The seed is no plain text: it seems to be ${kind}.`,
    why: 'Its bytes are not the words that a program shows of it.',
    help: () => 'Save it as plain text in UTF-8, and write the sha256 of that.',
  }),
  'seed-empty': rule<object>('error', {
    what: () => 'The seed holds no text.',
    why: 'There is nothing to make an edition from.',
    help: () => 'Put the text into the file, or take it out of seeds/ with its sidecar.',
  }),
  'seed-without-paragraph': rule<{ doc: string }>('warning', {
    what: () => 'The seed gives no paragraph at all.',
    why: 'Its page has nothing to read but headings and notes.',
    help: ({ doc }) =>
      `See in content/ledgers/${doc}.json what its lines were taken for, and decide in the sidecar what they are.`,
  }),
  'seed-control-character': rule<{ code: string; kind: string; count: number; lines: number[] }>('error', {
    what: ({ code, kind, count, lines }) =>
      `The seed holds the ${kind} ${code}${count === 1 ? '' : ` ${count} times, ${inLines(lines)}`}.`,
    why: 'HTML forbids it: browsers drop it or show something else, and the page would no longer be the text.',
    help: () => 'Find out what it stands for, take it out of the seed, and write the seed’s new sha256.',
  }),
  'seed-control-characters': rule<{ kind: string; count: number; codes: string[]; different: number }>('error', {
    what: ({ kind, count, codes, different }) =>
      `The seed holds ${kind}s ${count} times, of ${different} kinds: ${codes.join(', ')}${more(codes, different)}.`,
    why: 'HTML forbids them, and no text has so many: it may be in another encoding, or no text at all.',
    help: () => 'Get the text anew, as plain text in UTF-8, and write the sha256 of that.',
  }),
  'seed-replacement-character': rule<{ count: number; lines: number[] }>('warning', {
    what: ({ count, lines }) =>
      `The seed holds “\uFFFD”, the sign for a character that was lost,${count === 1 ? '' : ` ${count} times,`} ${inLines(lines)}.`,
    why: 'A program that read the text before could not tell what stood there; readers see the sign.',
    help: () => 'Get the text anew, in its own encoding, or put in what the source has and write the new sha256.',
  }),
  'seed-mojibake': rule<{ count: number; first: { line: number; text: string }[] }>('warning', {
    what: ({ count, first }) =>
      `The seed holds characters that UTF-8 becomes when it is read as another encoding${count === 1 ? '' : `, ${count} times`}: ${first.map(({ line, text }) => `“${text}” in line ${line}`).join(', ')}${more(first, count)}.`,
    why: 'Readers see “â€™” in the place of an apostrophe, and search does not find the words.',
    help: () => 'Get the text anew as UTF-8; or, if these signs are meant, leave them.',
  }),
  'byline-unreadable': rule<{ text: string }>('warning', {
    what: ({ text }) => `No source and date can be read from the byline “${text}”.`,
    why: 'The page then gives the sidecar’s source and date as the editors’.',
    help: () => 'A byline ends like “China.org.cn, April 8, 2025”: keep just that part of the line with `keep`.',
  }),
  'byline-disagrees': rule<{ field: string; said: string; sidecar: string }>('warning', {
    what: ({ field, said, sidecar }) => `The byline gives the ${field} as “${said}”, the sidecar as “${sidecar}”.`,
    why: 'One of the two is wrong, and both are shown.',
    help: () => 'Correct the sidecar, or say in its `part` why they differ.',
  }),
  'title-disagrees': rule<{ said: string; sidecar: string }>('warning', {
    what: ({ said, sidecar }) => `The seed’s title line is “${said}”, the sidecar’s title “${sidecar}”.`,
    why: 'Readers see the sidecar’s, which the text does not bear out.',
    help: () => 'Copy the title from the seed, unless the difference is meant.',
  }),
};
