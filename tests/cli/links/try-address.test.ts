/** What is said of an address, by a host on this machine that answers in every way. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tryAddress } from '../../../src/cli/links/try-address.ts';

const asked: string[] = [];
let server: Server;
let host: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    const { method = '', url = '' } = request;
    asked.push(`${method} ${url}`);
    const answer = (status: number, location?: string) =>
      response
        .writeHead(status, location === undefined ? {} : { location })
        .end(method === 'GET' ? 'A page.' : undefined);
    if (url === '/there') return answer(200);
    if (url === '/moved') return answer(301, '/there');
    if (url === '/moved-twice') return answer(302, `${host}/moved`);
    if (url === '/moved-away') return answer(308, '/gone');
    if (url === '/moved-nowhere') return answer(301);
    if (url === '/head-refused') return answer(method === 'HEAD' ? 405 : 200);
    if (url === '/head-forbidden') return answer(method === 'HEAD' ? 403 : 200);
    if (url === '/head-not-found') return answer(method === 'HEAD' ? 404 : 200);
    if (url === '/head-cut-off' && method === 'HEAD') return response.destroy();
    if (url === '/head-cut-off') return answer(200);
    if (url === '/circle') return answer(302, '/circle-2');
    if (url === '/circle-2') return answer(302, '/circle');
    if (url.startsWith('/on/')) return answer(302, `/on/${Number(url.slice(4)) + 1}`);
    if (url === '/withdrawn') return answer(410);
    if (url === '/private') return answer(403);
    if (url === '/broken') return answer(503);
    if (url === '/slow') return undefined;
    if (url === '/endless' && method === 'HEAD') return answer(405);
    if (url === '/endless') return response.writeHead(200).write('A page that does not end.');
    return answer(404);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test.each([
  ['/there', { state: 'there', status: 200 }],
  ['/there#part', { state: 'there', status: 200 }],
  ['/moved', { state: 'moved', status: 200, to: '/there' }],
  ['/moved-twice', { state: 'moved', status: 200, to: '/there' }],
  ['/moved-away', { state: 'gone', status: 404, to: '/gone' }],
  ['/moved-nowhere', { state: 'unclear', status: 301 }],
  ['/gone', { state: 'gone', status: 404, why: 'is gone: its host answers 404' }],
  ['/withdrawn', { state: 'gone', status: 410 }],
  ['/head-refused', { state: 'there', status: 200 }],
  ['/head-forbidden', { state: 'there', status: 200 }],
  ['/head-not-found', { state: 'there', status: 200 }],
  ['/head-cut-off', { state: 'there', status: 200 }],
  ['/private', { state: 'unclear', status: 403, why: 'cannot be judged: its host answers 403' }],
  ['/broken', { state: 'unclear', status: 503 }],
  ['/circle', { state: 'unclear', why: 'leads round in a circle' }],
  ['/on/1', { state: 'unclear', why: 'leads on more than 10 times' }],
])('%s', async (path, expected) => {
  const answer = await tryAddress(host + path, 5000);
  const { to, ...rest } = expected as { to?: string };
  expect(answer).toMatchObject(rest);
  expect(answer.to).toBe(to === undefined ? undefined : host + to);
});

test('what is there is asked for once, and not read', async () => {
  asked.length = 0;
  await tryAddress(`${host}/there`, 5000);
  expect(asked).toEqual(['HEAD /there']);
  asked.length = 0;
  await tryAddress(`${host}/head-refused`, 5000);
  expect(asked).toEqual(['HEAD /head-refused', 'GET /head-refused']);
  expect(await tryAddress(`${host}/endless`, 2000)).toMatchObject({ state: 'there' });
});

test('a host that takes its time is not waited for longer than told, in all', async () => {
  const begun = performance.now();
  expect(await tryAddress(`${host}/slow`, 300)).toEqual({ state: 'unclear', why: 'does not answer in time' });
  expect(performance.now() - begun).toBeLessThan(3000);
});

test('a host that refuses is not gone, one that does not exist may be', async () => {
  const closed = createServer();
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
  const { port } = closed.address() as AddressInfo;
  await new Promise((resolve) => closed.close(resolve));
  expect(await tryAddress(`http://127.0.0.1:${port}/`, 5000)).toMatchObject({
    state: 'unclear',
    why: 'cannot be judged: its host refuses the connection',
  });
  // Names that end so exist nowhere (RFC 6761); without a network it cannot be asked.
  expect((await tryAddress('http://pilcrow.invalid/', 5000)).state).toMatch(/^un(?:known|reached|clear)$/);
});
