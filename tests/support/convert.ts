/** One document converted alone. */
import { annotate, readText } from '../../src/convert/convert.ts';
import type { Converted, Notebook, Source } from '../../src/convert/project.ts';
import { gather, type Outcome } from '../../src/corpus/problems/problem.ts';

/** Runs the whole chain on a source, with a commentary or without. */
export const convert = (source: Source, notebook: Notebook = { terms: [], annotations: [] }): Outcome<Converted> =>
  gather((take) => {
    const text = take(readText(source));
    const [converted] = take(annotate([text], notebook));
    if (!converted) throw new Error('the chain lost the document');
    return converted;
  });
