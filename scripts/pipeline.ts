/** The way of a text from its seed to its edition, stage by stage. Read this first. */
import type { Document } from '../src/corpus/document.ts';
import type { Edition } from '../src/corpus/edition.ts';
import type { Ledger } from '../src/corpus/ledger.ts';
import { gather, type Outcome } from '../src/corpus/problem.ts';
import { yamlPlaces } from '../src/corpus/yaml.ts';
import { documentToAnchors } from './pipeline/document-to-anchors.ts';
import { documentToEdition } from './pipeline/document-to-edition.ts';
import { documentToMdx } from './pipeline/document-to-mdx.ts';
import { draftToDocument } from './pipeline/draft-to-document.ts';
import { draftToReferences } from './pipeline/draft-to-references.ts';
import { draftToStatement } from './pipeline/draft-to-statement.ts';
import { ledgerToDraft } from './pipeline/ledger-to-draft.ts';
import { ledgerToJson } from './pipeline/ledger-to-json.ts';
import { linesToLedger } from './pipeline/lines-to-ledger.ts';
import { registerToYaml } from './pipeline/register-to-yaml.ts';
import { seedToLines } from './pipeline/seed-to-lines.ts';
import { yamlToRegister } from './pipeline/yaml-to-register.ts';
import { yamlToSidecar } from './pipeline/yaml-to-sidecar.ts';

/** What a document is made from: its files, as paths from the project's root with what they hold. */
export interface Source {
  doc: string;
  seed: { file: string; bytes: Uint8Array };
  sidecar: { file: string; text: string };
  /** The register as committed; empty for a document never published. */
  register: { file: string; text: string };
}

/** What a document becomes: the model, and the three generated files. */
export interface Converted {
  document: Document;
  edition: Edition;
  ledger: Ledger;
  changes: { new: string[]; kept: string[]; gone: string[] };
  mdx: string;
  ledgerJson: string;
  registerYaml: string;
}

/** Converts one document. Pure: the same source gives the same bytes. */
export const convert = ({ doc, seed, sidecar: side, register: reg }: Source): Outcome<Converted> =>
  gather((take) => {
    const files = { seed: seed.file, sidecar: yamlPlaces(side.text, side.file) };
    const sidecar = take(yamlToSidecar({ doc, ...side }));
    const register = take(yamlToRegister(reg));
    const { layout, sha256 } = sidecar;

    const lines = take(seedToLines({ ...seed, sha256 }));
    const ledger = take(linesToLedger({ lines, sidecar, files }));
    const draft = take(ledgerToDraft({ lines, ledger, layout, files }));
    const stated = take(draftToStatement({ draft, sidecar, file: files.seed }));
    const references = take(draftToReferences({ draft, layout, files }));
    const plain = take(draftToDocument({ draft, references, layout, file: files.seed }));
    const { changes, register: grown, ...anchored } = take(documentToAnchors({ document: plain, register, sha256 }));

    const document: Document = { id: doc, sidecar, stated, ...anchored };
    const edition = take(documentToEdition({ document, seed: { file: seed.file, lines: lines.length } }));
    const mdx = take(documentToMdx({ document, edition }));
    const ledgerJson = take(ledgerToJson({ ledger, document }));
    const registerYaml = take(registerToYaml(grown));
    return { document, edition, ledger, changes, mdx, ledgerJson, registerYaml };
  });
