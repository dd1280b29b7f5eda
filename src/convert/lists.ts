/** The lists that editors keep beside terms and annotations, read and held against the texts: sources, names, abbreviations. */
import { yamlToAbbreviations } from '../corpus/editors/abbreviations.ts';
import { yamlToNames } from '../corpus/editors/names.ts';
import type { CitedSource } from '../corpus/editors/sources.ts';
import { yamlPlaces } from '../corpus/editors/yaml.ts';
import { gather, type Outcome, type PlaceOf } from '../corpus/problems/problem.ts';
import { abbreviationsToMentions } from './commentary/abbreviations-to-mentions.ts';
import type { AnnotationFile } from './commentary/annotations-to-links.ts';
import { namesToMentions } from './commentary/names-to-mentions.ts';
import type { Texts } from './commentary/target-finder.ts';
import type { PlacedTerm } from './commentary/terms-to-mentions.ts';
import { usesOfAnnotations, usesOfTerm, usesToSources } from './commentary/uses-to-sources.ts';
import { yamlToSources } from './commentary/yaml-to-sources.ts';
import type { TextFile } from './project.ts';

/** A list that the editors do not keep is one of nothing. */
const noFile: TextFile = { file: '', text: '' };

/** The places in a file of the editors, for problems. */
export const placesIn = ({ text, file }: TextFile = noFile): PlaceOf => yamlPlaces(text, file);

/** The sources that terms and annotations cite, by their ids. */
export const citedSources = (
  file: TextFile = noFile,
  terms: readonly PlacedTerm[],
  annotated: readonly AnnotationFile[],
): Outcome<ReadonlyMap<string, CitedSource>> =>
  gather((take) => {
    const sources = take(yamlToSources(file));
    const uses = [
      ...terms.flatMap(({ term, place }) => usesOfTerm(term, place)),
      ...annotated.flatMap(({ annotations, place }) => usesOfAnnotations(annotations, place)),
    ];
    return take(usesToSources({ sources, place: placesIn(file), uses }));
  });

/** The mentions of the names, document by document. */
export const namesIn = (
  file: TextFile = noFile,
  texts: Texts,
  terms: readonly string[],
  speakers: ReadonlySet<string>,
): ReturnType<typeof namesToMentions> =>
  gather((take) => {
    const index = take(yamlToNames(file));
    return take(namesToMentions({ index, place: placesIn(file), terms, speakers, ...texts }));
  });

/** The mentions of the abbreviations, document by document. */
export const abbreviationsIn = (
  file: TextFile = noFile,
  texts: Texts,
  terms: readonly string[],
): ReturnType<typeof abbreviationsToMentions> =>
  gather((take) => {
    const abbreviations = take(yamlToAbbreviations(file));
    return take(abbreviationsToMentions({ abbreviations, place: placesIn(file), terms, ...texts }));
  });
