/** `data/terms.json`: the glossary with every mention. */
import type { APIRoute } from 'astro';
import type { TermsData } from '../../corpus/model/data.ts';
import { loadCorpus } from '../../views/corpus.ts';

export const GET: APIRoute = async () => {
  const { terms, data } = await loadCorpus();
  const content: TermsData = {
    terms: terms.map(({ term }) => ({
      term,
      mentions: data.flatMap(({ id: document, mentions }) =>
        mentions.flatMap(({ term: of, ...mention }) => (of === term.id ? [{ document, ...mention }] : [])),
      ),
    })),
  };
  return Response.json(content);
};
