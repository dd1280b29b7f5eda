/** Texts that property tests are run on. */
import fc from 'fast-check';

/** What Markdown, MDX, YAML, HTML or a template would take for more than text. Code in them would trip `globalThis.tripped`. */
export const hostileFragments = [
  ...['{globalThis.tripped = true}', '{process.exit(1)}', '{/* */}', '{', '}', '$\u007Bx}', '{"{"}'],
  ...[
    '<script>globalThis.tripped = true</script>',
    '<P id="s1">',
    '</P>',
    '</Section>',
    '<br/>',
    '<>',
    '</>',
    '<!-- -->',
    '<',
    '>',
  ],
  ...[
    "import x from 'y'",
    'import "y"',
    'export default 1',
    'export const x = globalThis.tripped = true',
    'import(',
    'export',
  ],
  ...['---', '- - -', '***', '===', '=', '___', '```', '~~~', '`', '``', '~', '~~', '+', '-', '*', '**', '_', '__'],
  ...[
    '[^1]',
    '[^15]',
    '[^15]: x',
    '[x]: y',
    '[x](javascript:alert(1))',
    '![i](u)',
    '[',
    ']',
    '(',
    ')',
    '!',
    '[ ]',
    '[x]',
  ],
  ...[
    '#',
    '## ',
    '#x',
    '> ',
    '1.',
    '1)',
    '- ',
    '* ',
    '+ ',
    '|',
    '| a |',
    '|-|',
    ':::',
    ':-',
    '$',
    '$$',
    '%',
    '@',
    '^',
    ':',
    '::x',
  ],
  ...['\\', '\\\\', '\\*', '&amp;', '&#x41;', '&#65;', '&copy', '&', '"', "'", '“', '’', '…', '--', '...'],
  ...[
    'https://example.org/a_b*c',
    'http://',
    'www.example.org',
    'a@example.org',
    'mailto:a@b.cn',
    'xmpp:a@b.cn',
    '://',
  ],
  ...[
    '\u200E',
    '\u200F',
    '\u202A',
    '\u202E',
    '\u202C',
    '\u2066',
    '\u2069',
    '\u200D',
    '\u200B',
    '\uFEFF',
    '\u00AD',
    '\u00A0',
    '\u3000',
  ],
  ...['\u2028', '\u2029', '\u2003', '\t', '\f', '  ', ' ', '    ', '👩‍👩‍👧', '🇨🇳', 'e\u0301', '北京', 'نص', '\uFFFD'],
  ...[
    '\n',
    '\n\n',
    '\n\n\n',
    '\n---\n',
    '\n===\n',
    '\n# ',
    '\n> ',
    '\n- ',
    '\n1. ',
    '\n    ',
    '\n\t',
    '\n```\n',
    '\n| a |\n|-|\n',
  ],
  ...['Jingtong15', 'areas18', 'G20', '20th', '5. Developing', 'word', 'Word.', 'a', '1', ' '],
];

/** What is refused at the seed (`seed-control-character`), and CR, which ends a line as LF does. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it takes out
const forbidden = /[\0-\u0008\u000B\r\u000E-\u001F\u007F-\u009F]|\p{Noncharacter_Code_Point}/gu;

/** Well-formed Unicode, breaks as LF, no white space before one: the texts of law 3. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...hostileFragments) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
    ),
    { maxLength: 12 },
  )
  .map((parts) =>
    parts
      .join('')
      .replace(forbidden, '')
      .replace(/\s+\n/g, (space) => space.replace(/[^\n]/gu, '')),
  );

const lineBreak = fc.constantFrom('\n', '\r\n', '\r');
const seedLine = fc.oneof(
  hostileText.map((text) => text.replaceAll('\n', ' ')),
  fc.constantFrom('', ' ', '\u00A0', 'Notes:', 'Fellow deputies,', 'The title', 'Strengthen the sites. We will act.'),
  fc.integer({ min: 1, max: 9 }).map((n) => `${n}. A heading`),
  fc.integer({ min: 1, max: 20 }).map((n) => `Go on.${n} We called it word${n + 1}, or “words”[${n}].`),
  fc.tuple(fc.integer({ min: 1, max: 20 }), hostileText).map(([n, text]) => `[${n}]${text.replaceAll('\n', ' ')}`),
);

/** Seeds of any lines, with any line breaks. */
export const seedText: fc.Arbitrary<string> = fc
  .array(fc.tuple(seedLine, lineBreak), { minLength: 1, maxLength: 12 })
  .chain((lines) => fc.constantFrom(...['', '\uFEFF'].map((mark) => mark + lines.flat().join(''))))
  .filter((text) => /[^\s\uFEFF]/.test(text));

/** Layouts without decisions, as YAML. */
export const layoutYaml: fc.Arbitrary<string> = fc
  .record({
    paragraphs: fc.constantFrom('line', 'blank-line'),
    headings: fc.constantFrom('numbered', 'none'),
    leads: fc.constantFrom('imperative', 'none'),
  })
  .map((layout) => `title: The title\nlayout: ${JSON.stringify(layout)}\n`);
