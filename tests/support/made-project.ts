/** The files of a library that is made up, as a project. */
import type { Project } from '../../src/convert/project.ts';

const none = { file: '', text: '' };

/** A project of files by their paths from its root. */
export function madeProject(made: ReadonlyMap<string, string | Uint8Array>): Project {
  const files = [...made].map(([file, text]) => ({
    file,
    text: typeof text === 'string' ? text : '',
    bytes: Buffer.from(text),
    name: /[^/]+(?=\.\w+$)/.exec(file)?.[0] ?? '',
  }));
  const byPath = new Map(files.map((one) => [one.file, one]));
  const below = (folder: string) => files.filter(({ file }) => file.startsWith(folder));
  const ofDocuments = (folder: string) => below(folder).map((one) => ({ ...one, document: one.name }));
  const sources = below('seeds/').flatMap(({ file, bytes, name }) =>
    file.endsWith('.yaml')
      ? []
      : [{ doc: name, seed: { file, bytes }, sidecar: byPath.get(`seeds/${name}.yaml`) ?? none, register: none }],
  );
  const notebook = {
    terms: below('content/terms/'),
    annotations: ofDocuments('content/annotations/'),
    figures: ofDocuments('content/figures/'),
    names: byPath.get('content/names.yaml'),
  };
  return { sources, notebook, withdrawn: [] };
}
