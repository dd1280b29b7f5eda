/** Copying the link of a passage. */
import { copyText } from '../kit/clipboard.ts';
import { addressOf } from '../kit/links.ts';
import { say } from '../kit/toast.ts';
import { placeInFull } from '../place/place-name.ts';

/** Copies a paragraph's link and says so. */
export async function copyLink(id: string): Promise<void> {
  const address = addressOf(id);
  say(
    (await copyText(address))
      ? `Link to ${placeInFull(id)} copied`
      : `The browser does not let the page copy. ${address}`,
  );
}
