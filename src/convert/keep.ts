/** What is made is kept for the next conversion, by all that it is made of. The chain says what; the commands know where. */
import { hash } from 'node:crypto';
import type { Kinds } from '../corpus/editors/kinds.ts';
import type { Document } from '../corpus/model/document.ts';
import { hasErrors, type Outcome } from '../corpus/problems/problem.ts';
import type { Editing } from './amend/amendment.ts';
import { publishesIds } from './anchors/yaml-to-register.ts';
import type { Converted, Source, Text } from './project.ts';
import { documentToJson } from './write/json/document-to-json.ts';
import { ledgerToJson } from './write/json/ledger-to-json.ts';
import { documentToMdx } from './write/mdx/document-to-mdx.ts';

/** All that something is made of, beside the code: plain data. */
export type MadeOf = readonly unknown[];

/** What is asked for. */
export interface Asked<T> {
  /** Of what it is, and which stage makes it: two names. */
  name: readonly [of: string, stage: string];
  of: MadeOf;
  /** From what the next conversion would make it: from the same, if nothing else is said. */
  next?: (made: T) => readonly MadeOf[];
}

/** Gives what was made of the same, or makes it. It is the same after it was JSON. */
export type Keep = <T>(asked: Asked<T>, make: () => T) => T;

/** Keeps nothing. */
export const keepNothing: Keep = (_, make) => make();

/** Reads a text from its source, unless it was read from the same before. */
export function keptText(
  source: Source,
  { kinds, editing, keep }: { kinds: Kinds; editing: Editing; keep: Keep },
  read: (source: Source, kinds: Kinds, editing: Editing) => Outcome<Text>,
): Outcome<Text> {
  const of = sourceOf(source, kinds);
  const next = ({ value, problems }: Outcome<Text>): MadeOf[] => {
    // What was written on a day, or is said to the editors until they decide, is looked at anew.
    if (!value?.isSettled || hasErrors(problems) || source.merging) return [];
    const register = { ...source.register, text: value.registerText };
    return [of, sourceOf({ ...source, register, edition: undefined, last: undefined }, kinds)];
  };
  const outcome = keep({ name: [`texts/${source.doc}`, 'text'], of, next }, () => read(source, kinds, editing));
  const { value, problems } = outcome;
  if (!value?.isSettled || value.changes.new.length === 0 || isNew(source)) return outcome;
  // The ids of what is not published are free, whatever the register has.
  if (value.document.meta.publish === false) return outcome;
  // An id that was new is known once it is in the register.
  const changes = { new: [], kept: value.changes.new, gone: [] };
  return { value: { ...value, changes }, problems };
}

/** The files of a document, each written once somebody reads it: what is as it was need not be. */
export function keptFiles(
  document: Document,
  { ledger, registerText }: Text,
  keep: Keep,
): Pick<Converted, 'files' | 'hashes'> {
  const json = once(() => documentToJson(document));
  const mdx = once(() => documentToMdx(document));
  const said = once(() => ledgerToJson({ ledger, document }));
  const files = {
    get json() {
      return json();
    },
    get mdx() {
      return mdx();
    },
    get ledger() {
      return said();
    },
    register: registerText,
  };
  const sha256 = (text: string): string => hash('sha256', text, 'hex');
  const asked = { name: [`texts/${document.id}`, 'files'], of: [document.hash, ledger, registerText] } as const;
  const hashes = keep(asked, () => ({
    json: sha256(files.json),
    mdx: sha256(files.mdx),
    ledger: sha256(files.ledger),
    register: sha256(files.register),
  }));
  return { files, hashes };
}

/** What is written without problems, once. */
function once(write: () => Outcome<string>): () => string {
  let text: string | undefined;
  return () => {
    text ??= write().value ?? '';
    return text;
  };
}

/** Whether a document has no ids yet. */
const isNew = ({ register }: Source): boolean => !/^- /m.test(register.text);

/** What a text is read from, as far as it is not asked what its editors say, on which day, and how its last edition was. */
function sourceOf(source: Source, kinds: Kinds): MadeOf {
  const { doc, seed, sidecar, register, merging, edition, written, last } = source;
  const sha256 = hash('sha256', seed.bytes, 'hex');
  const isOtherSeed = last !== undefined && !last.text.includes(sha256);
  const isPublished = edition !== undefined && isNew(source) && publishesIds(edition);
  const unmerged = written?.text.includes('<<<<<<<') && written.text;
  return [doc, seed.file, sha256, sidecar, register, merging, isOtherSeed, isPublished, unmerged || '', kinds];
}
