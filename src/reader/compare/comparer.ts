/** Two texts side by side, from their pages: what an address or the form asks for is loaded and shown. */
import { element } from '../kit/dom.ts';
import { loadAnchors } from '../search/anchors.ts';
import { columnsView } from './columns.ts';
import { type ComparerScript, documentsIn, notLoaded, passagesIn, type Side } from './compare-page.ts';
import { type Anchors, type Answer, type Found, find } from './find.ts';
import { pairView } from './pair-view.ts';

/** Lists the passages of the document that is chosen for a side. */
export const offer: ComparerScript['offer'] = (form, side, root) => offerPassages(form, side, root);

async function offerPassages(form: HTMLFormElement, side: Side, root: URL, chosen?: string): Promise<void> {
  const [documents, passages] = [documentsIn(form, side), passagesIn(form, side)];
  const anchors = await loadAnchors(root, () => [documents?.value ?? '']).catch((): Anchors => ({}));
  const own = documents && anchors[documents.value];
  if (!passages || !own) return;
  if (passages.dataset['of'] !== documents.value) {
    passages.dataset['of'] = documents.value;
    const options = Object.entries(own.places).map(([id, place]) =>
      element('option', { value: id, lang: own.language }, place),
    );
    passages.replaceChildren(element('option', { value: '' }, 'the whole text'), ...options);
  }
  if (chosen !== undefined) passages.value = chosen;
}

const nameOf = ({ title, place }: Found): string => [title, place].filter(Boolean).join(', ');
const siteName = document.title.split(' · ').at(-1) ?? '';

let round = 0;

/** Shows what is asked for, unless something else is asked for meanwhile. */
export const show: ComparerScript['show'] = async ({ a, b }, { form, status, shown }, root) => {
  round += 1;
  const own = round;
  try {
    const anchors = await loadAnchors(root, () => [a, b].flatMap((one) => one?.document ?? []));
    const answers = [a, b].map(async (one): Promise<Answer> => (one ? find(one, anchors, root) : { said: [] }));
    const found = await Promise.all(answers);
    if (own !== round) return;
    const [left, right] = found.map((one) => one.found);
    const said = found.flatMap((one) => (one.said.length > 0 ? [...one.said, ' '] : []));
    shown.replaceChildren();
    for (const [side, asked, one] of [['a', a, left] as const, ['b', b, right] as const]) {
      const documents = documentsIn(form, side);
      if (!asked || !documents || !Object.hasOwn(anchors, asked.document)) continue;
      documents.value = asked.document;
      void offerPassages(form, side, root, one?.id ?? '');
    }
    if (!left || !right)
      return status.replaceChildren(...(said.length > 0 ? said : ['Choose what is to stand beside it.']));
    status.replaceChildren(...said);
    document.title = `${nameOf(left)} beside ${nameOf(right)} · ${siteName}`;
    showBoth(left, right, shown);
    (said.length > 0 ? status : shown).scrollIntoView();
  } catch {
    status.replaceChildren(notLoaded);
  }
};

function showBoth(left: Found, right: Found, shown: HTMLElement): void {
  if (left.id !== undefined && right.id !== undefined) {
    shown.replaceChildren(...pairView(left, right));
    return;
  }
  const view = columnsView(left, right, areOneText(left.document, right.document));
  shown.replaceChildren(...view.shown);
  view.begin();
}

/** Whether two documents are one text, as the address says it, or the list of pairs. */
const areOneText = (a: string, b: string): boolean =>
  new URLSearchParams(location.search).has('one-text') ||
  [...document.querySelectorAll<HTMLElement>('[data-one-text="true"] [data-left]')].some(
    ({ dataset: { left, right } }) => left === a && right === b,
  );
