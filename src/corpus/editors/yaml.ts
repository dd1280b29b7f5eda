/** Reads a YAML 1.2 file of the editors' against its schema, and says where in it a value is wrong. */
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { problem } from '../problems/catalogue.ts';
import type { Outcome, Place, PlaceOf, Problem } from '../problems/problem.ts';
import { suggest } from '../problems/suggest.ts';
import { forbiddenIn } from '../text/characters.ts';

type Path = readonly PropertyKey[];

/**
 * Parses and checks a YAML text. Tags, anchors that multiply and duplicate keys are refused; nothing is executed.
 *
 * @param text The file's text.
 * @param file Its path, for the problems.
 * @param schema A zod schema; its output is the value.
 * @returns The value, or every problem found with its line and column.
 */
export function readYaml<S extends z.ZodType>(text: string, file: string, schema: S): Outcome<z.output<S>> {
  const marked = /^<{7} /m.exec(text);
  if (marked && /^>{7} /m.test(text)) {
    const line = text.slice(0, marked.index).split('\n').length;
    const isRegister = file.startsWith('content/anchors/');
    return { value: undefined, problems: [problem('merge-conflict', { file, line }, { isRegister })] };
  }
  const { document, at, placeOf } = parse(text, file);
  const syntax = [...document.errors, ...document.warnings].map((error) =>
    problem('yaml-syntax', at(error.pos[0]), { message: error.message }),
  );
  if (syntax.length > 0) return { value: undefined, problems: syntax };

  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    return { value: undefined, problems: [problem('yaml-syntax', { file }, { message: (error as Error).message })] };
  }
  const unfit = unfitTexts(document, at);
  if (unfit.length > 0) return { value: undefined, problems: unfit };
  const result = schema.safeParse(data, { error: message });
  if (result.success) return { value: result.data, problems: [] };

  const placeOfKey = (path: Path, key: string): Place => {
    const map = path.length === 0 ? document.contents : document.getIn(path, true);
    const pair = isMap(map)
      ? map.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
      : undefined;
    return pair && isScalar(pair.key) ? at(pair.key.range?.[0]) : placeOf(...path);
  };
  const problems = result.error.issues.flatMap((issue): Problem[] => {
    if (issue.code === 'unrecognized_keys') {
      const known = keysAt(schema, issue.path, data);
      return issue.keys.map((key) =>
        problem('yaml-unknown-key', placeOfKey(issue.path, key), { key, known, suggestion: suggest(key, known) }),
      );
    }
    const path = issue.path.map(String).join('.');
    return [problem('yaml-value', placeOf(...issue.path), { path, message: issue.message })];
  });
  problems.sort(({ where: a }, { where: b }) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  return { value: undefined, problems };
}

/**
 * Where the values of a YAML text stand, for problems that are only found later.
 *
 * @returns A function from a path to its place: that of the nearest value around it, where the file does not hold it.
 */
export function yamlPlaces(text: string, file: string): PlaceOf {
  // Most files have no problems: they are not parsed a second time before somebody looks at a place.
  let parsed: ReturnType<typeof parse> | undefined;
  return (...path) => {
    const found = (): Place => {
      parsed ??= parse(text, file);
      return parsed.placeOf(...path);
    };
    return {
      file,
      get line() {
        return found().line;
      },
      get column() {
        return found().column;
      },
    };
  };
}

function parse(text: string, file: string) {
  const lineCounter = new LineCounter();
  // Below the level `error`, a second document in the file would be passed over in silence.
  const document = parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'error' });
  const at = (offset: number | undefined): Place => {
    if (offset === undefined) return { file };
    const { line, col } = lineCounter.linePos(offset);
    return { file, line, column: col };
  };
  const placeOf: PlaceOf = (...path) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return at(node.range[0]);
    }
    return { file };
  };
  return { document, at, placeOf };
}

/** Texts that no page can hold: an escape in quotes can give any character. */
function unfitTexts(document: Document, at: (offset: number | undefined) => Place): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Scalar(_, { value, range }) {
      if (typeof value !== 'string') return;
      const [forbidden] = forbiddenIn(value);
      const found = forbidden
        ? `it holds the ${forbidden.kind} ${forbidden.code}`
        : value.includes('\r')
          ? 'it holds the control character U+000D'
          : value.isWellFormed()
            ? undefined
            : 'it holds half a character';
      if (found) problems.push(problem('yaml-value', at(range?.[0]), { path: '', message: found }));
    },
  });
  return problems;
}

/** What zod found, in words that follow the field's name. */
function message(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type') {
    return issue.input === undefined ? 'it is missing' : `it must be ${article(issue.expected)}`;
  }
  if (issue.code === 'invalid_value') return oneOf(issue.values.map(String), issue.input);
  if (issue.code === 'invalid_union' && issue.discriminator !== undefined) {
    const given = (issue.input as Record<string, unknown>)[issue.discriminator];
    return oneOf((issue['options'] as unknown[]).map(String), given);
  }
  if (issue.code === 'too_small')
    return issue.origin === 'string' || issue.origin === 'array'
      ? 'it is empty'
      : `it must be ${issue.minimum} or more`;
  return undefined;
}

function oneOf(known: readonly string[], given: unknown): string {
  const near = typeof given === 'string' ? suggest(given, known) : undefined;
  const allowed = `it must be ${known.map((value) => `“${value}”`).join(' or ')}`;
  if (given === undefined) return `it is missing; ${allowed}`;
  return near ? `${allowed} (did you mean “${near}”?)` : allowed;
}

const article = (type: string): string =>
  ({ int: 'a whole number', object: 'a map of fields', array: 'a list', string: 'text (in quotes, if need be)' })[
    type
  ] ?? `a ${type}`;

/** The parts of a schema's definition that the way to its fields leads through. */
interface Definition {
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  valueType?: z.ZodType;
  innerType?: z.ZodType;
  options?: z.ZodType[];
  discriminator?: string;
}

const definitionOf = (schema: z.ZodType): Definition => (schema as { def: Definition }).def;

/** The field names of the object schema at a path, through arrays, records, options and defaults; of several, the one that the data is of. */
function keysAt(schema: z.ZodType, path: Path, data: unknown): string[] {
  const { shape, element, valueType } = objectOf(schema, data);
  const [step, ...rest] = path;
  if (step === undefined) return Object.keys(shape ?? {});
  const next = typeof step === 'number' ? element : (shape?.[String(step)] ?? valueType);
  return next ? keysAt(next, rest, (data as Record<PropertyKey, unknown>)[step]) : [];
}

function objectOf(schema: z.ZodType, data: unknown): Definition {
  const own = definitionOf(schema);
  if (own.innerType) return objectOf(own.innerType, data);
  const { options, discriminator = '' } = own;
  const chosen = options?.find((option) => {
    const tag = definitionOf(option).shape?.[discriminator];
    return tag?.safeParse((data as Record<string, unknown>)[discriminator]).success;
  });
  return chosen ? objectOf(chosen, data) : own;
}

/** Whether a YAML file holds nothing but white space and comments. */
export const saysNothing = (text: string): boolean =>
  /^(?:[ \t]*(?:#.*)?(?:\r?\n|$))*$/.test(text.replace(/^\uFEFF/, ''));
