/** What the site publishes as data, by the names of its JSON Schemas. */
import type { z } from 'zod';
import { comparisonSchema } from '../corpus/editions/comparison.ts';
import { documentSchema } from '../corpus/model/document.ts';
import { figuresDataSchema } from '../corpus/model/figures-data.ts';
import { namesDataSchema } from '../corpus/model/names-data.ts';
import { subjectsDataSchema } from '../corpus/model/subjects-data.ts';
import { termsDataSchema } from '../corpus/model/terms-data.ts';
import { webAnnotationsSchema } from './web-annotation.ts';

/** Each file’s schema, by the name of its JSON Schema. */
export const publishedSchemas = {
  document: documentSchema,
  terms: termsDataSchema,
  names: namesDataSchema,
  figures: figuresDataSchema,
  subjects: subjectsDataSchema,
  annotations: webAnnotationsSchema,
  comparison: comparisonSchema,
} satisfies Record<string, z.ZodType>;
