/** The figures of subjects: what the texts promise and report of each in numbers. */

import { isMain } from '../corpus/editors/figure-words.ts';
import type { Document } from '../corpus/model/document.ts';
import type { PlacedFigure } from '../corpus/model/links.ts';
import { figuresOf } from './figures-index.ts';
import { quoteAddresses } from './quote-address.ts';

/** A figure of a subject. */
export interface SubjectFigure {
  document: string;
  figure: PlacedFigure;
  /** Where it leads: to its words. */
  address: string;
}

/**
 * The targets, results and limits of each subject, in the order of the texts: those whose theme it is, and those that stand in the
 * words that are quoted under it.
 */
export function figuresBySubject(documents: readonly Document[]): Map<string, SubjectFigure[]> {
  const all = documents.flatMap(figuresWithSubjects);
  const ids = new Set(all.flatMap(({ subjects }) => [...subjects]));
  const bySubject = new Map([...ids].map((id): [string, SubjectFigure[]] => [id, []]));
  for (const { subjects, ...figure } of all) for (const id of subjects) bySubject.get(id)?.push(figure);
  return bySubject;
}

function figuresWithSubjects(document: Document): (SubjectFigure & { subjects: Set<string> })[] {
  const { id, subjects: placed = [] } = document;
  const figures = figuresOf(document).filter(({ figure }) => isMain(figure));
  if (figures.length === 0) return [];
  const addressOf = quoteAddresses(document);
  const byPassage = Map.groupBy(placed, ({ at }) => at);
  return figures.map(({ figure, stretch }) => {
    const { at, theme, numeral = stretch } = figure;
    const quoted = (byPassage.get(at) ?? []).filter(
      (own) => own.stretch && own.stretch.start <= numeral.start && own.stretch.end >= numeral.end,
    );
    const subjects = new Set([...(theme === undefined ? [] : [theme]), ...quoted.map(({ subject }) => subject)]);
    return { document: id, figure, address: addressOf(at, stretch), subjects };
  });
}
