/** What of a document is cited, and how the page that shows it says so: on a disk by the source and the id. */
import { addressOf, documentHere, siteRoot } from '../kit/links.ts';
import { loadHanded } from '../kit/load.ts';
import { inFull } from '../place/place-name.ts';
import { type CitationForm, fillCitation } from './citation.ts';

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

const root = siteRoot();
let loading: Promise<Partial<Record<CitationForm, string>>> | undefined;

/** Loads the forms of the document's citation that its page does not hold; where they cannot be had, the next call tries again. */
export function loadForms(): Promise<Partial<Record<CitationForm, string>>> {
  const file = new URL(`data/citations/${documentHere()}.js`, root);
  loading ??= loadHanded<Partial<Record<CitationForm, string>>>('pilcrowCitation', file).then(
    (forms = {}) => forms,
    () => {
      loading = undefined;
      return {};
    },
  );
  return loading;
}

/** The citation of a part, in one of its forms; nothing where that cannot be had. */
export async function citationIn(form: CitationForm, part: CitedPart): Promise<string | undefined> {
  if (form === 'text') return textCitation(part);
  const template = (await loadForms())[form];
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
