/** What is known of a document → the fields of its sidecar, and what must be asked. */
import { beginningOf } from '../../corpus/text/characters.ts';
import type { Choice, Question } from './choice.ts';
import type { Fields } from './proposal-to-yaml.ts';

/** What a text says of itself. */
export interface Facts {
  title: Choice<string> | undefined;
  language: Choice<string>;
  kind: Choice<string>;
  date: Choice<string | undefined>;
  source: string | undefined;
}

/** What is known of a file beside its text. */
export interface FileFacts {
  doc: string;
  name: string;
  encoding?: string | undefined;
  sha256: string;
  today: string;
}

const longestShortTitle = 40;

/** The fields in the order in which they are written. */
export function fieldsOf({ title, language, kind, date, source }: Facts, file: FileFacts): Fields {
  const named = title ?? {
    value: titleFrom(file.name),
    reason: 'the name of the file: the text has no title',
    sure: false,
  };
  const known = (value: unknown, reason = ''): Choice<unknown> => ({ value, reason, sure: true });
  return {
    id: known(file.doc),
    title: { ...named, value: oneLine(named.value) },
    'short-title': known(shortTitle(oneLine(named.value))),
    kind,
    language,
    date: date.value === undefined ? { value: file.today, reason: `today: ${date.reason}`, sure: false } : date,
    source:
      source === undefined
        ? { value: { name: 'Unknown' }, reason: 'the text does not say who published it', sure: false }
        : known({ name: source }, 'the byline names it'),
    part: { value: 'The whole text.', reason: '', sure: true },
    'received-as': known(file.name),
    ...(file.encoding !== undefined && { encoding: known(file.encoding, 'the seed is this turned into UTF-8') }),
    sha256: known(file.sha256),
    publish: known(false, 'take this line away when the edition is right: until then its ids may change'),
  };
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The name of a file as words: “work_report-2020.txt” is “Work report 2020”. */
function titleFrom(name: string): string {
  const words = name
    .replace(/\.[^.]{1,8}$/, '')
    .replaceAll(/[_\-\s]+/g, ' ')
    .trim();
  return words === '' ? 'Untitled' : words.slice(0, 1).toUpperCase() + words.slice(1);
}

const shortTitle = (title: string): string => beginningOf(title, longestShortTitle).replace(/[\s,;:，；：]*…$/u, '…');

const asked: Readonly<Record<string, { ask: string; chosen: (value: never) => string }>> = {
  title: { ask: 'What is its title?', chosen: (value: string) => value },
  kind: { ask: 'What kind of document is it?', chosen: (value: string) => value },
  language: { ask: 'What language is it in (en, fr, zh-Hans …)?', chosen: (value: string) => value },
  date: { ask: 'When was it published or delivered (YYYY-MM-DD)?', chosen: (value: string) => value },
  source: { ask: 'Who published it?', chosen: ({ name }: { name: string }) => name },
};

/** The questions on fields that are guessed. */
export const factQuestions = (fields: Fields, kinds: readonly string[]): Question[] =>
  Object.entries(asked).flatMap(([field, { ask, chosen }]): Question[] => {
    const choice = fields[field];
    if (!choice || choice.sure) return [];
    return [{ field, ask, chosen: chosen(choice.value as never), ...(field === 'kind' && { options: kinds }) }];
  });
