/** What the libraries beside this one say of themselves → their documents, none of which may be one of this library too. */
import type { LibrarySettings } from '../../corpus/editors/library.ts';
import { libraryFile } from '../../corpus/editors/library.ts';
import { type NamedShard, shardSchema, shardsFolder } from '../../corpus/model/shard.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import { gatherEach, type Outcome, type Problem } from '../../corpus/problems/problem.ts';

/** What one of them says, in a file. */
interface ShardFile {
  name: string;
  file: string;
  text: string;
}

interface Input {
  settings: Pick<LibrarySettings, 'shards'>;
  files: readonly ShardFile[];
  /** The ids of this library's own documents. */
  documents: readonly string[];
}

/** Reads those that the library names. */
export function jsonToShards({ settings, files, documents }: Input): Outcome<NamedShard[]> {
  const byName = new Map(files.map((file) => [file.name, file]));
  const { value = [], problems } = gatherEach(settings.shards, (id): Outcome<NamedShard> => read(id, byName.get(id)));
  const own = new Set(documents);
  const owners = new Map<string, string>();
  const twice = value.flatMap(({ id: shard, shard: { documents: all } }) =>
    all.flatMap(({ id }): Problem[] => {
      const owner = own.has(id) ? '' : owners.get(id);
      owners.set(id, shard);
      if (owner === undefined) return [];
      const where = { file: owner === '' ? `seeds/${id}.yaml` : libraryFile };
      return [problem('shard-has-document', where, { document: id, shard: owner || shard })];
    }),
  );
  return { value, problems: [...problems, ...twice] };
}

function read(id: string, file: ShardFile | undefined): Outcome<NamedShard> {
  const where = { file: file?.file ?? `${shardsFolder}/${id}.json` };
  const unread = (message: string): Outcome<NamedShard> => ({
    value: undefined,
    problems: [problem('shard-unread', where, { id, message })],
  });
  if (!file) return unread('there is no such file');
  try {
    const { data, success } = shardSchema.safeParse(JSON.parse(file.text));
    return success ? { value: { id, shard: data }, problems: [] } : unread('it is of another form');
  } catch {
    return unread('it is no JSON');
  }
}
