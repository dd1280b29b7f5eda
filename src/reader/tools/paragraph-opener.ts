/** The tools of a paragraph: its pilcrow opens "copy link" and "copy citation". Without scripts a pilcrow is the link itself. */
import { copyText } from '../kit/clipboard.ts';
import { addressOf, isModified } from '../kit/links.ts';
import { hasPopovers } from '../kit/popover.ts';
import { say } from '../kit/toast.ts';
import { inFull, placeOf } from '../place/place-name.ts';
import type { Saying, WithTools } from './script.ts';

/** Copies a paragraph's link and says so. */
export async function copyLink(id: string): Promise<void> {
  const address = addressOf(id);
  say(
    (await copyText(address))
      ? `Link to ${placeInFull(id)} copied`
      : `The browser does not let the page copy. ${address}`,
  );
}

/** Where a passage of this page stands, in words: "Section 9, ¶ 2". */
function placeInFull(id: string): string {
  const passage = document.getElementById(id);
  return passage ? inFull(placeOf(passage), passage) : `¶ ${id}`;
}

/** What the tools' own script copies and speaks with. */
export const saying: Saying = { copyLink, copyText, say };

/** Starts the tools of a document page. Their panel is loaded when a pilcrow is first used. */
export function startParagraphTools(withTools: WithTools): void {
  if (!document.querySelector('.cite') || !hasPopovers()) return;
  for (const one of document.querySelectorAll<HTMLAnchorElement>('.paragraph > .pilcrow')) {
    one.setAttribute('aria-haspopup', 'dialog');
    one.setAttribute('aria-expanded', 'false');
    one.setAttribute('aria-label', `Link and citation of ${one.dataset['place']}`);
  }
  // A press outside a panel closes it before the click: who presses the pilcrow of an open one wants it closed.
  let wasOpen = false;
  const press = ({ target }: Event): void => {
    wasOpen = target instanceof Element && target.closest('.pilcrow')?.getAttribute('aria-expanded') === 'true';
  };
  document.addEventListener('pointerdown', press, true);
  document.addEventListener('click', (event) => {
    const one =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.paragraph > .pilcrow') : null;
    if (!one || isModified(event)) return;
    event.preventDefault();
    if (wasOpen) {
      wasOpen = false;
      return;
    }
    void withTools(
      (tools) => tools.openParagraphPanel(one, saying),
      () => location.assign(one.href),
    );
  });
}
