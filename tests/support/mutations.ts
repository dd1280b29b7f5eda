/** Bytes that somebody damaged: what fuzzing puts before the readers. */
import fc from 'fast-check';
import { hostileFragments } from './arbitraries.ts';

/** Markup that would run, if anything of it were taken for markup. */
const markup = [
  '<script>globalThis.tripped = true</script>',
  '<img src=x onerror="globalThis.tripped = true" alt="words">',
  '<a href="javascript:globalThis.tripped=true">words</a>',
  '<a href="java\tscript:globalThis.tripped=true">words</a>',
  '<a href="data:text/html,<script>globalThis.tripped=true</script>">words</a>',
  '<svg onload="globalThis.tripped=true"><text>words</text></svg>',
  '<iframe srcdoc="<script>globalThis.tripped=true</script>"></iframe>',
  '<base href="javascript:globalThis.tripped=true//">',
  '<form action="javascript:globalThis.tripped=true"><button>words</button></form>',
  '<math><mtext><style><img src=x onerror="globalThis.tripped=true"></style></mtext></math>',
  '<noscript><p title="</noscript><img src=x onerror=globalThis.tripped=true>">words</noscript>',
  '<style>p{background:url(javascript:globalThis.tripped=true)}</style>',
  '<p onclick="globalThis.tripped = true" style="x:expression(1)">words',
  ...['<!--', '-->', ']]>', '<![CDATA[', '<?php', '<plaintext>', '<template>', '<select>', '</p></div></main></body>'],
  ...['<table><td>', '</table>', '<li>', '<sup>1</sup>', '<a href="#n1">', '<pre>', '<h2>', '<blockquote>', '<ol>'],
];
const encoder = new TextEncoder();

/** One piece of damage: where, how far, and what of. */
export interface Damage {
  kind: 'flip' | 'cut' | 'double' | 'hostile' | 'markup' | 'latin' | 'wide' | 'swap';
  at: number;
  length: number;
  put: string;
}

/** Several pieces of damage. */
export const damages: fc.Arbitrary<Damage[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<Damage['kind']>(
      ...(['flip', 'cut', 'double', 'hostile', 'hostile', 'markup', 'markup', 'latin', 'wide', 'swap'] as const),
    ),
    at: fc.nat(1_000_000),
    length: fc.integer({ min: 1, max: 60 }),
    put: fc.constantFrom(...hostileFragments),
  }),
  { maxLength: 5 },
);

/** Bytes with damage done to them, at places of one file or another. */
export function damaged(bytes: Uint8Array, all: readonly Damage[]): Uint8Array {
  return all.reduce((own, { kind, at, length, put }) => {
    const from = at % (own.length + 1);
    const to = Math.min(own.length, from + length);
    const piece = own.subarray(from, to);
    if (kind === 'cut') return joined(own.subarray(0, from), own.subarray(to));
    if (kind === 'double') return joined(own.subarray(0, to), piece, own.subarray(to));
    if (kind === 'swap') return joined(own.subarray(0, from), piece.toReversed(), own.subarray(to));
    if (kind === 'flip') return joined(own.subarray(0, from), Uint8Array.of(at & 0xff), own.subarray(from + 1));
    const text = kind === 'markup' ? (markup[at % markup.length] ?? '') : put;
    return joined(own.subarray(0, from), written(kind, text), own.subarray(from));
  }, bytes);
}

/** A text in the encoding of a kind of damage. */
function written(kind: Damage['kind'], text: string): Uint8Array {
  if (kind === 'latin') return Buffer.from(`é${text}`, 'latin1');
  return kind === 'wide' ? Buffer.from(text, 'utf16le') : encoder.encode(text);
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** The same for text that stands within markup which must not break. */
export function damagedText(text: string, all: readonly Damage[]): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(damaged(encoder.encode(text), all));
}
