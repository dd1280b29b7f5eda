/** Whether a document has contents to list. */
import type { Document } from '../corpus/model/document.ts';

/** A short text without sections, notes and tombstones has nothing that contents could list. */
export const hasContents = ({ children, series, retired }: Document): boolean =>
  children.some(({ type }) => type === 'section') || series.length > 0 || retired.length > 0;
