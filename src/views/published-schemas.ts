/** What the site publishes as data, by the names of its JSON Schemas. */
import type { z } from 'zod';
import { documentSchema } from '../corpus/model/document.ts';
import { termsDataSchema } from '../corpus/model/terms-data.ts';
import { webAnnotationsSchema } from './web-annotation.ts';

/** Each file’s schema, by the name of its JSON Schema. */
export const publishedSchemas = {
  document: documentSchema,
  terms: termsDataSchema,
  annotations: webAnnotationsSchema,
} satisfies Record<string, z.ZodType>;
