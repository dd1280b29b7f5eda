/** The command `check-links`: which addresses it tries, what it says of them, and how it ends. */

import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diskBelow } from '../../src/cli/files/disk.ts';
import { readAddresses } from '../../src/cli/links/addresses.ts';
import { filesOf, projectOf } from '../support/command.ts';
import { sourceOf } from '../support/source.ts';

const script = join(import.meta.dirname, '../../scripts/check-links.ts');
const server = createServer(({ url = '' }, response) => {
  if (url === '/moved') return response.writeHead(301, { location: '/there' }).end();
  return response.writeHead(url.startsWith('/gone') ? 404 : 200).end();
});
let host = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
});

/** Runs the command on a library; addresses are as of a host called HOST. */
function checkLinks(files: Record<string, string>, ...args: string[]): Promise<{ code: number; text: string }> {
  const own = Object.entries(files).map(([path, text]) => [path, text.replaceAll('HOST', host)]);
  const text = sourceOf('A barge.\n', `source: { name: A paper, url: "${host}/text" }\n`);
  const { root } = projectOf({ ...filesOf(text), ...Object.fromEntries(own) });
  return new Promise((resolve) => {
    execFile(process.execPath, [script, '--root', root, ...args], { env: { NO_COLOR: '1' } }, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), text: (out + err).replaceAll(host, 'HOST') }),
    );
  });
}

const source = (id: string, path: string): string =>
  `- { id: ${id}, title: A page, publisher: A paper, url: "HOST/${path}", extent: part }\n`;
const term = (basis: string): string =>
  `id: barge\nlabel: Barge\nvariants: [barge]\nkind: concept\ndefinition: A boat.\nbasis: ${basis}\n`;

test('tries every address once: of sources, of terms that name one themselves, and of the texts', async () => {
  const basis = '{ kind: editorial, source: { title: T, publisher: P, url: "HOST/gone#part" } }';
  const files = {
    'content/sources.yaml': source('one', 'there') + source('two', 'moved') + source('three', 'gone'),
    'content/terms/barge.yaml': term(basis),
  };
  const { code, text } = await checkLinks(files);
  expect(text).toBe(
    [
      'gone HOST/gone',
      '  It is gone: its host answers 404.',
      '  Named by content/sources.yaml (three), content/terms/barge.yaml',
      'moved HOST/moved',
      '  It leads to HOST/there',
      '  Named by content/sources.yaml (two)',
      '4 addresses: 2 there, 1 moved, 1 gone.\n',
    ].join('\n'),
  );
  expect(code).toBe(1);
  const { ok, network, addresses } = JSON.parse((await checkLinks(files, '--json')).text);
  expect({ ok, network }).toEqual({ ok: false, network: true });
  expect(addresses.at(-1)).toEqual({ url: 'HOST/text', namedBy: ['seeds/doc.yaml'], state: 'there', status: 200 });
});

test('ends well where all are there, and says what it cannot read', async () => {
  expect(await checkLinks({})).toEqual({ code: 0, text: '1 address: 1 there, 0 moved, 0 gone.\n' });
  const { code, text } = await checkLinks({ 'content/sources.yaml': '- { id: one }\n' });
  expect(code).toBe(1);
  expect(text).toContain('content/sources.yaml');
  expect((await checkLinks({}, '--timeout', '0')).text).toContain('It is a number from 1 to 600.');
});

test('without a network it says so, and nothing of the addresses', async () => {
  const nowhere = '- { id: one, title: A page, publisher: A paper, url: "http://[100::1]:9/", extent: part }\n';
  const { root } = projectOf({ ...filesOf(sourceOf('A barge.\n')), 'content/sources.yaml': nowhere });
  const ended = await new Promise<{ code: number; text: string }>((resolve) => {
    const args = [script, '--root', root, '--timeout', '2'];
    execFile(process.execPath, args, { env: { NO_COLOR: '1' } }, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), text: out + err }),
    );
  });
  // The address is for packets to be thrown away (RFC 6666): a machine without IPv6 has no way there, another waits.
  expect(ended).toEqual(
    ended.code === 0
      ? { code: 0, text: expect.stringContaining('1 that could not be judged.') }
      : { code: 2, text: expect.stringContaining('There is no network') },
  );
});

test('the other addresses of a text are named too', async () => {
  const also = `also: [{ name: part I, url: "${host}/there" }]`;
  const text = sourceOf('A barge.\n', `source: { name: A paper, url: "${host}/text", ${also} }\n`);
  const { value } = await readAddresses(diskBelow(projectOf(filesOf(text)).root));
  expect(value?.map(({ url }) => url)).toEqual([`${host}/text`, `${host}/there`]);
});
