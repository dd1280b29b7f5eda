/**
 * `data/study/<doc>.js`: what the tools of a passage need, as a classic script, on a disk too: the figures and the subjects of
 * each, and the document's citation with the place and the address left open.
 */
import type { APIRoute, GetStaticPaths } from 'astro';
import { documentToCitation } from '../../../citation/document-to-citation.ts';
import { documentPaths } from '../../../rebuild/document-paths.ts';
import { askedBy } from '../../../rebuild/rebuild.ts';
import { figuresByPassage } from '../../../views/figures-index.ts';
import { subjectsByPassage } from '../../../views/subjects-index.ts';

export const getStaticPaths = (() => documentPaths()) satisfies GetStaticPaths;

export const GET: APIRoute = async (context) => {
  const { document, unit } = context.props;
  const { figuresAt, kindOf, subjectLabel } = await askedBy(context, unit);
  const { bibtex, csl, ris } = documentToCitation(document, kindOf(document.id));
  const study = {
    figuresAt: figuresAt(document.id).slice(1),
    figures: figuresByPassage(document),
    subjects: subjectsByPassage(document, (id) => subjectLabel(id) ?? id),
    citation: { bibtex, csl, ris },
  };
  return new Response(`pilcrowStudy(${JSON.stringify(study)})`, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
};
