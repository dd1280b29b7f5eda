/** `data/subjects.json`: every subject, with every passage that treats it. */
import type { APIRoute } from 'astro';
import type { SubjectsData } from '../../corpus/model/subjects-data.ts';
import { loadLibrary } from '../../library/library.ts';

export const GET: APIRoute = async () => {
  const { subjects, documents } = await loadLibrary();
  const placed = documents.flatMap(({ id, subjects: own = [] }) => own.map((one) => ({ document: id, ...one })));
  const bySubject = Map.groupBy(placed, ({ subject }) => subject);
  const content: SubjectsData = {
    subjects: subjects.map(({ subject }) => ({
      subject,
      passages: (bySubject.get(subject.id) ?? []).map(({ subject: _, ...passage }) => passage),
    })),
    'without-subject': documents.flatMap(({ id, 'without-subject': own = [] }) =>
      own.map((one) => ({ document: id, ...one })),
    ),
  };
  return Response.json(content);
};
