/** A text that is edited a thousand times: every id ever given leads somewhere, and none is given to another text. */
import { hash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Editing } from '../../../src/convert/amend/amendment.ts';
import { type Identified, treeToIds } from '../../../src/convert/ids.ts';
import type { TextFile } from '../../../src/convert/project.ts';
import { editionTexts } from '../../../src/corpus/editions/edition-texts.ts';
import { leadsTo } from '../../../src/corpus/model/became.ts';
import type { DocumentText } from '../../../src/corpus/model/document.ts';
import type { Register } from '../../../src/corpus/model/register.ts';
import { normalText } from '../../../src/corpus/text/normal.ts';
import { count } from '../../support/counts.ts';
import { documentOf } from '../../support/document.ts';
import { beginning, edit, edited, type Line, treeOf } from '../../support/edited-text.ts';
import { runs } from '../../support/runs.ts';
import { expectValue } from '../../support/source.ts';

/** How the editors go on after an edit: they accept nothing, all, or some; at once, later, or after the first is published. */
const ways = ['leave', 'accept', 'some', 'accept-later', 'accept-published'] as const;

interface State {
  register: Register;
  last?: TextFile | undefined;
}

type Given = Identified & { document: DocumentText };

/** The text with its ids; `written` is the register on the disk where it is not what was published. */
function converted(lines: readonly Line[], { register, last }: State, editing: Editing, written = register): Given {
  const tree = treeOf(lines);
  const sha256 = hash('sha256', JSON.stringify(lines), 'hex');
  const own = { doc: 'doc', tree, language: 'en', sha256, register, written, last };
  const value = expectValue(treeToIds({ ...own, editing: { today: '2025-03-01', ...editing } }));
  return { ...value, document: { id: 'doc', children: value.children, series: value.series } };
}

const stateOf = ({ register, document: { children, series } }: Given): State => {
  const text = JSON.stringify(documentOf('doc', children, { series }));
  return { register, last: { file: 'content/documents/doc.json', text } };
};

/** Goes on as the editors do. */
function next(lines: readonly Line[], before: State, way: (typeof ways)[number], nth: number): Given {
  if (way === 'leave') return converted(lines, before, {});
  if (way === 'accept') return converted(lines, before, { accept: 'all' });
  const first = converted(lines, before, {});
  const open = first.proposals.filter(({ accepted }) => !accepted).map(({ id }) => id);
  if (way === 'some') return converted(lines, before, { accept: open.filter((_, index) => index % 2 === nth % 2) });
  if (way === 'accept-published') return converted(lines, stateOf(first), { accept: open });
  const later = converted(lines, before, { accept: open }, first.register);
  // What was accepted stays so, before anything is committed.
  const again = converted(lines, before, {}, later.register);
  const written = ({ register, document, retired, amended }: Given) => ({ register, document, retired, amended });
  expect(written(again)).toEqual(written(later));
  return again;
}

const textsIn = ({ document }: Given): Map<string, string> =>
  new Map(
    editionTexts(document).flatMap(({ id, kind, words }) => (words === '' ? [] : [[id, normalText(words, kind)]])),
  );

/** What of a text is there once. */
const once = (texts: ReadonlyMap<string, string>): Map<string, string> =>
  new Map(
    [...Map.groupBy(texts, ([, text]) => text)].flatMap(([text, own]) =>
      own.length === 1 ? [[text, own[0]?.[0] ?? '']] : [],
    ),
  );

test('every id resolves, and none is given to another text', () => {
  let survived = 0;
  const steps = fc.array(fc.tuple(edit, fc.constantFrom(...ways)), { minLength: 1000, maxLength: 1000 });
  fc.assert(
    fc.property(beginning, steps, (first, edits) => {
      let lines = first;
      let last = converted(lines, { register: [] }, {});
      const meant = new Map([...textsIn(last)].map(([id, text]) => [id, new Set([text])]));
      for (const [nth, [one, way]] of edits.entries()) {
        lines = edited(lines, one);
        const before = textsIn(last);
        const now = next(lines, stateOf(last), way, nth);
        const texts = textsIn(now);
        const accepted = new Set(now.proposals.flatMap(({ id, accepted: is }) => (is ? id : [])));
        for (const [id, text] of texts) {
          const known = meant.get(id) ?? new Set([text]);
          if (!known.has(text)) expect([...accepted], `${id} has another text, and nobody was asked`).toContain(id);
          meant.set(id, known.add(text));
        }
        const here = once(texts);
        for (const [text, id] of once(before)) {
          const at = here.get(text) ?? id;
          // A passage is taken over from the id that it had until the proposal was accepted.
          if (!accepted.has(at)) expect(at, `where “${text}” is`).toBe(id);
        }
        expectResolved(now, meant.keys());
        last = now;
        survived += 1;
      }
    }),
    { ...runs(1), endOnFailure: true },
  );
  count('edits survived', survived);
}, 240_000);

test('a list that has another name once what was published is accepted leaves a tombstone that leads on', () => {
  const line = (is: Line['is'], words: string): Line => ({ is, words: words.split(' '), note: undefined });
  const [heading, between] = [line('heading', 'on rivers'), line('paragraph', 'between the lists')];
  const [moved, stays] = [line('item', 'water rises twice a year in every village'), line('item', 'stations count it')];
  const changed = line('item', 'water rises twice a year in every town');
  const first = converted([heading, moved, between, stays], { register: [] }, {});
  const published = converted([heading, between, changed, stays], stateOf(first), {});
  const accepted = converted([heading, between, changed, stays], stateOf(published), { accept: 'all' });
  const ids = [first, published, accepted].flatMap(({ register }) => register.map(({ id }) => id));
  expect(accepted.proposals.map(({ accepted: is }) => is)).toEqual([true]);
  expectResolved(accepted, new Set(ids));
});

/** Every id is a passage, or a tombstone that leads on to one. */
function expectResolved({ document, retired }: Given, ids: Iterable<string>): void {
  const alive = new Set(editionTexts(document).map(({ id }) => id));
  const gone = new Map(retired.map((one) => [one.id, one.became]));
  const lost = [...ids].filter((id) => {
    let at: string | undefined = id;
    for (let steps = 0; at !== undefined && !alive.has(at) && steps <= gone.size; steps += 1) {
      const became = gone.get(at);
      at = became && leadsTo(became)[0];
    }
    return at === undefined || !alive.has(at);
  });
  expect(lost, 'ids that lead nowhere').toEqual([]);
}
