/** `data/study/<doc>.js`: the figures and the subjects of each passage, as a classic script: for its tools, on a disk too. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { loadLibrary } from '../../../library/library.ts';
import { loadLists } from '../../../library/lists.ts';
import { figuresByPassage } from '../../../views/figures-index.ts';
import { subjectsByPassage } from '../../../views/subjects-index.ts';

export const getStaticPaths = (async () =>
  (await loadLibrary()).documents.map((document) => ({
    params: { document: document.id },
    props: { document },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props: { document } }) => {
  const { subjects } = await loadLibrary();
  const labels = new Map(subjects.map(({ subject: { id, label } }) => [id, label]));
  const { figuresAt } = await loadLists();
  const study = {
    figuresAt: figuresAt(document.id).slice(1),
    figures: figuresByPassage(document),
    subjects: subjectsByPassage(document, (id) => labels.get(id) ?? id),
  };
  return new Response(`pilcrowStudy(${JSON.stringify(study)})`, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
};
