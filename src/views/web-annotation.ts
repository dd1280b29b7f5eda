/** Annotations as the W3C Web Annotation Data Model has them, in JSON-LD. https://www.w3.org/TR/annotation-model/ */
import { z } from 'zod';
import type { Annotation, Quote } from '../corpus/editors/annotation.ts';
import type { CitedSource } from '../corpus/editors/sources.ts';
import { shardAt } from '../corpus/model/shard-at.ts';
import { languageByScript, siteLanguage } from '../corpus/text/languages/index.ts';

/** An annotation with the library that it leads to, where that is another. */
type Linked = Annotation & { shard?: string | undefined };

const quoteSelectorSchema = z.strictObject({
  type: z.literal('TextQuoteSelector'),
  exact: z.string(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
});

const resourceSchema = z.strictObject({
  type: z.literal('SpecificResource'),
  source: z.string().describe('The page, relative to this file.'),
  selector: z.strictObject({
    type: z.literal('FragmentSelector'),
    conformsTo: z.literal('http://tools.ietf.org/rfc/rfc3236').describe('Fragments of (X)HTML.'),
    value: z.string().describe('The id of the passage.'),
    refinedBy: quoteSelectorSchema.optional(),
  }),
});

const textualSchema = z.strictObject({
  type: z.literal('TextualBody'),
  value: z.string(),
  purpose: z.enum(['commenting', 'linking', 'tagging', 'describing']),
  format: z.literal('text/plain').optional(),
  language: z.string().optional(),
});

const citedSchema = z.strictObject({
  id: z.string().describe('The address of the source.'),
  'dcterms:identifier': z.string().describe('Its id in `data/terms.json`, which says more of it.'),
  'dcterms:title': z.string(),
  'dcterms:publisher': z.string(),
  'dcterms:description': z.string().describe('What of the annotation it supports.'),
});

/** The schema of one annotation. */
export const webAnnotationSchema = z.strictObject({
  id: z.string().describe('Relative to this file.'),
  type: z.literal('Annotation'),
  motivation: z.enum(['commenting', 'linking']),
  body: z
    .array(z.union([textualSchema, resourceSchema.extend({ purpose: z.literal('linking') })]))
    .describe(
      'The words. Of a cross-reference also its relation as a tag, and the other passage; of a note on the translation, or of what was reached, its kind as a tag, and the original.',
    ),
  target: resourceSchema,
  'dcterms:source': z.array(citedSchema).optional().describe('The sources that it rests on.'),
});
export type WebAnnotation = z.infer<typeof webAnnotationSchema>;

/** The schema of `data/annotations.json`: an AnnotationCollection with its one page inside. */
export const webAnnotationsSchema = z.strictObject({
  '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
  id: z.string(),
  type: z.literal('AnnotationCollection'),
  label: z.string(),
  total: z.int().nonnegative(),
  first: z.strictObject({
    id: z.string(),
    type: z.literal('AnnotationPage'),
    startIndex: z.literal(0),
    items: z.array(webAnnotationSchema),
  }),
});
export type WebAnnotations = z.infer<typeof webAnnotationsSchema>;

/**
 * Gathers annotations into a collection. Addresses are relative to its file, in a folder of the site.
 *
 * @param sourceOf A source that they cite, by its id.
 * @param file The name of the file.
 */
export function toWebAnnotations(
  annotations: readonly { document: string; annotation: Linked }[],
  sourceOf: (id: string) => CitedSource,
  file = 'annotations.json',
): WebAnnotations {
  const items = annotations.map(({ document, annotation }) => ({
    id: `${file}#${annotation.id}`,
    ...toWebAnnotation(document, annotation, sourceOf),
  }));
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: file,
    type: 'AnnotationCollection',
    label: 'The editors’ annotations',
    total: items.length,
    first: { id: `${file}#page`, type: 'AnnotationPage', startIndex: 0, items },
  };
}

function toWebAnnotation(
  document: string,
  annotation: Linked,
  sourceOf: (id: string) => CitedSource,
): Omit<WebAnnotation, 'id'> {
  const motivation: WebAnnotation['motivation'] = annotation.kind === 'cross-reference' ? 'linking' : 'commenting';
  const words = {
    type: 'TextualBody' as const,
    value: annotation.body,
    purpose: motivation,
    format: 'text/plain' as const,
    language: siteLanguage,
  };
  return {
    type: 'Annotation',
    motivation,
    body: [words, ...moreOf(annotation)],
    target: resource(document, annotation.at, annotation.quote),
    ...(annotation.sources && {
      'dcterms:source': annotation.sources.map(({ source, supports }) => cited(sourceOf(source), supports)),
    }),
  };
}

/** What an annotation says beside its words. */
function moreOf(annotation: Linked): WebAnnotation['body'] {
  const tag = (value: string) => ({ type: 'TextualBody' as const, value, purpose: 'tagging' as const });
  if (annotation.kind === 'comment') return [];
  if (annotation.kind === 'outcome') return [tag(annotation.kind)];
  if (annotation.kind === 'translation') {
    const { original, 'original-language': given } = annotation;
    if (original === undefined) return [tag(annotation.kind)];
    const language = given ?? languageByScript(original);
    return [
      tag(annotation.kind),
      { type: 'TextualBody', value: original, purpose: 'describing', ...(language !== undefined && { language }) },
    ];
  }
  const { relation, to, shard } = annotation;
  const at = shard === undefined ? '' : shardAt(shard);
  return [tag(relation), { ...resource(at + to.document, to.id, to.quote), purpose: 'linking' }];
}

const cited = ({ id, url, title, publisher }: CitedSource, supports: string): z.infer<typeof citedSchema> => ({
  id: url,
  'dcterms:identifier': id,
  'dcterms:title': title,
  'dcterms:publisher': publisher,
  'dcterms:description': supports,
});

const resource = (document: string, value: string, quote: Quote | undefined): z.infer<typeof resourceSchema> => ({
  type: 'SpecificResource',
  source: `../${document}.html`,
  selector: {
    type: 'FragmentSelector',
    conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
    value,
    ...(quote && { refinedBy: { type: 'TextQuoteSelector', ...quote } }),
  },
});
