/** What the editors of a library cite: each source with where it is used, and what it supports there. */

import type { SourceFacts } from '../corpus/editors/source-words.ts';
import { type CitedSource, type SourceUse, sameAddress } from '../corpus/editors/sources.ts';
import type { Term } from '../corpus/editors/term.ts';
import type { Document } from '../corpus/model/document.ts';
import { compareIn, siteLanguage } from '../corpus/text/languages/index.ts';

/** Where a source is used: an entry of the glossary, or a passage with a remark. */
export interface UseOfSource {
  href: string;
  label: string;
  /** The language of the label. */
  language: string;
  /** What of it the source supports, each once, where that is written down. */
  supports: string[];
}

/** A source with its uses. */
export interface SourceInUse {
  /** What its address on the page of sources ends with. */
  anchor: string;
  source: SourceFacts;
  uses: UseOfSource[];
}

interface Input {
  sources: readonly CitedSource[];
  terms: readonly Term[];
  documents: readonly Document[];
  /** A passage in words, with its document. */
  passageOf: (document: string, id: string) => string;
}

/** Whoever published them, in the order of their names, each with the sources of theirs that are cited. */
export function bibliography({ sources, terms, documents, passageOf }: Input): [publisher: string, SourceInUse[]][] {
  const byId = new Map(sources.map((source) => [source.id, entryOf(source, `source-${source.id}`)]));
  const byAddress = new Map([...byId.values()].map((entry) => [sameAddress(entry.source.url), entry]));
  const known = new Map<string, UseOfSource>();
  /** A place is said once, with all that the source supports there. */
  const addUse = ({ anchor, uses }: SourceInUse, at: Omit<UseOfSource, 'supports'>, supports?: string): void => {
    const key = `${anchor} ${at.href}`;
    const own = known.get(key) ?? { ...at, supports: [] };
    if (!known.has(key)) uses.push(own);
    known.set(key, own);
    if (supports !== undefined && !own.supports.includes(supports)) own.supports.push(supports);
  };
  const use = ({ source, supports }: SourceUse, at: Omit<UseOfSource, 'supports'>): void => {
    const entry = byId.get(source);
    if (entry) addUse(entry, at, supports);
  };
  for (const term of terms) {
    const { basis, 'original-source': shown } = term;
    const at = { href: `/terms/${term.id}.html`, label: term.label, language: siteLanguage };
    for (const one of basis.sources ?? []) use(one, at);
    if (shown !== undefined) use({ source: shown, supports: 'the original' }, at);
    if (basis.kind !== 'editorial' || basis.source === undefined || basis.source === 'none') continue;
    const named = byAddress.get(sameAddress(basis.source.url)) ?? entryOf(basis.source, `of-${term.id}`);
    byAddress.set(sameAddress(basis.source.url), named);
    addUse(named, at);
  }
  for (const { id: document, language, annotations } of documents) {
    for (const { at: id, sources: own = [] } of annotations) {
      const at = { href: `/${document}.html#${id}`, label: passageOf(document, id), language };
      for (const one of own) use(one, at);
    }
  }
  const compare = compareIn(siteLanguage);
  // Of two in the list with one address, the second is no other by that.
  const all = [...new Set([...byId.values(), ...byAddress.values()])].sort((a, b) =>
    compare(a.source.title, b.source.title),
  );
  const byPublisher = Map.groupBy(all, ({ source }) => source.publisher);
  return [...byPublisher].sort(([a], [b]) => compare(a, b));
}

const entryOf = (source: SourceFacts, anchor: string): SourceInUse => ({ anchor, source, uses: [] });
