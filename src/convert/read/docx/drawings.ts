/** What a drawing holds: a picture with its words, text boxes, words that are drawn. */
import { type Element, elementsOf } from './xml.ts';

/** A drawing, a picture of the older kind (VML), or an object of another program. */
export interface Drawing {
  isPicture: boolean;
  alt: string;
  /** Words that are drawn (WordArt). */
  artistic: string;
  boxes: Element[];
  /** What else holds text of a paragraph. */
  texts: Element[];
}

/** Looks through a drawing. */
export function drawingOf(element: Element): Drawing {
  const found: Drawing = { isPicture: false, alt: '', artistic: '', boxes: [], texts: [] };
  const look = (one: Element): void => {
    const { name, attributes } = one;
    if (name === 'w:txbxContent') {
      found.boxes.push(one);
      return;
    }
    if (name === 'w:r' || name === 'w:t' || name === 'a:t' || name === 'mc:AlternateContent') {
      found.texts.push(one);
      return;
    }
    if (name === 'v:textpath') found.artistic += attributes['string'] ?? '';
    if (name === 'wp:docPr') found.alt ||= (attributes['descr'] ?? attributes['title'] ?? '').trim();
    if (name === 'v:shape' || name === 'v:rect') found.alt ||= (attributes['alt'] ?? '').trim();
    if (/^(?:pic:pic|v:imagedata|c:chart|a:blip|o:OLEObject)$/.test(name) || /^\?:relIds$/.test(name))
      found.isPicture = true;
    for (const child of elementsOf(one)) look(child);
  };
  look(element);
  // What has words in its place is a picture of some kind.
  found.isPicture ||= found.alt !== '' && found.boxes.length === 0 && found.texts.length === 0;
  return found;
}
