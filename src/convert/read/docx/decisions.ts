/** The sidecar's decisions on paragraphs: which of them each means. */
import type { ElementDecision } from '../../../corpus/editors/elements.ts';
import type { Layout } from '../../../corpus/editors/sidecar.ts';
import { isReserved } from '../../../corpus/model/naming.ts';
import { problem } from '../../../corpus/problems/catalogue.ts';
import type { Files, Problem } from '../../../corpus/problems/problem.ts';
import { type Kind, kindByRule } from './kinds.ts';
import { isKept, type Paragraph, piecesOf } from './pieces.ts';
import { setAside } from './record.ts';

/** What paragraphs can be decided to be. The others need more than a paragraph: cells, labels, a part of a page. */
const possible = new Set<ElementDecision['kind']>([
  ...(['heading', 'paragraph', 'text', 'salutation', 'list', 'quote', 'verse', 'verbatim'] as const),
  ...(['caption', 'title', 'byline', 'notes-heading', 'furniture', undefined] as const),
]);

/** A decision, and what came of it. */
interface Decided {
  decision: ElementDecision;
  means: Means;
  index: number;
  used: boolean;
  /** A field that had no effect, and the kind of the paragraph that has no such thing. */
  lost?: { field: string; kind: string };
}

type Means = (paragraph: Paragraph) => boolean;

/** Finds what the sidecar decides on paragraphs, and tells which decisions mean none. */
export class Decisions {
  readonly #all: Decided[];
  readonly #files: Files;

  constructor({ elements }: Layout, files: Files) {
    this.#files = files;
    this.#all = elements.map((decision, index) => ({ decision, means: meant(decision.at), index, used: false }));
  }

  /** Sets aside what the editors call furniture, and gives words the language that they say. */
  apply(paragraph: Paragraph): void {
    const found = this.#of(paragraph);
    if (found?.kind === 'furniture')
      setAside(paragraph, { kind: 'furniture', reason: found.reason ?? '', by: 'sidecar' });
    const { lang } = found ?? {};
    if (lang === undefined) return;
    for (const piece of piecesOf(paragraph)) if (piece.is === 'text') piece.look = { ...piece.look, lang };
  }

  /** What a paragraph is. */
  kindOf(paragraph: Paragraph): Kind {
    const rule = kindByRule(paragraph);
    const one = this.#last(paragraph);
    if (!one) return rule;
    const found = one.decision;
    const { kind, level, id, lead, reason } = found;
    const own = kind === undefined ? rule.kind : kind === 'text' ? 'paragraph' : (kind as Kind['kind']);
    const decided = kind !== undefined && kind !== rule.kind;
    const headingOnly = id !== undefined ? 'id' : level !== undefined ? 'level' : undefined;
    if (own !== 'heading' && headingOnly !== undefined) one.lost ??= { field: headingOnly, kind: own };
    if (own !== 'paragraph' && lead !== undefined) one.lost ??= { field: 'lead', kind: own };
    return {
      kind: own,
      reason: reason ?? (decided ? 'as decided in the sidecar' : rule.reason),
      by: kind === undefined ? rule.by : 'sidecar',
      level: level ?? (rule.kind === 'heading' ? rule.level : 1),
      id,
      lead,
    };
  }

  #of(paragraph: Paragraph): ElementDecision | undefined {
    return this.#last(paragraph)?.decision;
  }

  /** The last decision that means a paragraph. */
  #last(paragraph: Paragraph): Decided | undefined {
    let last: Decided | undefined;
    for (const one of this.#all) {
      if (!possible.has(one.decision.kind) || !one.means(paragraph)) continue;
      one.used = true;
      last = one;
    }
    return last;
  }

  /** What of the decisions cannot be carried out. */
  problems(): Problem[] {
    const ids = new Set<string>();
    return this.#all.flatMap(({ decision: { at, kind, id }, index, used, lost }) => {
      const where = this.#files.sidecar('layout', 'elements', index);
      if (!possible.has(kind)) return [problem('docx-element-kind', where, { at, kind: String(kind) })];
      if (!used) return [problem('docx-element', where, { at })];
      if (lost) return [problem('docx-element-unused', where, { at, ...lost })];
      if (id === undefined) return [];
      const twice = ids.has(id);
      ids.add(id);
      return [
        ...(twice ? [problem('section-id-twice', where, { id })] : []),
        ...(isReserved(id) ? [problem('section-id-reserved', where, { id })] : []),
      ];
    });
  }
}

/** `document/p12`, `document/p12-p20`, `header1` (all of it), `style: Running Head`. */
function meant(at: string): Means {
  const style = /^style:\s*(.+)$/i.exec(at)?.[1]?.toLowerCase();
  if (style !== undefined) {
    return (paragraph) =>
      (paragraph.style?.name === style || paragraph.style?.id.toLowerCase() === style) &&
      piecesOf(paragraph).some(isKept);
  }
  const [, part, from, to] = /^(.+?)\/p(\d+)(?:\s*[-–]\s*p?(\d+))?$/.exec(at) ?? [];
  if (part === undefined) return ({ stretches }) => stretches[0]?.path.replace(/\/[px]\d+$/, '') === at;
  const [first, last] = [Number(from), Number(to ?? from)];
  return ({ stretches }) =>
    stretches.some(({ path }) => {
      const [, own, n] = /^(.+)\/p(\d+)$/.exec(path) ?? [];
      return own === part && Number(n) >= first && Number(n) <= last;
    });
}
