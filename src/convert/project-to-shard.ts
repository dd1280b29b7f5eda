/** A library → what it says to those that are published beside it. Nothing of them need be known for it: the texts are read, and no link is looked up. */
import { defaultLibrary, yamlToLibrary } from '../corpus/editors/library.ts';
import { type Shard, shardOf } from '../corpus/model/shard.ts';
import { gather, gatherEach, type Outcome } from '../corpus/problems/problem.ts';
import { yamlToAnnotations } from './commentary/yaml-to-annotations.ts';
import { yamlToTerm } from './commentary/yaml-to-term.ts';
import { readText } from './convert.ts';
import type { Project } from './project.ts';

/** Makes it. */
export const projectToShard = ({ library, sources, notebook }: Project): Outcome<Shard> =>
  gather((take) => {
    const settings = library ? take(yamlToLibrary(library)) : defaultLibrary;
    const documents = take(gatherEach(sources, (source) => readText(source, settings.kinds))).map(
      (one) => one.document,
    );
    const files = take(gatherEach(notebook.annotations, yamlToAnnotations));
    const annotations = new Map(notebook.annotations.map(({ document }, index) => [document, files[index] ?? []]));
    const terms = take(gatherEach(notebook.terms, yamlToTerm));
    return shardOf({ settings, documents, annotationsOf: (id) => annotations.get(id) ?? [], terms });
  });
