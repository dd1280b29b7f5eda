/** What changed between two editions, as data: what `npm run compare -- … --json` prints. */
import { z } from 'zod';
import { becameSchema } from '../model/became.ts';

/** The name of the form with its version. */
export const comparisonSchemaId = 'urn:pilcrow:comparison:1';

const wordChangeSchema = z.strictObject({
  is: z.enum(['same', 'added', 'removed']),
  text: z.string(),
});

const callChangeSchema = z.strictObject({
  is: z
    .enum(['added', 'gone', 'moved', 'elsewhere', 'renumbered'])
    .describe(
      '`elsewhere`: it stands where it stood and leads to another note. `renumbered`: it only prints another label.',
    ),
  note: z.string().describe('The id of the note that it calls; of one that is gone, that it called.'),
  was: z.string().optional().describe('The id of the note that it called before, where that is another note.'),
  label: z.string().describe('The note’s label, as readers see it.'),
  before: z.string().optional().describe('The label before, where that is another.'),
  from: z.string().optional().describe('The passage that it stood in before, where that is another.'),
  to: z.string().optional().describe('The passage that it stands in now, where that is another.'),
});
export type CallChange = z.infer<typeof callChangeSchema>;

const traitChangeSchema = z.strictObject({
  what: z
    .enum(['kind', 'level', 'label', 'head', 'language', 'heading-by'])
    .describe(
      '`head`: whether a row heads its columns. `heading-by`: whether the text or the editors wrote a heading.',
    ),
  before: z.string().optional(),
  after: z.string().optional(),
});
export type TraitChange = z.infer<typeof traitChangeSchema>;

const markChangeSchema = z.strictObject({
  is: z.enum(['added', 'removed']),
  as: z.enum(['emphasis', 'strong', 'span', 'link', 'lead']),
  words: z.string().describe('The words that it stands around.'),
  to: z.string().optional().describe('Where a link leads; the language of a span.'),
});
export type MarkChange = z.infer<typeof markChangeSchema>;

const passageChangeSchema = z.strictObject({
  is: z
    .enum(['changed', 'added', 'gone', 'moved', 'renumbered'])
    .describe(
      '`moved`: it only stands elsewhere. `renumbered`: it, or what calls its notes, only prints another label.',
    ),
  kind: z.string().describe('What it is: `section`, `paragraph`, `list`, `item`, `table`, `row`, `verse`, `note` …'),
  id: z.string().describe('Its id in the later edition; of one that is gone, that which it had.'),
  was: z
    .string()
    .optional()
    .describe(
      'The id that it had before, where that is another: it is like this one, and nobody accepted that it is the same.',
    ),
  place: z.string().describe('Where it stands; of one that is gone, where it stood.'),
  from: z.string().optional().describe('Where it stood before, of one that moved.'),
  words: z
    .array(wordChangeSchema)
    .describe('Joined, those that are the same or removed are the earlier text, the same or added the later one.'),
  traits: z.array(traitChangeSchema).optional().describe('What else of it is otherwise.'),
  marks: z.array(markChangeSchema).optional().describe('Words that are set apart, or no longer.'),
  calls: z.array(callChangeSchema).optional().describe('The calls of notes in it that changed.'),
  became: becameSchema.optional().describe('Of one that is gone, what the register says became of it.'),
});
/** What became of a passage. */
export type PassageChange = z.infer<typeof passageChangeSchema>;

const decisionChangeSchema = z.strictObject({
  field: z
    .string()
    .describe('A field of the sidecar: `title`, `source.url`, `layout.lines`; `seed` is the seed’s file.'),
  before: z.unknown().optional().describe('Its value before; of a list what is in it no longer.'),
  after: z.unknown().optional().describe('Its value now; of a list what is new in it.'),
});
/** A field of the sidecar that has another value. */
export type DecisionChange = z.infer<typeof decisionChangeSchema>;

const documentComparisonSchema = z.strictObject({
  document: z.string().describe('Its id.'),
  was: z.string().optional().describe('The id that it had then, where it is the same text under another.'),
  title: z.string(),
  is: z
    .enum(['in-both', 'new', 'gone', 'withdrawn', 'renamed'])
    .describe('Whether it is there in both, or came or went since; `renamed`: it had another id.'),
  withdrawn: z.strictObject({ date: z.string(), reason: z.string().optional() }).optional(),
  decisions: z.array(decisionChangeSchema).describe('What its sidecar says otherwise.'),
  unchanged: z.int().describe('How many passages are the same, and stand where they stood.'),
  changes: z
    .array(passageChangeSchema)
    .describe('In the order of the later edition; what is gone stands after what it followed.'),
});
/** How a document changed since a commit. */
export type DocumentComparison = z.infer<typeof documentComparisonSchema>;

/** The schema of what `npm run compare -- <revision> --json` prints. */
export const comparisonSchema = z
  .strictObject({
    schema: z.literal(comparisonSchemaId),
    ok: z.boolean().describe('Whether it could be compared.'),
    revision: z.string().describe('The revision, as it was named.'),
    documents: z.array(documentComparisonSchema),
    problems: z.array(z.looseObject({ rule: z.string(), severity: z.enum(['error', 'warning']) })),
  })
  .meta({ $id: comparisonSchemaId });
