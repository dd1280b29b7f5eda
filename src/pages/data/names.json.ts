/** `data/names.json`: the index of names and the abbreviations, with every mention. */
import type { APIRoute } from 'astro';
import type { NamesData } from '../../corpus/model/names-data.ts';
import { loadLibrary } from '../../library/library.ts';
import { otherSpeakers, spokenIn } from '../../views/names-index.ts';

export const GET: APIRoute = async () => {
  const { names, abbreviations, documents } = await loadLibrary();
  const named = documents.flatMap(({ id, names: own = [] }) => own.map((one) => ({ document: id, ...one })));
  const short = documents.flatMap(({ id, abbreviations: own = [] }) => own.map((one) => ({ document: id, ...one })));
  const byName = Map.groupBy(named, ({ name }) => name);
  const byShort = Map.groupBy(short, (one) => one.short);
  const speakers = otherSpeakers(names, documents).map(({ language: _, ...speaker }) => speaker);
  const speaksIn = spokenIn(documents);
  const content: NamesData = {
    names: [...names.names, ...speakers].map((name) => ({
      name,
      speaks: speaksIn(name),
      mentions: (byName.get(name.id) ?? []).map(({ name: _, ...mention }) => mention),
    })),
    'left-out': names['left-out'],
    abbreviations: abbreviations.map((abbreviation) => ({
      abbreviation,
      mentions: (byShort.get(abbreviation.short) ?? []).map(({ short: _, ...mention }) => mention),
    })),
  };
  return Response.json(content);
};
