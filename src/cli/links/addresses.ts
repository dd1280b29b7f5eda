/** The project → the addresses of all that it cites, and what cites each: the editors' sources, those that terms name themselves, the texts' own. */
import { yamlToSources } from '../../convert/commentary/yaml-to-sources.ts';
import { yamlToTerm } from '../../convert/commentary/yaml-to-term.ts';
import { yamlToSidecar } from '../../convert/read/yaml-to-sidecar.ts';
import { defaultLibrary, yamlToLibrary } from '../../corpus/editors/library.ts';
import type { Outcome } from '../../corpus/problems/problem.ts';
import { gather, gatherEach } from '../../corpus/problems/problem.ts';
import type { Disk } from '../files/disk.ts';
import { readProject } from '../files/io.ts';

/** An address, and what names it: “content/sources.yaml (unesco-axis)”. */
export interface Address {
  url: string;
  namedBy: string[];
}

/** Reads which addresses a project cites. Each is given once, in the order in which it is named. */
export async function readAddresses(disk: Disk): Promise<Outcome<Address[]>> {
  const project = await readProject(disk);
  return gather((take) => {
    const { sources: texts, notebook, library } = take(project);
    const { kinds } = library ? take(yamlToLibrary(library)) : defaultLibrary;
    const list = notebook.sources;
    const cited = list ? take(yamlToSources(list)) : [];
    const terms = take(gatherEach(notebook.terms, yamlToTerm));
    const sidecars = take(gatherEach(texts, ({ doc, sidecar }) => yamlToSidecar({ doc, ...sidecar, kinds })));
    return once([
      ...cited.map(({ id, url }) => ({ url, namedBy: `${list?.file} (${id})` })),
      ...terms.flatMap(({ basis }, index) => {
        const own = basis.kind === 'editorial' && basis.source !== 'none' ? basis.source : undefined;
        return own ? [{ url: own.url, namedBy: notebook.terms[index]?.file ?? '' }] : [];
      }),
      ...sidecars.flatMap(({ source, licence }, index) =>
        [source.url, ...(source.also ?? []).map(({ url }) => url), licence?.url].flatMap((url) =>
          url ? [{ url, namedBy: texts[index]?.sidecar.file ?? '' }] : [],
        ),
      ),
    ]);
  });
}

/** What part of a page an address names makes no difference to whether the page is there. */
function once(named: readonly { url: string; namedBy: string }[]): Address[] {
  const byUrl = Map.groupBy(named, ({ url }) => url.replace(/#.*$/, ''));
  return [...byUrl].map(([url, all]) => ({ url, namedBy: [...new Set(all.map(({ namedBy }) => namedBy))] }));
}
