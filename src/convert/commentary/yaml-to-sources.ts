/** The editors' list of sources in YAML → the sources. */
import { type CitedSource, sameAddress, sourcesSchema } from '../../corpus/editors/sources.ts';
import { readYaml, saysNothing, yamlPlaces } from '../../corpus/editors/yaml.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Outcome, Problem } from '../../corpus/problems/problem.ts';

/** Reads the list; a library without one has none. An id is that of one source; of two with one address it is warned. */
export function yamlToSources({ text, file }: { text: string; file: string }): Outcome<CitedSource[]> {
  const { value, problems } = readYaml(saysNothing(text) ? '[]' : text, file, sourcesSchema);
  if (!value) return { value, problems };
  const place = yamlPlaces(text, file);
  const [ids, addresses] = [new Set<string>(), new Map<string, string>()];
  const twice = value.flatMap(({ id, url }, index): Problem[] => {
    const known = ids.has(id);
    ids.add(id);
    if (known) return [problem('source-id-twice', place(index, 'id'), { id })];
    const address = sameAddress(url);
    const other = addresses.get(address);
    addresses.set(address, other ?? id);
    return other === undefined ? [] : [problem('source-url-twice', place(index, 'url'), { id, other })];
  });
  return { value: twice.some(({ severity }) => severity === 'error') ? undefined : value, problems: twice };
}
