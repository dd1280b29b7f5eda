/** Regular expressions of the editors'. */
import { RE2JS, RE2JSException } from 're2js';
import { z } from 'zod';

/** A regular expression in RE2's syntax, which is matched in time that grows with the text alone. */
export const patternSchema = z
  .string()
  .min(1)
  .superRefine((source, context) => {
    try {
      RE2JS.compile(source);
    } catch (error) {
      if (!(error instanceof RE2JSException)) throw error;
      context.addIssue({
        code: 'custom',
        message: `it is no regular expression in RE2’s syntax: ${error.message.replace('error parsing regexp: ', '')}`,
      });
    }
  });
