/** EPUBs in tests: opened, and held against the validators of the format. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { parseXml, type XmlElement } from './xml.ts';

/** The files of an EPUB by their names, in their order. */
export const filesOf = (epub: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(epub)).map(([name, bytes]) => [name, strFromU8(bytes)]));

/** Its pages, in the order in which they are read. */
export function pagesOf(epub: Uint8Array): { file: string; page: XmlElement }[] {
  return [...filesOf(epub)].flatMap(([name, text]) =>
    name.endsWith('.xhtml') ? [{ file: name.replace('EPUB/', ''), page: parseXml(text) }] : [],
  );
}

/** What the npm package finds wrong, warnings included. */
export async function faultsOfEpub(epub: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(epub);
  return messages.flatMap(({ severity, id, message, location }) =>
    ['fatal', 'error', 'warning'].includes(severity) ? [`${id} ${message} ${location?.path}:${location?.line}`] : [],
  );
}

const jar = '/usr/share/java/epubcheck.jar';

/** Whether Debian's epubcheck is installed. */
export const debianEpubcheck = existsSync(jar);

/** What Debian's epubcheck finds wrong, warnings included. */
export async function debianFaultsOf(epub: Uint8Array): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'epub-'));
  try {
    const file = join(folder, 'one.epub');
    writeFileSync(file, epub);
    // What runs for seconds alone is not worth compiling well.
    const quick = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
    const run = promisify(execFile)('java', [...quick, '-jar', jar, '--failonwarnings', file]);
    return await run.then(
      () => '',
      ({ stderr }: { stderr: string }) => stderr,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
