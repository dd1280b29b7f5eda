/** The record of a withdrawn document and its register → the withdrawn document. */
import { readYaml } from '../../corpus/editors/yaml.ts';
import { type WithdrawnDocument, withdrawalSchema } from '../../corpus/model/withdrawal.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import { gather, type Outcome } from '../../corpus/problems/problem.ts';
import { yamlToRegister } from './yaml-to-register.ts';

interface TextFile {
  file: string;
  text: string;
}

interface Input {
  doc: string;
  record: TextFile;
  register: TextFile;
}

/** Reads a withdrawn document. Without its register its addresses would lead nowhere, which is an error. */
export const yamlToWithdrawn = ({ doc, record, register }: Input): Outcome<WithdrawnDocument> =>
  gather((take) => {
    const withdrawal = take(readYaml(record.text, record.file, withdrawalSchema));
    const entries = take(yamlToRegister({ doc, ...register }));
    if (entries.length === 0) {
      const missing = problem('withdrawn-without-register', { file: record.file }, { doc, register: register.file });
      take({ value: undefined, problems: [missing] });
    }
    return { id: doc, withdrawal, register: entries };
  });
