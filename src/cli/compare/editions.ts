/** The documents of a commit and those on the disk, as they are compared. */

import type { Decisions } from '../../corpus/editions/decisions.ts';
import { sidecarSchema } from '../../corpus/editors/sidecar.ts';
import { readYaml } from '../../corpus/editors/yaml.ts';
import type { Document } from '../../corpus/model/document.ts';
import { passagesOf } from '../../corpus/model/walk.ts';
import { normalText } from '../../corpus/text/normal.ts';

/** An edition of a document: as it was written, and the text of its sidecar. */
export interface Edition {
  document: Document;
  sidecar?: string | undefined;
}

/** What was decided of two editions: by their sidecars, or as far as the written documents have it, where one cannot be read. */
export function decisionsOf(before: Edition, after: Edition): [Decisions, Decisions] {
  const said = [before, after].map(({ sidecar = '' }) => readYaml(sidecar, '', sidecarSchema).value);
  return [before, after].map(({ document: { meta, language, id } }, index): Decisions => {
    const { stated, seed, ...own } = meta;
    const all = said.every((one) => one !== undefined) ? said[index] : { id, language, ...own, sha256: seed.sha256 };
    return { seed: seed.file, ...all };
  }) as [Decisions, Decisions];
}

/** Of documents that are gone which are there under another id: those of the same seed, or with most of the same texts. */
export function renamedAmong(gone: readonly Document[], fresh: readonly Document[]): Map<string, Document> {
  const textsOf = (document: Document): Set<string> =>
    new Set(passagesOf(document).flatMap(({ words, node }) => (words === '' ? [] : [normalText(words, node.type)])));
  const known = new Map<string, Document[]>();
  const sizes = new Map<Document, number>();
  for (const one of gone) {
    const texts = textsOf(one);
    sizes.set(one, texts.size);
    for (const text of texts) {
      const alike = known.get(text);
      if (alike) alike.push(one);
      else known.set(text, [one]);
    }
  }
  const taken = new Set<Document>();
  return new Map(
    fresh.flatMap((one): [string, Document][] => {
      const texts = textsOf(one);
      const votes = Map.groupBy(
        [...texts].flatMap((text) => known.get(text) ?? []),
        (old) => old,
      );
      const [old, same] = [...votes]
        .filter(([document]) => !taken.has(document))
        .sort(([, a], [, b]) => b.length - a.length)[0] ?? [undefined, []];
      if (!old || same.length * 2 < Math.max(texts.size, sizes.get(old) ?? 0)) return [];
      taken.add(old);
      return [[one.id, old]];
    }),
  );
}
