/** What the site publishes as data, by the names of its JSON Schemas. */
import type { z } from 'zod';
import { documentDataSchema, termsDataSchema } from '../corpus/model/data.ts';
import { webAnnotationsSchema } from './web-annotation.ts';

/** Each file’s schema, by the name of its JSON Schema. */
export const publishedSchemas = {
  document: documentDataSchema,
  terms: termsDataSchema,
  annotations: webAnnotationsSchema,
} satisfies Record<string, z.ZodType>;
