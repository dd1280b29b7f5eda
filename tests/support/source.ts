/** Sources for tests: a seed, and a sidecar of which only what matters need be said. */
import { hash } from 'node:crypto';
import { stringify } from 'yaml';
import type { Source } from '../../src/convert/project.ts';
import type { Ledger, LineLedger } from '../../src/corpus/model/ledger.ts';
import type { Outcome } from '../../src/corpus/problems/problem.ts';

const sidecar = {
  title: 'A title',
  'short-title': 'A title',
  kind: 'government-report',
  language: 'en',
  date: '2025-01-14',
  source: { name: 'A publisher' },
  part: 'All of it.',
  'received-as': 'a.txt',
};

/**
 * Makes a source.
 *
 * @param seed The seed's text.
 * @param fields YAML of a sidecar. It stands at the head of the whole, so that its lines keep their numbers; what it leaves out is added after it.
 */
export function sourceOf(seed: string | Uint8Array, fields = '', doc = 'doc'): Source {
  const bytes = typeof seed === 'string' ? new TextEncoder().encode(seed) : seed;
  const given = [...fields.matchAll(/^[\w-]+(?=:)/gm)].map(([key]) => key);
  const all = Object.entries({ id: doc, ...sidecar, sha256: hash('sha256', bytes, 'hex') });
  const missing = all.filter(([key]) => !given.includes(key));
  return {
    doc,
    seed: { file: `seeds/${doc}.txt`, bytes },
    sidecar: {
      file: `seeds/${doc}.yaml`,
      text: missing.length > 0 ? fields + stringify(Object.fromEntries(missing)) : fields,
    },
    register: { file: `content/anchors/${doc}.yaml`, text: '' },
  };
}

/** The value of an outcome that must have one. */
export function expectValue<T>({ value, problems }: Outcome<T>): T {
  if (value === undefined) throw new Error(problems.map(({ what }) => what).join('\n'));
  return value;
}

/** The ledger of a plain text. */
export function lineLedgerOf(ledger: Ledger): LineLedger {
  if ('lines' in ledger) return ledger;
  throw new Error('the seed is no plain text');
}
