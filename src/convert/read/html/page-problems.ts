/** What is told of a page once it is read. */
import type { Sidecar } from '../../../corpus/editors/sidecar.ts';
import type { Tree } from '../../../corpus/model/tree.ts';
import { problem } from '../../../corpus/problems/catalogue.ts';
import type { Files, Outcome, Place, Problem } from '../../../corpus/problems/problem.ts';
import { forbiddenIn } from '../../../corpus/text/characters.ts';
import { canonicalTag } from '../../../corpus/text/languages/tags.ts';
import { deletedIn } from './deletions.ts';
import { attribute, headText, isWithin, type PageElement, shown } from './page.ts';
import type { PageReading, Told } from './page-reading.ts';
import type { PageTitle } from './page-to-title.ts';

/** The rules that name parts of a page. */
type PartsRule =
  `html-${'left-out' | 'struck' | 'raised' | 'calls-alone' | 'notes-uncalled' | 'simplified' | 'not-carried'}`;

interface Input {
  reading: PageReading;
  tree: Tree;
  sidecar: Sidecar;
  files: Files;
  title: PageTitle;
}

/** Says what was left out, what cannot be shown, and which decisions say nothing. */
export function pageProblems(input: Input): Outcome<true> {
  const { reading, tree, sidecar, files, title } = input;
  const { page, main, notes } = reading;
  const file = files.seed;
  const placeOf = ({ line, column }: PageElement): Place => ({ file, line, column });
  const problems: Problem[] = [];
  const tell = (rule: PartsRule, all: readonly Told[]): void => {
    const [first] = all;
    const parts = all.slice(0, 3).map(({ element, text }) => ({ path: reading.pathOf(element), text }));
    if (first) problems.push(problem(rule, placeOf(first.element), { parts, count: all.length }));
  };
  const say = (element: PageElement): Told => ({ element, text: shown(headText(page, element)).slice(0, 60) });
  problems.push(...controls(reading, file));
  if (tree.children.length === 0 && tree.series.length === 0) problems.push(problem('html-nothing', { file }, {}));
  tell('html-left-out', main.doubts.map(say));
  const struck = [...reading.struck, ...deletedIn(page, main).map(say)];
  tell(
    'html-struck',
    struck.sort((a, b) => a.element.order - b.element.order),
  );
  tell('html-raised', reading.raised);
  tell('html-calls-alone', [...reading.alone, ...notes.astray.filter((link) => isOutside(reading, link)).map(say)]);
  tell('html-simplified', reading.simplified);
  tell('html-not-carried', notCarried(reading));
  const called = new Set([...notes.calls.values(), ...reading.called]);
  tell(
    'html-notes-uncalled',
    notes.notes.flatMap((note) => (called.has(note) || !note.containers[0] ? [] : [say(note.containers[0])])),
  );
  for (const [name, one] of reading.looks) problems.push(problem('html-looks-like', { file }, { name, ...one }));
  if (reading.lost.size > 0) problems.push(lostLinks(reading, file, placeOf));
  const { pictures } = reading;
  if (pictures.count > 0) problems.push(problem('html-pictures', { file }, pictures));
  if (title.element && title.said !== sidecar.title && title.said !== sidecar.source.title)
    problems.push(
      problem('title-disagrees', placeOf(title.element), { said: title.said ?? '', sidecar: sidecar.title }),
    );
  problems.push(...language(reading, file), ...twice(tree, file), ...unused(input));
  return { value: problems.some(({ severity }) => severity === 'error') ? undefined : true, problems };
}

/** Whether a link was not told already, by the raised number in it. */
const isOutside = ({ alone }: PageReading, link: PageElement): boolean =>
  !alone.some(({ element }) => element === link.parent || element.parent === link);

const films = /^(?:iframe|frame|video|audio|object|embed|applet|canvas)$/;

/** Films, recordings, other pages: what stands in the text and is no text, named by what the page says of it. */
function notCarried({ page, main }: PageReading): Told[] {
  const isShown = (element: PageElement): boolean => {
    if (/^[01]$/.test(attribute(element, 'width')) || !main.parts.some((part) => isWithin(element, part))) return false;
    for (let at: PageElement | undefined = element.parent; at; at = at.parent)
      if (main.fateOf(at) || films.test(at.name)) return false;
    return main.fateOf(element)?.kind !== 'hidden' && main.fateOf(element)?.by !== 'sidecar';
  };
  const named = (element: PageElement): string =>
    attribute(element, 'title') ||
    attribute(element, 'aria-label') ||
    attribute(element, 'src').slice(0, 60) ||
    element.name;
  return page.elements.flatMap((element) =>
    films.test(element.name) && isShown(element) ? [{ element, text: shown(named(element)) }] : [],
  );
}

/** Links whose addresses are not carried: what each begins with. */
function lostLinks({ lost }: PageReading, file: string, placeOf: (element: PageElement) => Place): Problem {
  const [first] = lost.keys();
  const kinds = [...new Set(lost.values())].slice(0, 5);
  return problem('html-links', first ? placeOf(first) : { file }, { kinds, count: lost.size });
}

/** Controls that no page can hold, where the text keeps them. */
function controls({ page }: PageReading, file: string): Problem[] {
  const found = new Map<string, { code: string; kind: string; where: Place; count: number; lines: number[] }>();
  for (const { type, value, parent } of page.leaves) {
    if (type !== 'text' || parent.name === 'script' || parent.name === 'style') continue;
    for (const { code, kind } of forbiddenIn(value)) {
      const one = found.get(code) ?? {
        code,
        kind,
        where: { file, line: parent.line, column: parent.column },
        count: 0,
        lines: [],
      };
      one.count += 1;
      if (one.lines.at(-1) !== parent.line) one.lines.push(parent.line);
      found.set(code, one);
    }
  }
  return [...found.values()].map(({ where, ...one }) => problem('seed-control-character', where, one));
}

function language({ page, language: ours, main }: PageReading, file: string): Problem[] {
  let said = '';
  for (let at: PageElement | undefined = main.parts[0]; at && said === ''; at = at.parent) said = attribute(at, 'lang');
  const tag = said.length < 60 ? canonicalTag(said.trim().replaceAll('_', '-')) : undefined;
  const first = (one: string): string => one.split('-')[0] ?? '';
  if (tag === undefined || first(tag) === first(ours)) return [];
  return [problem('html-language', { file, line: page.body.line }, { said: tag, language: ours })];
}

function twice({ series }: Tree, file: string): Problem[] {
  return series
    .flatMap(({ kind, notes }) => {
      const labels = new Set<string>();
      return notes.flatMap(({ label, source }) => {
        const before = labels.has(label);
        labels.add(label);
        const path = source && 'path' in source ? source.path : '';
        return before && kind === 'numbers' ? [problem('html-note-twice', { file }, { label, path })] : [];
      });
    })
    .slice(0, 20);
}

/** Decisions of which a part says nothing. */
function unused({ reading, files, sidecar }: Input): Problem[] {
  const used = new Set([...reading.used].map(({ at }) => at));
  return sidecar.layout.elements.flatMap(({ at, id, level, lead, kind }, index) => {
    const where = files.sidecar('layout', 'elements', index);
    const lost = (field: string) => problem('element-unused', where, { at, field });
    if (id !== undefined && !used.has(at)) return [lost('id')];
    if (level !== undefined && kind !== 'heading') return [lost('level')];
    return typeof lead === 'string' && !used.has(at) ? [lost('lead')] : [];
  });
}
