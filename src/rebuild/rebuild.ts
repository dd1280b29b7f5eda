/**
 * A build that follows another: what would be made as it was made is taken over. Each page that a unit has tells what it asks
 * of the library while it is rendered; the next build asks the same questions first.
 */
import { type Library, loadLibrary } from '../library/library.ts';
import { listsOf, loadLists } from '../library/lists.ts';
import { codeHash, hashOf } from './hashes.ts';
import { type Notebook, openNotebook } from './notebook.ts';
import { makeParts, ownPart, partsOfUnits, readPart, type Units, unitsFile } from './parts.ts';
import { type Answers, answersOf, askAgain, asking, type Question } from './questions.ts';
import { unitsOf } from './units.ts';

/** What is written down of a unit. */
export interface MadeUnit {
  /** A hash of what it was made of. */
  of: string;
  questions: Question[];
  /** A hash of what they were answered. */
  answers: string;
  /** The name of the file that has its pages as they were rendered. */
  pages: string;
}

/** What this build does: for all copies of this module in the process. */
export interface Rebuild {
  notebook: Notebook;
  /** A hash of the code. */
  code: string;
  answers: Answers;
  library: Library;
  /** Unit → hash of what it is made of. */
  units: Units;
  /** The units that are taken over, as the last build made them. */
  kept: ReadonlyMap<string, MadeUnit>;
  /** The name of the part that this build makes, if it makes one: other builds make other units. */
  part: string | undefined;
  /** What the units that are made have asked so far, each question once, and the paths of their pages. */
  made: Map<string, { questions: Map<string, Question>; paths: Set<string> }>;
}

const shared = globalThis as typeof globalThis & { pilcrowRebuild?: Rebuild | undefined };

/** What a build does that has been planned; nothing while pages are written one by one (`npm run dev`). */
export const currentRebuild = (): Rebuild | undefined => shared.pilcrowRebuild;

/**
 * Plans a build: reads the library, and finds what of it the last build made of the same. Of many documents it has others make parts.
 *
 * @param project The project's folder.
 * @param out The folder in which the site will stand.
 * @param ended Is told when what has a name is done: the plan, and the parts if there are any.
 */
export async function planRebuild(
  project: string,
  out: string,
  ended: (what: string) => void = () => {},
): Promise<Rebuild> {
  const [library, lists] = [await loadLibrary(), await loadLists()];
  const answers = answersOf(library, lists);
  const notebook = await openNotebook(project, out);
  // Tests ask for shorter lists.
  const code = hashOf(codeHash(project) + (process.env['PILCROW_LIST_PAGE'] ?? ''));
  const part = ownPart();
  const units = part ? await readPart(notebook, part) : await unitsOf(library, lists, code);
  const kept = new Map<string, MadeUnit>();
  if (!part) {
    /** Keeps what a build wrote down of units that would be made as they were. */
    const keep = async (names: readonly string[]): Promise<void> => {
      for (const name of names)
        for (const [unit, made] of Object.entries((await notebook.read<Record<string, MadeUnit>>(name)) ?? {}))
          if (units.get(unit) === made.of && isAnsweredAsThen(answers, made)) kept.set(unit, made);
    };
    // A build that was cut off has left the parts that were made.
    await keep(await notebook.names(unitsFile()));
    const parts = partsOfUnits(new Map([...units].filter(([unit]) => !kept.has(unit))), library.order);
    if (parts.length > 1) {
      ended('plan');
      await keep(await makeParts(parts, project, notebook));
      ended('pages, in parts');
    }
  }
  shared.pilcrowRebuild = { notebook, code, answers, library, units, kept, made: new Map(), part };
  return shared.pilcrowRebuild;
}

/** What a build writes down of what it made, for the next one if that is of the same code. */
export interface Memory<T> {
  notes?: T | undefined;
  keep(notes: T): Promise<void>;
}

/** What the last build wrote down under a name. */
export async function memoryOf<T>({ notebook, code }: Rebuild, name: string): Promise<Memory<T>> {
  const last = await notebook.read<{ code: string; notes: T }>(name);
  return {
    notes: last?.code === code ? last.notes : undefined,
    keep: (notes) => notebook.write(name, { code, notes }),
  };
}

function isAnsweredAsThen(answers: Answers, { questions, answers: before }: MadeUnit): boolean {
  const now = askAgain(answers, questions);
  return now !== undefined && hashOf(now) === before;
}

/** Whether this build makes a unit. */
export const isMade = (unit: string, { units, kept }: Rebuild): boolean => units.has(unit) && !kept.has(unit);

/** Of what could be made, that which is not taken over. Each says of which unit it is. */
export const toMake = <Path extends { props: { unit: string } }>(paths: readonly Path[]): Path[] =>
  paths.filter(({ props: { unit } }) => {
    const rebuild = currentRebuild();
    return !rebuild || isMade(unit, rebuild);
  });

/** The library, for a page that belongs to a unit, whose address it is asked at. */
export async function askedBy({ url }: { url: URL }, unit: string): Promise<Answers> {
  const rebuild = currentRebuild();
  if (!rebuild) {
    const library = await loadLibrary();
    return answersOf(library, listsOf(library));
  }
  const own = rebuild.made.get(unit) ?? { questions: new Map(), paths: new Set() };
  rebuild.made.set(unit, own);
  own.paths.add(decodeURI(url.pathname).slice(1));
  return asking(rebuild.answers, (question) => own.questions.set(JSON.stringify(question), question));
}
