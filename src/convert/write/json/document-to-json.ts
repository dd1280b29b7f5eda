/** The document and what it is linked to → the written document, as JSON. */
import { hash } from 'node:crypto';
import type { BareDocument, Document } from '../../../corpus/model/document.ts';
import type {
  AbbreviationMention,
  Mention,
  NameMention,
  PlacedAnnotation,
  PlacedFigure,
  PlacedNumber,
  PlacedSubject,
} from '../../../corpus/model/links.ts';
import type { Remark } from '../../../corpus/model/remark.ts';
import type { Outcome } from '../../../corpus/problems/problem.ts';

/** What the commentary says of one document. */
export interface OwnCommentary {
  mentions: readonly Mention[];
  annotations: readonly PlacedAnnotation[];
  remarks: readonly Remark[];
  names?: readonly NameMention[] | undefined;
  abbreviations?: readonly AbbreviationMention[] | undefined;
  /** Where the editors keep its figures. */
  numerals?: { figures: readonly PlacedFigure[]; leftOut: readonly PlacedNumber[] } | undefined;
  /** Where the editors keep subjects. */
  subjects?: { subjects: readonly PlacedSubject[]; without: readonly { at: string; reason: string }[] } | undefined;
}

/** Puts the commentary into a document, and a hash of all of it. */
export function withCommentary(document: BareDocument, own: OwnCommentary): Document {
  const { schema, id, language, meta, children, series, amended, retired } = document;
  const { mentions, annotations, remarks, names = [], abbreviations = [], numerals, subjects } = own;
  const rest = {
    id,
    language,
    meta,
    children,
    series,
    mentions: [...mentions],
    annotations: [...annotations],
    remarks: [...remarks],
    ...(names.length > 0 && { names: [...names] }),
    ...(abbreviations.length > 0 && { abbreviations: [...abbreviations] }),
    ...(numerals && { figures: [...numerals.figures], 'left-out': [...numerals.leftOut] }),
    ...(subjects && { subjects: [...subjects.subjects] }),
    ...(subjects && subjects.without.length > 0 && { 'without-subject': [...subjects.without] }),
    ...(amended && { amended }),
    retired,
  };
  return { schema, hash: hash('sha256', JSON.stringify({ schema, ...rest }), 'hex'), ...rest };
}

/** Serialises the written document. Its hash is that of its own JSON without white space and without `hash`. */
export const documentToJson = (document: Document): Outcome<string> => ({
  value: `${JSON.stringify(document, null, 1)}\n`,
  problems: [],
});
