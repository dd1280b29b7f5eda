/** The page that compares: what shows two texts is loaded when its address asks for them, or somebody comes to choose. */
import { idIn } from '../kit/links.ts';
import { loadScript } from '../kit/load.ts';
import { onDemand } from '../kit/on-demand.ts';
import { type Meant, type MeantPair, meantBy, queryFor } from './asked.ts';

/** What the script that compares offers to the page. */
export interface ComparerScript {
  /** Shows what is asked for. */
  show(asked: MeantPair, parts: CompareParts, root: URL): Promise<void>;
  /** Lists the passages of the document that is chosen for a side; one of them can be chosen too. */
  offer(form: HTMLFormElement, side: Side, root: URL): Promise<void>;
}

/** The left and the right. */
export type Side = 'a' | 'b';

/** Where something is chosen, said and shown. */
export interface CompareParts {
  form: HTMLFormElement;
  status: HTMLElement;
  shown: HTMLElement;
}

/** What is said where something is missing. */
export const notLoaded = 'The texts could not be loaded. Try again.';

/** The choice of a document; of a passage in it. */
export const documentsIn = (form: HTMLFormElement, side: Side): HTMLSelectElement | null =>
  form.querySelector(`[data-side="${side}"]`);
export const passagesIn = (form: HTMLFormElement, side: Side): HTMLSelectElement | null =>
  form.querySelector(`[data-passage="${side}"]`);

/** Starts the page. */
export function startComparePage(root: URL): void {
  const form = document.querySelector<HTMLFormElement>('.compare-form');
  const status = document.querySelector<HTMLElement>('.compare-status');
  const shown = document.querySelector<HTMLElement>('.compare-shown');
  if (!form || !status || !shown) return;
  const withComparer = onDemand<ComparerScript>('pilcrowComparer', () =>
    loadScript(new URL('assets/comparer.js', root)),
  );
  const offer = (...sides: Side[]): void =>
    void withComparer((comparer) => {
      for (const side of sides) void comparer.offer(form, side, root);
    });
  for (const side of ['a', 'b'] as const) documentsIn(form, side)?.addEventListener('change', () => offer(side));
  // The passages are listed when somebody comes to choose one.
  for (const sign of ['focusin', 'pointerover'])
    form.addEventListener(sign, () => offer('a', 'b'), { once: true, passive: true });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const [a, b] = [chosenIn(form, 'a'), chosenIn(form, 'b')];
    if (a && b) location.assign(queryFor(a, b));
  });
  const show = (): void => {
    const asked = listedAt(location.hash) ?? meantBy(location);
    if (!asked.a && !asked.b) shown.replaceChildren();
    else
      void withComparer(
        (comparer) => void comparer.show(asked, { form, status, shown }, root),
        () => status.replaceChildren(notLoaded),
      );
  };
  show();
  addEventListener('hashchange', show);
}

/** A pair of the list that the address leads to: without this script, to where it is listed. */
function listedAt(hash: string): MeantPair | undefined {
  const { left, right } = document.getElementById(idIn(hash))?.dataset ?? {};
  return left && right ? { a: { document: left }, b: { document: right } } : undefined;
}

function chosenIn(form: HTMLFormElement, side: Side): Meant | undefined {
  const id = passagesIn(form, side)?.value;
  const document = documentsIn(form, side)?.value;
  return document ? { document, id: id || undefined } : undefined;
}
