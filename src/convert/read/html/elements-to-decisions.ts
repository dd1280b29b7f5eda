/** The layout’s decisions on elements → which elements of the page they mean. */
import { parse as parseSelector, type Selector } from 'css-what';
import type { ElementDecision } from '../../../corpus/editors/elements.ts';
import type { Layout } from '../../../corpus/editors/sidecar.ts';
import { problem } from '../../../corpus/problems/catalogue.ts';
import type { Files, Outcome, Problem } from '../../../corpus/problems/problem.ts';
import { attribute, type Page, type PageElement, wordsIn } from './page.ts';

/** The decision on each element that has one. */
export type Decisions = ReadonlyMap<PageElement, ElementDecision>;

type Test = (element: PageElement) => boolean;
/** What an element must be, and how it stands to the one that the step before means. */
interface Step {
  within: 'child' | 'descendant' | undefined;
  tests: Test[];
}

/** Finds the elements of each decision. The time it takes grows with the page and the decisions; the last decision on an element holds. */
export function elementsToDecisions(input: { page: Page; layout: Layout; files: Files }): Outcome<Decisions> {
  const { page, layout, files } = input;
  const decisions = new Map<PageElement, ElementDecision>();
  const problems: Problem[] = [];
  for (const [index, decision] of layout.elements.entries()) {
    const where = files.sidecar('layout', 'elements', index, 'at');
    const { at } = decision;
    try {
      const found = stepsOf(at).flatMap((steps) => matching(page, steps));
      for (const element of found) decisions.set(element, { ...decisions.get(element), ...decision });
      if (found.length === 0) problems.push(problem('element-unknown', where, { at }));
    } catch (error) {
      problems.push(problem('element-selector', where, { at, message: error instanceof Error ? error.message : '' }));
    }
  }
  return { value: problems.some(({ severity }) => severity === 'error') ? undefined : decisions, problems };
}

function stepsOf(selector: string): Step[][] {
  return parseSelector(selector).map((tokens) => {
    const steps: Step[] = [{ within: undefined, tests: [] }];
    for (const token of tokens) {
      if (token.type === 'child' || token.type === 'descendant') steps.push({ within: token.type, tests: [] });
      else steps.at(-1)?.tests.push(testOf(token));
    }
    return steps;
  });
}

function testOf(token: Selector): Test {
  if (token.type === 'tag') return ({ name }) => name === token.name.toLowerCase();
  if (token.type === 'universal') return () => true;
  if (token.type === 'attribute') {
    const { name, action, value } = token;
    if (action === 'exists') return ({ attributes }) => attributes.has(name);
    if (action === 'equals') return ({ attributes }) => attributes.get(name) === value;
    if (action === 'element')
      return name === 'class'
        ? (element) => attribute(element, 'class').split(/\s+/).includes(value)
        : (element) => wordsIn(element, name).includes(value.toLowerCase());
    if (action === 'start') return (element) => value !== '' && attribute(element, name).startsWith(value);
    if (action === 'end') return (element) => value !== '' && attribute(element, name).endsWith(value);
    if (action === 'any') return (element) => value !== '' && attribute(element, name).includes(value);
  }
  if (token.type === 'pseudo') {
    const n = token.name.startsWith('first-') ? 1 : Number(token.data);
    if (Number.isInteger(n) && n > 0) {
      if (/^(?:nth|first)-child$/.test(token.name)) return ({ nthChild }) => nthChild === n;
      if (/^(?:nth|first)-of-type$/.test(token.name)) return ({ nthOfType }) => nthOfType === n;
      // Ours: the n-th of its name, or of all elements, in the whole page.
      if (token.name === 'nth') return ({ nth }) => nth === n;
      if (token.name === 'nth-element') return ({ order }) => order === n;
    }
  }
  throw new Error(`“${'name' in token ? token.name : token.type}” is not understood here`);
}

/** The elements that the steps lead to: each element is asked once for each step. */
function matching({ elements }: Page, steps: readonly Step[]): PageElement[] {
  let here: Uint8Array | undefined;
  for (const { within, tests } of steps) {
    const before = here;
    // Whether an element or one that it stands in was meant by the step before.
    const around = new Uint8Array(within === 'descendant' ? elements.length : 0);
    const now = new Uint8Array(elements.length);
    for (const element of elements) {
      const { order, parent } = element;
      if (around.length > 0) around[order] = before?.[order] || (parent ? (around[parent.order] ?? 0) : 0);
      const stands = !before || (parent !== undefined && (within === 'child' ? before : around)[parent.order] === 1);
      if (stands && tests.every((test) => test(element))) now[order] = 1;
    }
    here = now;
  }
  return elements.filter(({ order, name }) => here?.[order] === 1 && name !== '#document');
}
