/** A proposal → the text of a sidecar, with the reason for each choice as a comment beside it. */
import { Document, isMap, isSeq, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Choice } from './choice.ts';
import type { LayoutDraft, Said } from './express.ts';

/** The fields of a sidecar as they are proposed, in the order in which they are written. */
export type Fields = Readonly<Record<string, Choice<unknown> | undefined>>;

const head = ` What the text cannot say itself. Proposed by \`npm run add\`: behind “#” stands why, and “?” where it is a guess.
 Look at each, change what is wrong, and convert again. The fields are described in README.md, “Adding a document”.`;

/** Writes the sidecar. */
export function proposalToYaml(fields: Fields, layout: LayoutDraft | undefined): string {
  const document = new Document({}, { aliasDuplicateObjects: false });
  document.commentBefore = head;
  const top = document.contents as unknown as YAMLMap<Scalar, unknown>;
  for (const [name, choice] of Object.entries(fields)) {
    if (choice?.value === undefined) continue;
    const node = document.createNode(choice.value);
    if (isMap(node) || isSeq(node)) node.flow = true;
    node.comment = commentOf(choice) ?? null;
    top.add(document.createPair(name, node) as never);
  }
  const layoutMap = document.createNode({}) as YAMLMap;
  if (layout) addLayout(document, layoutMap, layout);
  top.add(document.createPair('layout', layoutMap) as never);
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

const commentOf = ({ reason, sure }: Choice<unknown>): string | undefined =>
  reason === '' ? undefined : ` ${sure ? '' : '? '}${reason}`;

function addLayout(document: Document, map: YAMLMap, { paragraphs, settings, patterns, lines }: LayoutDraft): void {
  const add = (name: string, value: unknown, comment: string): void => {
    const node = document.createNode(value);
    if (comment !== '') node.comment = ` ${comment}`;
    map.add(document.createPair(name, node));
  };
  add('paragraphs', paragraphs.value, paragraphs.comment);
  for (const { name, value, comment } of settings) {
    if (Array.isArray(value))
      map.add(
        document.createPair(
          name,
          listOf(
            document,
            value.map((one) => ({ value: one, comment: '' })),
          ),
        ),
      );
    else add(name, value, comment);
  }
  if (patterns.length > 0) map.add(document.createPair('patterns', listOf(document, patterns)));
  if (lines.length > 0) map.add(document.createPair('lines', listOf(document, lines)));
}

/** One line for each entry; a reason that several share stands beside the first. */
function listOf(document: Document, entries: readonly Said<unknown>[]): YAMLSeq {
  const sequence = document.createNode([]) as YAMLSeq;
  let last = '';
  for (const { value, comment } of entries) {
    const node = document.createNode(value);
    if (isMap(node)) for (const item of node.items) if (isSeq(item.value)) item.value.flow = true;
    if (isMap(node) || isSeq(node)) node.flow = true;
    if (comment !== last && comment !== '') node.comment = ` ${comment}`;
    last = comment;
    sequence.add(node);
  }
  return sequence;
}
