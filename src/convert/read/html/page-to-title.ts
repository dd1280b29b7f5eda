/** A page → the heading that is its title, and whether it is the one of the sidecar. */
import type { Sidecar } from '../../../corpus/editors/sidecar.ts';
import type { Files, Outcome } from '../../../corpus/problems/problem.ts';
import { bylineToStated } from '../byline.ts';
import { isWithin, type PageElement, shown, textIn } from './page.ts';
import type { PageReading } from './page-reading.ts';

/** The title of a page, as far as it has one. */
export interface PageTitle {
  element?: PageElement;
  said?: string;
  stated: string[];
}

/** What the byline states, if the editors say which element is one. */
export function bylineOf({ page, decisions }: PageReading, sidecar: Sidecar, files: Files): Outcome<string[]> {
  const element = page.elements.find((one) => decisions.get(one)?.kind === 'byline');
  if (!element) return { value: [], problems: [] };
  const { line, column } = element;
  const text = shown(textIn(page, element)).replace(/\s+/g, ' ');
  const { stated, problems } = bylineToStated({ text, sidecar, where: { file: files.seed, line, column } });
  return { value: stated, problems };
}

/** Finds the title: what the editors say is it, a heading that says the sidecar’s, or the one first heading of the first level; and marks it. */
export function titleOf({ page, main, decisions, marks, used }: PageReading, sidecar: Sidecar): PageTitle {
  const say = (element: PageElement): string => shown(textIn(page, element)).replace(/\s+/g, ' ');
  const titles = [sidecar.title, sidecar.source.title].map((title) => title?.replace(/\s+/g, ' '));
  const firsts = page.elements.filter(({ name }) => name === 'h1');
  const headings = page.elements.filter(({ name }) => /^h[1-3]$/.test(name));
  const before = (one: PageElement | undefined): PageElement | undefined => {
    const opens = headings.find((element) => main.parts.some((part) => isWithin(element, part)));
    return one && (!opens || opens.order >= one.order) ? one : undefined;
  };
  const decided = page.elements.find((element) => decisions.get(element)?.kind === 'title');
  const element =
    decided ??
    headings.find((one) => !decisions.has(one) && titles.includes(say(one))) ??
    (firsts.length === 1 ? before(firsts.filter((one) => !decisions.has(one))[0]) : undefined);
  if (!element) return { stated: [] };
  const decision = decisions.get(element);
  if (decision) used.add(decision);
  marks.all(element, {
    owner: element,
    kind: 'title',
    reason: decision?.reason ?? `an ${element.name} element, the title`,
    by: decided ? 'sidecar' : 'rule',
  });
  const said = say(element);
  return { element, said, stated: said === titles[0] ? ['title'] : [] };
}
