/** Own notes as W3C Web Annotations in JSON-LD, and back. https://www.w3.org/TR/annotation-model/ */
import { NotANote, type NotedWords, type OwnNote, readColour, readOwnNote, recordFrom } from './own-note.ts';

const context = 'http://www.w3.org/ns/anno.jsonld';

/** A part of JSON-LD. */
type Json = Record<string, unknown>;

/** The file of some notes: an AnnotationCollection with its one page inside. */
export function toWebAnnotations(notes: readonly OwnNote[]): string {
  const collection = {
    '@context': context,
    type: 'AnnotationCollection',
    label: 'My notes',
    total: notes.length,
    first: { type: 'AnnotationPage', startIndex: 0, items: notes.map(annotationOf) },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

/** One note as an annotation. */
export function annotationOf({ id, document, site, words, colour, body, created, modified }: OwnNote): Json {
  const target = words.map(({ passage, ...quote }) => ({
    type: 'SpecificResource',
    source: `${site}${document}.html`,
    styleClass: colour,
    selector: {
      type: 'FragmentSelector',
      conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
      value: passage,
      refinedBy: { type: 'TextQuoteSelector', ...quote },
    },
  }));
  return {
    id,
    type: 'Annotation',
    motivation: body === '' ? 'highlighting' : 'commenting',
    created,
    modified,
    ...(body !== '' && { body: [{ type: 'TextualBody', value: body, purpose: 'commenting', format: 'text/plain' }] }),
    target,
  };
}

/** What a file holds: its notes, and of what is none, which it is and why. */
export interface ReadNotes {
  notes: OwnNote[];
  refused: { item: number; why: string }[];
}

/**
 * Reads a file of annotations: a collection, a page, a list, or one.
 *
 * @param now What counts as their time where they say none.
 * @throws NotANote where it is no such file.
 */
export function fromWebAnnotations(text: string, now: string): ReadNotes {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new NotANote('it is no JSON');
  }
  return readEach(itemsOf(json), (item) => noteFrom(item, now));
}

/** Reads items one by one: one that is no note takes no other with it. */
export function readEach<T>(items: readonly T[], read: (item: T) => OwnNote): ReadNotes {
  const all: ReadNotes = { notes: [], refused: [] };
  for (const [index, item] of items.entries()) {
    try {
      all.notes.push(read(item));
    } catch (error) {
      if (!(error instanceof NotANote)) throw error;
      all.refused.push({ item: index + 1, why: error.message });
    }
  }
  return all;
}

function itemsOf(json: unknown): readonly unknown[] {
  if (Array.isArray(json)) return json;
  const { type, items, first } = recordFrom(json, 'it holds no annotations');
  if (type === 'Annotation') return [json];
  if (Array.isArray(items)) return items;
  const page = first === undefined ? undefined : recordFrom(first, 'its first page is elsewhere');
  if (Array.isArray(page?.['items'])) return page['items'];
  throw new NotANote('it holds no annotations');
}

/**
 * Reads one annotation.
 *
 * @param now Its time, where it says none.
 * @throws NotANote where it is none that can be kept, with a word that says why.
 */
export function noteFrom(value: unknown, now: string): OwnNote {
  const from = recordFrom(value, 'it is no annotation');
  if (from['type'] !== 'Annotation') throw new NotANote('it is no annotation');
  const targets = listOf(from['target']).map((one) => recordFrom(one, 'it says no words of a passage'));
  const [first] = targets;
  if (!first) throw new NotANote('it is about nothing');
  const source = sourceOf(first);
  if (targets.some((one) => sourceOf(one) !== source)) throw new NotANote('it is about several documents');
  const [, site = '', document] =
    /^(?:(https?:\/\/[^?#]*\/)|[^?#]*\/)?([^/?#]+?)(?:\.html)?(?:[?#].*)?$/.exec(source) ?? [];
  const created = from['created'] ?? now;
  return readOwnNote({
    id: from['id'],
    document,
    site,
    words: targets.map(wordsFrom),
    colour: readColour(first['styleClass']),
    body: bodyOf(from),
    created,
    modified: from['modified'] ?? created,
  });
}

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

function sourceOf({ source }: Json): string {
  const address = typeof source === 'object' && source !== null ? (source as Json)['id'] : source;
  if (typeof address !== 'string' || address.length > 2000) throw new NotANote('it names no document');
  return address;
}

/** The words of a target: a passage by its id, and in it a quote. */
function wordsFrom(target: Json): NotedWords {
  const selector = recordFrom(target['selector'], 'it says no words of a passage');
  const quote = recordFrom(selector['refinedBy'], 'it says no words of a passage');
  if (selector['type'] !== 'FragmentSelector' || quote['type'] !== 'TextQuoteSelector')
    throw new NotANote('it says no words of a passage');
  const { exact, prefix, suffix } = quote;
  return { passage: selector['value'], exact, prefix, suffix } as NotedWords;
}

/** The text of an annotation: tags and what lies elsewhere are none. */
function bodyOf(from: Json): string {
  const words = listOf(from['body']).flatMap((one) => {
    if (typeof one !== 'object' || one === null) return [];
    const { type, value, purpose } = one as Json;
    return type === 'TextualBody' && purpose !== 'tagging' && typeof value === 'string' ? [value] : [];
  });
  const { bodyValue } = from;
  return [...words, ...(typeof bodyValue === 'string' ? [bodyValue] : [])].join('\n\n');
}
