/** The form of ids that editors give: documents, terms, annotations, named sections. */
import { z } from 'zod';

/** An id that editors give. */
export const idSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'use lower-case letters, digits and single hyphens, beginning with a letter');
