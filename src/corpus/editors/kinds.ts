/** The kinds of documents: what each is called, how it is cited, what its facts are called. A library can change them and declare others. */
import { z } from 'zod';
import { idSchema } from './id.ts';

const wordsSchema = z.string().trim().min(1);

/** The types of CSL 1.0.2 that a text can be of: they decide how a citation style sets it. */
const types = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'chapter',
  'document',
  'entry',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'pamphlet',
  'paper-conference',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage',
] as const;

const citeSchema = z.strictObject({
  type: z.enum(types).describe('Its type in CSL 1.0.2.'),
  genre: wordsSchema.optional().describe('What a citation says that it is, in brackets after the title.'),
  source: z
    .enum(['publisher', 'container-title', 'authority'])
    .describe(
      'What the source is to a citation: its publisher, the paper or site that holds it, the court or body that gave it.',
    ),
});

const factsSchema = z.strictObject({
  who: wordsSchema.describe('What who spoke or wrote it is called: “Speaker”, “By”.'),
  occasion: wordsSchema.describe('What the occasion is called.'),
  date: wordsSchema.describe(
    'What happened on its date: “Delivered”, “Enacted”. A citation says so with the day, unless it is “Published”.',
  ),
});

const kindSchema = z.strictObject({
  label: wordsSchema.describe('What a document of this kind is called.'),
  cite: citeSchema.describe('How it is cited.'),
  facts: factsSchema.describe('What its facts are called on its title page.'),
});
/** A kind of document. */
export type Kind = z.infer<typeof kindSchema>;
/** The kinds that a library has, by their names in a sidecar. */
export type Kinds = Readonly<Record<string, Kind>>;

const published = { who: 'By', occasion: 'Occasion', date: 'Published' };
const delivered = { who: 'Speaker', occasion: 'Occasion', date: 'Delivered' };

/** The kinds that every library has. */
export const builtInKinds = {
  'government-report': {
    label: 'Government report',
    cite: { type: 'report', genre: 'Government report', source: 'publisher' },
    facts: delivered,
  },
  'news-article': {
    label: 'News article',
    cite: { type: 'article-newspaper', source: 'container-title' },
    facts: published,
  },
  report: { label: 'Report', cite: { type: 'report', genre: 'Report', source: 'publisher' }, facts: published },
  speech: { label: 'Speech', cite: { type: 'speech', genre: 'Speech', source: 'publisher' }, facts: delivered },
  law: {
    label: 'Law',
    cite: { type: 'legislation', source: 'container-title' },
    facts: { ...published, date: 'Enacted' },
  },
  book: { label: 'Book', cite: { type: 'book', source: 'publisher' }, facts: published },
  'court-opinion': {
    label: 'Court opinion',
    cite: { type: 'legal_case', source: 'authority' },
    facts: { who: 'Opinion by', occasion: 'Case', date: 'Decided' },
  },
  standard: { label: 'Standard', cite: { type: 'standard', genre: 'Standard', source: 'publisher' }, facts: published },
  letter: {
    label: 'Letter',
    cite: { type: 'manuscript', genre: 'Letter', source: 'publisher' },
    facts: { who: 'From', occasion: 'Occasion', date: 'Written' },
  },
} as const satisfies Kinds;

/** What a library says of a kind: of a new one its label and its type at least, of a built-in one what differs. */
const declaredKindSchema = z.strictObject({
  label: wordsSchema.optional().describe(kindSchema.shape.label.description ?? ''),
  cite: citeSchema
    .partial()
    .optional()
    .describe(kindSchema.shape.cite.description ?? ''),
  facts: factsSchema
    .partial()
    .optional()
    .describe(kindSchema.shape.facts.description ?? ''),
});

/** The kinds that a library declares, over the built-in ones. */
export const kindsSchema = z.record(idSchema, declaredKindSchema).superRefine((kinds, context) => {
  for (const [name, { label, cite }] of Object.entries(kinds)) {
    if (Object.hasOwn(builtInKinds, name)) continue;
    const message = 'it is missing; a kind of the library’s own has it';
    if (label === undefined) context.addIssue({ code: 'custom', path: [name, 'label'], message });
    if (cite?.type === undefined) context.addIssue({ code: 'custom', path: [name, 'cite', 'type'], message });
  }
});

/** What holds of a kind of the library's own where it does not say it; label and type it has. */
const unsaid: Kind = { label: '', cite: { type: 'document', source: 'publisher' }, facts: published };

/** The built-in kinds with what a library says of them, and its own. */
export function kindsOf(declared: z.infer<typeof kindsSchema>): Kinds {
  const known: Kinds = builtInKinds;
  const own = Object.entries(declared).map(([name, { label, cite, facts }]): [string, Kind] => {
    const base = (Object.hasOwn(known, name) && known[name]) || unsaid;
    return [
      name,
      { label: label ?? base.label, cite: { ...base.cite, ...given(cite) }, facts: { ...base.facts, ...given(facts) } },
    ];
  });
  return { ...known, ...Object.fromEntries(own) };
}

/** The fields that are given. */
const given = <T extends object>(fields: T = {} as T): { [K in keyof T]-?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
