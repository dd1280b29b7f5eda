/** What of a document is cited, and how the page that shows it says so: on a disk by the source and the id. */
import { addressOf } from '../kit/links.ts';
import { inFull } from '../place/place-name.ts';
import { type CitationForm, fillCitation } from './citation.ts';
import { loadStudy } from './study.ts';

/** A part of a document that is cited. */
interface CitedPart {
  /** The id of the passage, or of the first of several. */
  id: string;
  /** Where it stands, in words: "9, ¶ 2". */
  place: string;
  /** Its element, or another of its document. */
  element: Element;
  /** Its address; the passage's, if none is given. */
  address?: string;
}

const cite = (): HTMLElement | null => document.querySelector<HTMLElement>('.cite');

/** Whether the page is served: on a disk its address is nobody else's. */
const isHosted = (): boolean => location.protocol.startsWith('http');

/** Where a part of the document is read, by others too. */
export const citedAddress = ({ id, address = addressOf(id) }: CitedPart): string | undefined =>
  isHosted() ? address : cite()?.dataset['source'];

/** The citation of a part, in one of its forms; nothing where that cannot be had. */
export async function citationIn(form: CitationForm, part: CitedPart): Promise<string | undefined> {
  if (form === 'text') return textCitation(part);
  const template = (await loadStudy()).citation[form];
  return template === undefined ? undefined : filled(form, template, part, true);
}

/** The citation of a part in words. `url: false` leaves out the address. */
export const textCitation = (part: CitedPart, { url = true } = {}): string =>
  filled('text', cite()?.dataset['text'] ?? '', part, url);

function filled(form: CitationForm, template: string, part: CitedPart, url: boolean): string {
  const place = inFull(part.place, part.element);
  const { source } = cite()?.dataset ?? {};
  // Where the page is cited by its own address, the official text is named beside it.
  const official = url && source ? `. Official text: ${source}` : '';
  return fillCitation(form, template, {
    id: part.id,
    place: isHosted() ? place + official : `${place} (¶ ${part.id})`,
    url: url ? citedAddress(part) : undefined,
    accessed: new Date(),
  });
}
