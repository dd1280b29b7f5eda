/** Copying the link of a passage. */
import { copyText } from '../kit/clipboard.ts';
import { addressOf } from '../kit/links.ts';
import { say } from '../kit/toast.ts';
import { inFull, placeOf } from '../place/place-name.ts';

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
