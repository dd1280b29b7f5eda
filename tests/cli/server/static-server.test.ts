/** The small server, by real requests: what it answers, what it keeps to itself, and that nothing ends it. */
import { once } from 'node:events';
import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StaticServer, serve } from '../../../src/cli/server/static-server.ts';

const digits = '0123456789';
let parent: string;
let server: StaticServer;

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'pilcrow-'));
  const dist = join(parent, 'dist');
  mkdirSync(join(dist, 'terms'), { recursive: true });
  mkdirSync(join(dist, '.git'));
  mkdirSync(join(parent, 'dist-other'));
  const files = {
    'index.html': '<!doctype html><title>Home</title>',
    '404.html': '<!doctype html><title>Not here</title>',
    'digits.txt': digits,
    'empty.txt': '',
    'a b&c;ü.txt': 'named',
    'terms.html': 'terms',
    'terms/mu.html': 'mu',
    'app.js': '1',
    'data.json': '{}',
    'sw.wasm': '',
    '.env': 'secret',
    '.git/config': 'secret',
    '../secret.txt': 'secret',
    '../dist-other/secret.txt': 'secret',
  };
  for (const [path, text] of Object.entries(files)) writeFileSync(join(dist, path), text);
  symlinkSync(join(parent, 'secret.txt'), join(dist, 'out.txt'));
  symlinkSync(join(parent, 'dist-other'), join(dist, 'other'));
  symlinkSync('.env', join(dist, 'env.txt'));
  symlinkSync('digits.txt', join(dist, 'within.txt'));
  symlinkSync('loop.txt', join(dist, 'loop.txt'));
  linkSync(join(dist, 'digits.txt'), join(dist, 'twin.txt'));
  server = await serve(dist);
});
afterAll(async () => {
  await server.close();
  rmSync(parent, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
  fetch(server.url + path, { headers, method });

/** Sends bytes as they are, says that it was all, and gives the whole answer. */
async function raw(bytes: string): Promise<string> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.on('data', (data) => {
    answer += data.toString('latin1');
  });
  socket.on('error', () => {});
  socket.end(bytes);
  await once(socket, 'close');
  return answer;
}

/** A request with the target as it is, which `fetch` would put in order. */
const target = (path: string, headers = ''): Promise<string> =>
  raw(`GET ${path} HTTP/1.1\r\nHost: x\r\n${headers}Connection: close\r\n\r\n`);

describe('ranges', () => {
  test.each([
    ['bytes=2-4', '234', '2-4'],
    ['bytes=0-0', '0', '0-0'],
    ['bytes=9-', '9', '9-9'],
    ['bytes=4-99', '456789', '4-9'],
    ['bytes=-3', '789', '7-9'],
    ['bytes=-10', digits, '0-9'],
    ['bytes=-99999', digits, '0-9'],
    ['bytes=3-3,20-30', '3', '3-3'],
    ['bytes=0-4, 3-6', '0123456', '0-6'],
  ])('%s is answered by a part', async (range, text, place) => {
    const answer = await get('digits.txt', { range });
    expect(answer.status).toBe(206);
    expect(await answer.text()).toBe(text);
    expect(answer.headers.get('content-range')).toBe(`bytes ${place}/10`);
    expect(answer.headers.get('content-length')).toBe(String(text.length));
  });

  test.each(['bytes=9-2', 'bytes=10-', 'bytes=20-30', 'bytes=-0', 'bytes=99999999999999999999-'])(
    '%s cannot be satisfied',
    async (range) => {
      const answer = await get('digits.txt', { range });
      expect(answer.status).toBe(416);
      expect(answer.headers.get('content-range')).toBe('bytes */10');
      expect(await answer.text()).not.toContain(digits);
    },
  );

  test.each([
    'bytes=0-1,4-5',
    'bytes=-1,0-0',
    'bytes=',
    'bytes=-',
    'bytes=a-b',
    'bytes=0x1-4',
    'bytes=1-2-3',
    'lines=0-1',
    'bytes',
  ])('%s is answered by the whole', async (range) => {
    const answer = await get('digits.txt', { range });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-range')).toBeNull();
    expect(await answer.text()).toBe(digits);
  });

  test('are of what GET gives, and of what is there', async () => {
    expect((await get('digits.txt', { range: 'bytes=2-4' }, 'HEAD')).status).toBe(200);
    expect((await get('empty.txt', { range: 'bytes=-5' })).status).toBe(200);
    expect((await get('nothing', { range: 'bytes=2-4' })).status).toBe(404);
  });

  test('are of one version of the file', async () => {
    const etag = (await get('digits.txt')).headers.get('etag') ?? '';
    expect((await get('digits.txt', { range: 'bytes=2-4', 'if-range': etag })).status).toBe(206);
    expect((await get('digits.txt', { range: 'bytes=2-4', 'if-range': '"another"' })).status).toBe(200);
  });
});

describe('methods', () => {
  test('HEAD is GET without the content', async () => {
    const head = await get('digits.txt', {}, 'HEAD');
    expect(head.status).toBe(200);
    expect(head.headers.get('content-length')).toBe('10');
    expect(await head.text()).toBe('');
    expect((await get('nothing', {}, 'HEAD')).headers.get('content-length')).toBe('38');
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'PROPFIND'])('%s is refused', async (method) => {
    for (const path of ['', 'digits.txt', 'nothing']) {
      const answer = await get(path, {}, method);
      expect(answer.status).toBe(405);
      expect(answer.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
    }
  });

  test('OPTIONS says what there is', async () => {
    const answer = await get('digits.txt', {}, 'OPTIONS');
    expect([answer.status, answer.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS']);
    expect(await raw('OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 204 /);
  });
});

describe('addresses', () => {
  test.each([
    ['', 'Home'],
    ['terms', 'terms'],
    ['terms.html?x=1', 'terms'],
    ['terms/mu', 'mu'],
    ['a%20b&c;%C3%BC.txt', 'named'],
    ['within.txt', digits],
    ['twin.txt', digits],
  ])('“%s” is served', async (path, text) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain(text);
  });

  test('a target may name a host', async () => {
    expect(await target('http://elsewhere/digits.txt')).toContain(digits);
  });

  test.each([
    '/.env',
    '/%2eenv',
    '/.git/config',
    '/env.txt',
    '/out.txt',
    '/other/secret.txt',
    '/loop.txt',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/terms/../../secret.txt',
    '/../dist-other/secret.txt',
    '/..\\secret.txt',
    '/terms/',
    '/terms/.',
    '/digits.txt/',
    '/digits.txt/x',
    '//digits.txt/..',
    `/${'long'.repeat(80)}`,
    '/nothing',
  ])('%s is not there', async (path) => {
    const answer = await target(path);
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).toContain('Not here');
    expect(answer).not.toContain('secret');
  });

  test.each(['/%', '/%zz', '/%c3%28', '/a%00b', 'digits.txt', '*'])('%s cannot be read', async (path) => {
    expect(await target(path)).toMatch(/^HTTP\/1\.1 400 /);
  });

  test('types are told', async () => {
    const types = ['', 'app.js', 'data.json', 'digits.txt', 'sw.wasm', 'nothing'].map(async (path) =>
      (await get(path)).headers.get('content-type'),
    );
    expect(await Promise.all(types)).toEqual([
      'text/html; charset=utf-8',
      'text/javascript; charset=utf-8',
      'application/json; charset=utf-8',
      'text/plain; charset=utf-8',
      'application/wasm',
      'text/html; charset=utf-8',
    ]);
  });
});

test('what has not changed is not sent again', async () => {
  const first = await get('digits.txt');
  const etag = first.headers.get('etag') ?? '';
  const modified = first.headers.get('last-modified') ?? '';
  expect(etag).toMatch(/^"[^"]+"$/);
  expect(first.headers.get('cache-control')).toBe('no-cache');
  const status = async (headers: Record<string, string>): Promise<number> =>
    (
      await target(
        '/digits.txt',
        `${Object.entries(headers)
          .map((pair) => pair.join(': '))
          .join('\r\n')}\r\n`,
      )
    ).match(/^HTTP\/1\.1 (\d+)/)?.[1] as never;
  expect(await status({ 'If-None-Match': etag })).toBe('304');
  expect(await status({ 'If-None-Match': `"x", W/${etag}` })).toBe('304');
  expect(await status({ 'If-None-Match': '*' })).toBe('304');
  expect(await status({ 'If-None-Match': '"x"' })).toBe('200');
  expect(await status({ 'If-Modified-Since': modified })).toBe('304');
  expect(await status({ 'If-Modified-Since': 'Thu, 01 Jan 1970 00:00:00 GMT' })).toBe('200');
  expect(await status({ 'If-Match': '"x"' })).toBe('412');
  writeFileSync(join(parent, 'dist/changed.txt'), 'one');
  const old = (await get('changed.txt')).headers.get('etag');
  writeFileSync(join(parent, 'dist/changed.txt'), 'another');
  expect((await get('changed.txt')).headers.get('etag')).not.toBe(old);
});

describe('no request ends it', () => {
  test.each([
    ['nothing', '\r\n\r\n'],
    ['nonsense', 'nonsense\r\n\r\n'],
    ['a version to come', 'GET / HTTP/9.9\r\n\r\n'],
    ['no host', 'GET / HTTP/1.1\r\n\r\n'],
    ['half an address', 'GET http://[ HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['a very long address', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`],
    ['a tunnel', 'CONNECT x:80 HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['a trace', 'TRACE / HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['a broken chunk', 'POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'],
    ['half a body', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9999\r\n\r\nhalf'],
    ['an expectation', 'GET / HTTP/1.1\r\nHost: x\r\nExpect: wonders\r\n\r\n'],
    ['another protocol', 'GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n'],
    ['two ranges', 'GET /digits.txt HTTP/1.1\r\nHost: x\r\nRange: bytes=9-2\r\nRange: bytes=4-1\r\n\r\n'],
    [
      'a pipeline',
      'GET /digits.txt HTTP/1.1\r\nHost: x\r\nRange: bytes=9-2\r\n\r\nGET /digits.txt HTTP/1.1\r\nHost: x\r\n\r\n',
    ],
    ['bytes', '\0\x01\x02\xff'],
  ])('%s', async (_, bytes) => {
    await raw(bytes);
    expect(await (await get('digits.txt')).text()).toBe(digits);
  });

  test('a reader that goes away, and a file that shrinks, in the middle', async () => {
    const big = join(parent, 'dist/big.bin');
    writeFileSync(big, Buffer.alloc(50_000_000));
    const { hostname, port } = new URL(server.url);
    for (const between of [() => {}, () => truncateSync(big, 10)]) {
      const socket = connect(Number(port), hostname);
      socket.on('error', () => {});
      socket.write('GET /big.bin HTTP/1.1\r\nHost: x\r\n\r\n');
      await once(socket, 'data');
      between();
      socket.destroy();
    }
    expect(await (await get('digits.txt')).text()).toBe(digits);
  });
});

test('serves under a path, and what is packed where it is asked for', async () => {
  const dist = join(parent, 'dist');
  writeFileSync(join(dist, 'app.js.gz'), 'packed');
  const other = await serve(dist, { base: '/a/b/', gzip: true });
  try {
    const status = async (path: string): Promise<number> => (await fetch(new URL(path, other.url))).status;
    expect([await status('/a/b/'), await status('/a/b/terms'), await status('/terms'), await status('/')]).toEqual([
      200, 200, 404, 404,
    ]);
    const { port } = new URL(other.url);
    const head = async (path: string, encoding: string): Promise<Headers> =>
      (
        await fetch(`http://127.0.0.1:${port}/a/b/${path}`, {
          method: 'HEAD',
          headers: { 'accept-encoding': encoding },
        })
      ).headers;
    const packed = await head('app.js', 'br, gzip');
    expect([packed.get('content-encoding'), packed.get('content-length'), packed.get('vary')]).toEqual([
      'gzip',
      '6',
      'accept-encoding',
    ]);
    expect(packed.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect((await head('app.js', 'identity')).get('content-encoding')).toBeNull();
    expect((await head('digits.txt', 'gzip')).get('content-encoding')).toBeNull();
  } finally {
    await other.close();
  }
});
