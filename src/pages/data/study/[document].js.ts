/** `data/study/<doc>.js`: the figures and the subjects of each passage, as a classic script: for its tools, on a disk too. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { loadLibrary } from '../../../library/library.ts';
import { askedBy, toMake } from '../../../rebuild/rebuild.ts';
import { unitOf } from '../../../rebuild/units.ts';
import { figuresByPassage } from '../../../views/figures-index.ts';
import { subjectsByPassage } from '../../../views/subjects-index.ts';

export const getStaticPaths = (async () =>
  toMake(
    (await loadLibrary()).documents.map((document) => ({
      params: { document: document.id },
      props: { document, unit: unitOf.document(document.id) },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = async (context) => {
  const { document, unit } = context.props;
  const { figuresAt, subjectLabel } = await askedBy(context, unit);
  const study = {
    figuresAt: figuresAt(document.id).slice(1),
    figures: figuresByPassage(document),
    subjects: subjectsByPassage(document, (id) => subjectLabel(id) ?? id),
  };
  return new Response(`pilcrowStudy(${JSON.stringify(study)})`, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
};
