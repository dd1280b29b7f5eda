/** What was published of the documents: in the last commit, and in one that is being merged with it. */
import type { Disk } from './disk.ts';
import { generatedFolder, generatedPath } from './generated.ts';
import type { Committed } from './git.ts';

const registersIn = [generatedFolder('register')];

/** The folders of what is asked for: the registers, and the documents in two forms. */
export const publishedFolders: readonly string[] = [...registersIn, generatedFolder('json')];

/** Files by their paths. */
export interface Published {
  /** Those of the last commit; none where the project is in no repository. */
  published?: Committed | undefined;
  /** The registers of the commit that is being merged with it. */
  merging?: Committed | undefined;
}

/** The registers of the last commit with their documents, and the editions of those that have none there, which must not be. */
export async function publishedOf(disk: Disk, docs: ReadonlySet<string>): Promise<Published> {
  const commits = await disk.commits();
  const registers = await commits.last(registersIn);
  if (!registers || docs.size === 0) return { published: registers };
  const hasRegister = (doc: string): boolean => registers.has(generatedPath('register', doc));
  const paths = [...docs].map((doc) => generatedPath(hasRegister(doc) ? 'json' : 'mdx', doc));
  const documents = (await commits.last(paths)) ?? [];
  const merging = await commits.merging(registersIn);
  return { published: new Map([...registers, ...documents]), merging };
}
