/** A subject's YAML → the subject. */
import { type Subject, subjectSchema } from '../../corpus/editors/subject.ts';
import type { Outcome } from '../../corpus/problems/problem.ts';
import { yamlToNamed } from './yaml-to-named.ts';

/** Reads a subject and holds its id against its file's name. */
export const yamlToSubject = (own: { name: string; text: string; file: string }): Outcome<Subject> =>
  yamlToNamed(own, subjectSchema, 'subject-id');
