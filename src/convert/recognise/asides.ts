/** What is seen beside the parts of a text: those who speak, run-in headings. */
import { profileOf } from '../../corpus/text/languages/index.ts';
import type { Question } from './choice.ts';
import type { Ruled } from './forms.ts';
import type { Part } from './recognise.ts';
import { wordsIn } from './row.ts';
import type { Unit } from './units.ts';

/** Whether most paragraphs open with a short imperative sentence, in a language that tells them. */
export function leadsIn(parts: readonly Part[], language: string): string | undefined {
  const { isImperative } = profileOf(language);
  if (!isImperative) return undefined;
  const paragraphs = parts
    .filter(({ kind }) => kind === 'paragraph')
    .map(({ rows }) => rows.map(({ text }) => text).join(' '));
  const openings = paragraphs.flatMap(
    (text) => /^(\p{Lu}[^.!?]{4,160}\.)\s+\p{Lu}/u.exec(text.slice(0, 200))?.[1] ?? [],
  );
  const imperative = openings.filter((sentence) => isImperative(sentence) && wordsIn(sentence) <= 25);
  return imperative.length >= 3 && imperative.length * 5 >= paragraphs.length * 3
    ? `${imperative.length} of ${paragraphs.length} paragraphs open with an imperative sentence`
    : undefined;
}

/** A line that names who speaks, and ends with a full stop: it may head what comes after it. */
export function askSpeakers(units: readonly Unit[], headed: ReadonlyMap<number, Ruled>, questions: Question[]): void {
  for (const [at, { rows, text }] of units.entries()) {
    const [row] = rows;
    if (
      !row ||
      rows.length > 1 ||
      headed.has(at) ||
      text.length > 80 ||
      !/^\p{Lu}{3,}(?:\s\p{Lu}[\p{Lu}.’'-]+)+,?\s.*\.$/u.test(text)
    )
      continue;
    questions.push({
      field: 'layout.lines',
      lines: [row.n, row.n],
      ask: `Does “${text.slice(0, 60)}” head what comes after it?`,
      chosen: 'a paragraph',
    });
  }
}
