/** The editors' commentary, read from the disk. */
import type { Notebook, TextFile } from '../../convert/project.ts';
import { abbreviationsFile } from '../../corpus/editors/abbreviations.ts';
import { figuresFolder } from '../../corpus/editors/figures.ts';
import { namesFile } from '../../corpus/editors/names.ts';
import { sourcesFile } from '../../corpus/editors/sources.ts';
import { subjectsFolder, withoutSubjectFile } from '../../corpus/editors/subject.ts';
import type { Outcome, Problem } from '../../corpus/problems/problem.ts';
import { type Disk, withProblems } from './disk.ts';
import { namesWith, readText } from './text-files.ts';

/**
 * Reads the editors' commentary: the glossary, the annotations, the figures and the subjects, in the order of their names;
 * the sources that they cite; the index of names, the abbreviations.
 */
export const readNotebook = (disk: Disk): Promise<Outcome<Notebook>> => withProblems(() => readCommentary(disk));

async function readCommentary(disk: Disk): Promise<Outcome<Notebook>> {
  const problems: Problem[] = [];
  const filesIn = async (folder: string): Promise<(TextFile & { name: string })[]> => {
    const names = namesWith(await disk.names(folder), '.yaml');
    const read = await Array.fromAsync(names, async (name) => ({
      name,
      ...(await readText(disk, `${folder}/${name}.yaml`)),
    }));
    return read.flatMap(({ name, value, problems: found }) => {
      problems.push(...found);
      return value ? [{ name, ...value }] : [];
    });
  };
  const terms = await filesIn('content/terms');
  const annotations = await filesIn('content/annotations');
  const figures = await filesIn(figuresFolder);
  const subjects = await filesIn(subjectsFolder);
  const withoutSubject = await readText(disk, withoutSubjectFile, true);
  const sources = await readText(disk, sourcesFile, true);
  const names = await readText(disk, namesFile, true);
  const abbreviations = await readText(disk, abbreviationsFile, true);
  problems.push(...withoutSubject.problems, ...sources.problems, ...names.problems, ...abbreviations.problems);
  const value = {
    terms,
    annotations: annotations.map(ofDocument),
    figures: figures.map(ofDocument),
    subjects,
    withoutSubject: withoutSubject.value,
    sources: sources.value,
    names: names.value,
    abbreviations: abbreviations.value,
  };
  return { value, problems };
}

const ofDocument = ({ name, ...rest }: TextFile & { name: string }) => ({ document: name, ...rest });
