/** What the editors say beside passages, as Word's comments. */
import type { Element } from 'xast';
import type { Taken } from '../format.ts';
import { type SaidRemark, saidRemarks, sourcesSaid } from '../said-remarks.ts';
import { linkTo, p, run, runOf, w } from './word.ts';

/** The comments of one document, by the passage that they are on. */
export class Comments {
  readonly #on = new Map<string, number[]>();
  readonly #all: Element[] = [];

  constructor(taken: Taken) {
    const author = `The editors of ${taken.library.name}`;
    for (const { at, remarks } of saidRemarks(taken))
      for (const remark of remarks) {
        const id = this.#all.length;
        const content = remarkToWord(remark, taken.document.id);
        this.#all.push(
          w('comment', { id: String(id), author, initials: 'Ed.' }, p({ style: 'CommentText' }, ...content)),
        );
        this.#on.set(at, [...(this.#on.get(at) ?? []), id]);
      }
  }

  /** The comments on a passage, by their numbers. */
  on(id: string): readonly number[] {
    return this.#on.get(id) ?? [];
  }

  content(): Element[] {
    return this.#all;
  }
}

function remarkToWord({ head, about, original, to, body, reading, sources }: SaidRemark, own: string): Element[] {
  const leads = to && !('term' in to) && to.document === own ? to.id : undefined;
  const rest = [body, reading ? 'The editors’ reading.' : '', sourcesSaid(sources)].filter(Boolean).join(' ');
  return [
    runOf({ style: 'CommentReference' }, w('annotationRef')),
    ...(about === undefined ? [] : [run(`On “${about}”. `)]),
    run(head, { bold: true }),
    ...(to ? [run(', '), leads === undefined ? run(to.words) : linkTo(leads, run(to.words))] : []),
    run(': '),
    ...(original ? [run(original.words, { lang: original.language }), run(': ')] : []),
    run(rest),
  ];
}
