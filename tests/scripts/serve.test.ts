/** The command `serve`: what it says when it cannot begin, and that it outlives what the machine is short of. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { problemText } from '../../src/cli/report.ts';
import { listenProblem } from '../../src/cli/server/listen-problem.ts';
import { projectOf } from '../support/command.ts';
import { expectGolden } from '../support/golden.ts';

const golden = (name: string): string => join(import.meta.dirname, 'serve', `${name}.txt`);
const script = join(import.meta.dirname, '../../scripts/serve.ts');
const site = { 'dist/index.html': '<!doctype html>', 'dist/page.html': 'A page' };

/** Runs `npm run serve` in a folder, with a limit on open files where one is given. */
function start(folder: string, args: string[], files?: number): ChildProcess {
  const command = `${files ? `ulimit -n ${files}; ` : ''}exec "$0" "$@"`;
  return spawn('sh', ['-c', command, process.execPath, script, ...args], {
    cwd: folder,
    env: { NO_COLOR: '1', PATH: process.env['PATH'] ?? '' },
  });
}

/** What a server that cannot begin says, with its exit code. */
async function refusal(folder: string, ...args: string[]): Promise<string> {
  const server = start(folder, args);
  let text = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream?.on('data', (data) => {
      text += String(data);
    });
  }
  const [code] = await once(server, 'close');
  return `${text}exit code ${code}\n`;
}

test('says what keeps it from beginning', async () => {
  expectGolden(golden('not-built'), await refusal(projectOf({ 'README.md': '' }).root));
  const { root } = projectOf(site);
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  const taken = await refusal(root, '--port', String(port));
  expectGolden(golden('port-taken'), taken.replaceAll(String(port), '4321').replace(String(port + 1), '4322'));
  other.close();
  expectGolden(golden('address-elsewhere'), await refusal(root, '--port', '0', '--host', '192.0.2.1'));
  expectGolden(golden('not-a-port'), await refusal(root, '--port', 'http'));
});

test('says what the system forbids', () => {
  const told = (code: string, host = '127.0.0.1', port = 80): string => {
    const error = Object.assign(new Error(`listen ${code}: told by the system ${host}:${port}`), {
      code,
      syscall: 'listen',
    });
    return `${problemText(listenProblem(error, { host, port }))}\n`;
  };
  expectGolden(golden('port-forbidden'), told('EACCES', '::'));
  expectGolden(golden('host-unknown'), told('ENOTFOUND', 'nowhere.example'));
  expectGolden(golden('server-refused'), told('ENOBUFS'));
  expect(() => listenProblem(new TypeError('a fault of ours'), { host: '', port: 0 })).toThrow('a fault of ours');
});

test('outlives a time in which no file can be opened', async () => {
  const server = start(projectOf(site).root, ['--port', '0'], 40);
  try {
    const [said] = await once(server.stdout as NodeJS.EventEmitter, 'data');
    const url = /http:\S+/.exec(String(said))?.[0] ?? '';
    const { port, hostname } = new URL(url);
    const idle = await Promise.all(
      Array.from({ length: 60 }, async () => {
        const socket = connect(Number(port), hostname);
        socket.on('error', () => {});
        await once(socket, 'connect');
        socket.write('GET /page HTTP/1.1\r\nHost: x\r\n\r\n');
        return socket;
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    for (const socket of idle) socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(server.exitCode).toBeNull();
    expect(await (await fetch(`${url}page`)).text()).toBe('A page');
  } finally {
    server.kill();
  }
});
