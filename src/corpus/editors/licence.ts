/** A licence, as the editors declare it: of one text in its sidecar, of all others in `content/library.yaml`. */
import { z } from 'zod';

/** A licence by its name, and where it is written out. */
export const licenceSchema = z.strictObject({
  name: z.string().trim().min(1).describe('Its name, as readers know it.'),
  url: z
    .url({ protocol: /^https?$/, error: 'it must be an http or https address' })
    .optional()
    .describe('Where it is written out.'),
});
export type Licence = z.infer<typeof licenceSchema>;
