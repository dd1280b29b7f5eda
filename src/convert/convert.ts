/** The way of the texts from their seeds to the written documents, stage by stage. Read this first. */
import { markdownToChanges } from '../corpus/editors/changes.ts';
import type { Kinds } from '../corpus/editors/kinds.ts';
import { defaultLibrary, type LibrarySettings, yamlToLibrary } from '../corpus/editors/library.ts';
import { yamlToSynonyms } from '../corpus/editors/synonyms.ts';
import { yamlPlaces } from '../corpus/editors/yaml.ts';
import { sizeOf } from '../corpus/model/ledger.ts';
import { recordedNumbers } from '../corpus/model/numbers-of.ts';
import { endingOf, type SeedEnding } from '../corpus/model/seed.ts';
import type { NamedShard } from '../corpus/model/shard.ts';
import { passagesOf } from '../corpus/model/walk.ts';
import { gather, gatherEach, hasErrors, type Outcome } from '../corpus/problems/problem.ts';
import { otherThanSite } from '../corpus/text/languages/index.ts';
import { type Editing, unknownIn } from './amend/amendment.ts';
import { anchorsToDocument } from './anchors/anchors-to-document.ts';
import { mergeRegisters } from './anchors/merge-registers.ts';
import { registerToYaml } from './anchors/register-to-yaml.ts';
import { yamlToRegister } from './anchors/yaml-to-register.ts';
import { yamlToWithdrawn } from './anchors/yaml-to-withdrawn.ts';
import { annotationsToLinks } from './commentary/annotations-to-links.ts';
import { documentsToParallels } from './commentary/documents-to-parallels.ts';
import type { FoundBefore } from './commentary/forms-finder.ts';
import { jsonToShards } from './commentary/json-to-shards.ts';
import { linksToRemarks } from './commentary/links-to-remarks.ts';
import { remarksToRepetitions } from './commentary/remarks-to-repetitions.ts';
import { termsToMentions } from './commentary/terms-to-mentions.ts';
import { termsToRenderings } from './commentary/terms-to-renderings.ts';
import { treeToIds } from './ids.ts';
import { type Keep, keepNothing, keptFiles, keptText } from './keep.ts';
import { annotationsIn, citedSources, listsIn, placesIn, termsIn } from './lists.ts';
import type { Converted, Notebook, Project, Source, Text, WithdrawnSource } from './project.ts';
import { readDocx } from './read/docx/read-docx.ts';
import { emptyNotes } from './read/empty-notes.ts';
import { readHtml } from './read/html/html-to-reading.ts';
import { layoutToFormat } from './read/layout-to-format.ts';
import { draftToReferences } from './read/plain-text/draft-to-references.ts';
import { draftToSeries } from './read/plain-text/draft-to-series.ts';
import { draftToStatement } from './read/plain-text/draft-to-statement.ts';
import { draftToTree } from './read/plain-text/draft-to-tree.ts';
import { ledgerToDraft } from './read/plain-text/ledger-to-draft.ts';
import { ledgerToLookalikes } from './read/plain-text/ledger-to-lookalikes.ts';
import { linesToLedger } from './read/plain-text/lines-to-ledger.ts';
import { linesToNotes } from './read/plain-text/notes/lines-to-notes.ts';
import { seedToLines } from './read/plain-text/seed-to-lines.ts';
import type { Reader } from './read/reading.ts';
import { yamlToSidecar } from './read/yaml-to-sidecar.ts';
import { withCommentary } from './write/json/document-to-json.ts';

/**
 * Converts everything: reads all the texts, then links the commentary to them.
 *
 * @param project What was read, with the problems that this met.
 * @param doing Is told what is being done, for people who wait.
 * @param editing What the editors say to amended texts.
 * @param keep Keeps what is made for the next conversion.
 * @returns The documents, unless something has an error; the texts that could be read in any case.
 */
export function convertAll(
  { value: project, problems: met }: Outcome<Project>,
  doing: (what: string) => void = () => {},
  editing: Editing = {},
  keep: Keep = keepNothing,
): Outcome<Converted[]> & { texts: Text[] } {
  const problems = [...met];
  const { sources = [], notebook = { terms: [], annotations: [] }, withdrawn = [], library } = project ?? {};
  const { synonyms, changes } = project ?? {};
  const { value: settings, problems: unfit } = library
    ? yamlToLibrary(library)
    : { value: defaultLibrary, problems: [] };
  problems.push(...unfit);
  // The site reads them; here it is only said what is wrong with them.
  if (synonyms) problems.push(...yamlToSynonyms(synonyms).problems);
  if (changes) problems.push(...markdownToChanges(changes).problems);
  // Without its kinds, every sidecar that names one of them would be an error too.
  if (!settings) return { value: undefined, texts: [], problems };
  const texts = sources.flatMap((source, index) => {
    doing(`Reading ${source.doc} (${index + 1} of ${sources.length})`);
    const { value, problems: found } = keptText(source, { kinds: settings.kinds, editing, keep }, readText);
    for (const one of found) problems.push(one);
    return value ?? [];
  });
  problems.push(...unknownIn(editing, texts));
  // With a text missing, every link to it would be an error too.
  if (hasErrors(problems)) return { value: undefined, texts, problems };
  doing(`Linking ${notebook.terms.length} terms and the annotations`);
  const documents = texts.map(({ document }) => document.id);
  const beside = jsonToShards({ settings, files: project?.shards ?? [], documents });
  problems.push(...beside.problems);
  // Without what they hold, every link to them would be an error too.
  if (hasErrors(problems)) return { value: undefined, texts, problems };
  const about = { gone: withdrawn, required: settings.require, shards: beside.value, keep };
  const { value, problems: found } = annotate(texts, notebook, about);
  return { value, texts, problems: [...problems, ...found] };
}

/** Reads one document from its seed. Pure: the same source gives the same bytes in the end. */
export const readText = (
  { doc, seed, sidecar: side, register: reg, merging, edition, written: wrote, last }: Source,
  kinds?: Kinds,
  editing: Editing = {},
): Outcome<Text> =>
  gather((take) => {
    const files = { seed: seed.file, sidecar: yamlPlaces(side.text, side.file) };
    const sidecar = take(yamlToSidecar({ doc, ...side, kinds }));
    // The ids of what is not yet published are given anew each time.
    const ours = sidecar.publish === false ? [] : take(yamlToRegister({ doc, ...reg, edition }));
    const committed = merging
      ? take(mergeRegisters({ ours, theirs: take(yamlToRegister({ doc, ...merging })), file: merging.file }))
      : ours;
    const { language, sha256 } = sidecar;

    take(layoutToFormat({ layout: sidecar.layout, files }));
    const { tree, ledger, stated } = take(readers[endingOf(seed.file) ?? '.txt']({ seed, sidecar, files }));
    take({ value: true, problems: emptyNotes(tree, seed.file) });
    // One that cannot be read is written anew: what was accepted in it is proposed again. But in one that git could not merge
    // are ids of both branches, which are not to go in silence where git does not know the branches any more.
    const onDisk = wrote && yamlToRegister({ doc, ...wrote });
    if (!merging && onDisk?.problems.some(({ rule }) => rule === 'merge-conflict')) take(onDisk);
    const written = onDisk?.value ?? committed;
    const known = { doc, tree, language, sha256, register: committed, written, last, editing };
    const { register, changes, proposals, last: before, isSettled, ...anchored } = take(treeToIds(known));
    const from = { file: seed.file, ...sizeOf(ledger) };
    const document = take(anchorsToDocument({ sidecar, stated, seed: from, anchored }));
    const registerText = take(registerToYaml(register));
    const { found: numbers } = recordedNumbers(document);
    return { document, ledger, register, registerText, changes, proposals, last: before, numbers, isSettled };
  });

/** Plain text: the reader of a format that has nothing but lines. */
const readPlainText: Reader = ({ seed, sidecar, files }) =>
  gather((take) => {
    const { layout, language, sha256 } = sidecar;
    const lines = take(seedToLines({ ...seed, sha256 }));
    const notes = take(linesToNotes({ lines, sidecar }));
    const ledger = take(linesToLedger({ lines, notes, sidecar, files }));
    const draft = take(ledgerToDraft({ lines, notes, ledger, layout, files }));
    const stated = take(draftToStatement({ draft, sidecar, file: files.seed }));
    const series = take(draftToSeries({ draft, file: files.seed }));
    const references = take(draftToReferences({ draft, series, layout, files }));
    take(ledgerToLookalikes({ lines, ledger, references, layout, files }));
    const tree = take(draftToTree({ draft, series, references, layout, language, files }));
    return { tree, ledger, stated };
  });

/** The reader for each ending of a seed. */
const readers: Record<SeedEnding, Reader> = { '.txt': readPlainText, '.html': readHtml, '.docx': readDocx };

/** What is known beside the texts and their commentary. */
interface About {
  gone?: readonly WithdrawnSource[] | undefined;
  required?: LibrarySettings['require'] | undefined;
  /** The libraries beside this one. */
  shards?: readonly NamedShard[] | undefined;
  keep?: Keep | undefined;
}

/** Links the commentary to all the texts, which must be complete but for those withdrawn, and gives every document its files. */
export const annotate = (
  texts: readonly Text[],
  notebook: Notebook,
  { gone = [], required = [], shards = [], keep = keepNothing }: About = {},
): Outcome<Converted[]> =>
  gather((take) => {
    const documents = texts.map(({ document }) => document);
    take(documentsToParallels({ documents }));
    const withdrawn = new Map(take(gatherEach(gone, yamlToWithdrawn)).map((one) => [one.id, one]));
    const passages = documents.flatMap(passagesOf);
    const retired = new Map(documents.map(({ id, retired: gone }) => [id, new Map(gone.map((one) => [one.id, one]))]));
    const known = new Set([...retired.keys(), ...withdrawn.keys()]);
    const terms = take(termsIn(notebook, keep));
    const files = take(gatherEach(notebook.annotations, (file) => annotationsIn(file, known, keep))).map(
      (own, index) => ({
        ...own,
        place: placesIn(notebook.annotations[index]),
      }),
    );

    const sources = take(citedSources(notebook.sources, terms, files));
    const unpublished = new Set(documents.flatMap(({ id, meta }) => (meta.publish === false ? id : [])));
    const lasts = texts.flatMap(({ last }) => last ?? []);
    const before: FoundBefore = (document, stage, of, find) => keep({ name: [`texts/${document}`, stage], of }, find);
    const found = { passages, retired, withdrawn, unpublished, lasts, shards, before };
    const mentions = take(termsToMentions({ terms, ...found }));
    const inLanguages = new Map(documents.map(({ id, language }) => [id, language]));
    take(termsToRenderings({ terms, passages, languages: inLanguages }));
    const annotations = take(annotationsToLinks({ files, terms, ...found }));
    const glossary = terms.map(({ term }) => term);
    const lists = take(listsIn({ notebook, documents, terms: glossary, required, texts: found, keep }));
    const titles = new Map(documents.map(({ id, meta }) => [id, meta['short-title']]));
    const commentary = { annotations, terms: glossary, sources, shards };
    const remarks = take(
      linksToRemarks({ passages, titles, languages: foreignIn(documents), withdrawn, unpublished, ...commentary }),
    );
    const places = new Map(files.map(({ document, place }) => [document, place]));
    take(remarksToRepetitions({ annotations, terms, remarks, places }));

    return texts.map((text): Converted => {
      const { id } = text.document;
      const document = withCommentary(text.document, {
        mentions: mentions.get(id) ?? [],
        annotations: annotations.get(id) ?? [],
        remarks: remarks.get(id) ?? [],
        ...lists(id),
      });
      return { ...text, document, ...keptFiles(document, text, keep) };
    });
  });

/** The documents in another language than the site's, with their languages. */
const foreignIn = (documents: readonly Text['document'][]): Map<string, string> =>
  new Map(documents.flatMap(({ id, language }) => (otherThanSite(language) === undefined ? [] : [[id, language]])));
