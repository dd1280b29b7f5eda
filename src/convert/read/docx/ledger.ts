/** What was read → the ledger: every character of every part, in the order of the file, and what became of it. */
import type { PartAside, PartLedger, PartSpan } from '../../../corpus/model/ledger.ts';
import { type Fate, isKept, type Paragraph, type Stretch } from './pieces.ts';
import type { Records } from './record.ts';

/** The paragraphs of a part, or a text that a part has beside paragraphs. */
export interface PartContent {
  paragraphs: readonly Paragraph[];
  /** What is set aside as a whole. */
  whole?: { path: string; text: string; fate: Fate } | undefined;
}

/** Makes the ledger. Parts come in their order, the paragraphs of each as they stand in it. */
export function ledgerOf(doc: string, parts: readonly PartContent[], record: Records): PartLedger {
  const spans = parts.flatMap(({ paragraphs, whole }): PartSpan[] => {
    const stretches = paragraphs.flatMap((paragraph) => paragraph.stretches.map((stretch) => ({ stretch, paragraph })));
    // Notes are read in the order of their calls, and stand in the file in another.
    const sorted = stretches.map((one) => ({ ...one, at: numberOf(one.stretch) })).sort((a, b) => a.at - b.at);
    return [
      ...sorted.flatMap(({ stretch, paragraph }) => spanOf(stretch, paragraph, record)),
      ...(whole
        ? [
            {
              path: whole.path,
              offset: 0,
              length: whole.text.length,
              text: whole.text,
              kind: whole.fate.kind,
              reason: whole.fate.reason,
              by: 'rule' as const,
            },
          ]
        : []),
    ];
  });
  const characters = spans.reduce((sum, { length }) => sum + length, 0);
  return { doc, characters, between: 0, spans };
}

const numberOf = ({ path }: Stretch): number => Number(/\/p(\d+)$/.exec(path)?.[1] ?? Number.POSITIVE_INFINITY);

function spanOf({ path, pieces }: Stretch, { fate }: Paragraph, record: Records): PartSpan[] {
  const text = pieces.map((piece) => piece.text).join('');
  if (text === '') return [];
  const common = { path, offset: 0, length: text.length, text };
  if (!pieces.some((piece) => isKept(piece) && piece.text !== '')) {
    const fates = pieces.flatMap((piece) => (piece.is === 'aside' ? [piece.fate] : []));
    const [first = fate] = fates;
    const isBlank = text.trim() === '';
    const reasons = [...new Set(fates.map(({ reason }) => reason))].join('; ');
    const kind = isBlank ? 'blank' : (first?.kind ?? 'furniture');
    return [{ ...common, kind, reason: isBlank ? 'no text' : reasons, by: first?.by ?? 'rule' }];
  }
  const asides = asidesOf(pieces);
  const became = record.get(path) ?? {
    kind: 'furniture' as const,
    reason: 'nothing became of it',
    by: 'rule' as const,
  };
  return [{ ...common, ...became, ...(asides.length > 0 && { asides }) }];
}

/** What is set aside in a paragraph; neighbours that have one reason are one. */
function asidesOf(pieces: Stretch['pieces']): PartAside[] {
  const asides: PartAside[] = [];
  let offset = 0;
  for (const piece of pieces) {
    if (piece.is === 'aside') {
      const last = asides.at(-1);
      const goesOn = last?.reason === piece.fate.reason && last.offset + last.text.length === offset;
      if (last && goesOn) last.text += piece.text;
      else asides.push({ offset, text: piece.text, reason: piece.fate.reason });
    }
    offset += piece.text.length;
  }
  return asides;
}
