/** A static server for a built site, as a plain host would serve it: RFC 9110 for GET and HEAD, and nothing else. */
import { readFile, realpath } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { contentType } from 'mime-types';
import send from 'send';
import { cacheControl } from '../../publish/seal/cache-headers.ts';
import { plainRange } from './range.ts';
import { fileAt, type SiteFile, siteFile } from './site-file.ts';

/** A running server: where the site's root is, and how to end it. */
export interface StaticServer {
  url: string;
  close(): Promise<void>;
}

interface Site {
  root: string;
  base: string;
  gzip: boolean;
}

const allowed = 'GET, HEAD, OPTIONS';

/**
 * Serves a folder over HTTP. Addresses without `.html` work too; what is not there gets the folder's `404.html`.
 * No request ends it.
 *
 * @param folder The built site.
 * @param options `port` 0 takes a free one; `base` is the path that the site's root is served under, `/` or `/a/b/`;
 * `gzip` sends `x.gz` for `x` where it lies beside it.
 * @throws With the system's error if it cannot listen there, or the folder cannot be had.
 */
export async function serve(
  folder: string,
  { port = 0, host = '127.0.0.1', base = '/', gzip = false } = {},
): Promise<StaticServer> {
  const site = { root: await realpath(folder), base, gzip };
  const server: Server = createServer((request, response) => {
    answer(site, request, response).catch(() => refuse(response, 500));
  });
  // Who has said all there is to say still gets the answer; Node would hang up.
  Object.assign(server, { httpAllowHalfOpen: true });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  // From here on an error is that of one connection, which could not be taken; the others go on.
  server.on('error', () => {});
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method } = request;
  if (method === 'OPTIONS') return void response.writeHead(204, { allow: allowed }).end();
  if (method !== 'GET' && method !== 'HEAD') return refuse(response, 405, { allow: allowed });
  const path = pathOf(request.url ?? '/');
  if (path === undefined) return refuse(response, 400);
  const file = path.startsWith(site.base) ? await siteFile(site.root, path.slice(site.base.length)) : undefined;
  if (file) return sendFile(site, file, request, response);
  const page = await fileAt(site.root, '404.html');
  if (!page) return refuse(response, 404);
  const content = await readFile(page.path);
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8', 'content-length': content.length });
  response.end(content);
}

const reasons: Record<number, string> = {
  400: 'The address cannot be read.',
  404: 'There is nothing at this address.',
  405: 'The site can only be read.',
  412: 'The file is not as the request asks for.',
  416: 'The file has no such part.',
};

/** The decoded path of a request's target, which may name a host too (RFC 9112, 3.2.2); nothing where it cannot be read. */
function pathOf(target: string): string | undefined {
  const [path = ''] = target.replace(/^https?:\/\/[^/?#]*/i, '').split(/[?#]/, 1);
  try {
    const decoded = decodeURIComponent(path || '/');
    return decoded.startsWith('/') && !decoded.includes('\0') ? decoded : undefined;
  } catch {
    return undefined;
  }
}

async function sendFile(
  { root, gzip }: Site,
  file: SiteFile,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method, headers } = request;
  const packed = gzip && /\bgzip\b/.test(String(headers['accept-encoding']));
  const chosen = (packed && (await fileAt(root, `${file.path.slice(root.length)}.gz`))) || file;
  if (gzip) response.setHeader('vary', 'accept-encoding');
  if (chosen !== file) response.setHeader('content-encoding', 'gzip');
  response.setHeader('content-type', contentType(extname(file.path)) || 'application/octet-stream');
  response.setHeader('cache-control', cacheControl(file.path.slice(root.length + 1)));
  response.setHeader('etag', chosen.etag);
  // A range is of what GET gives (RFC 9110, 14.2).
  headers.range = method === 'GET' ? plainRange(headers.range, chosen.size) : undefined;
  const path = chosen.path.slice(root.length).split('/').map(encodeURIComponent).join('/');
  send(request, path, { root, index: false })
    .on('error', ({ status, headers }: HttpError) => refuse(response, status, headers))
    .pipe(response);
}

interface HttpError {
  status: number;
  headers?: Record<string, string>;
}

function refuse(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  // An answer that has begun cannot be taken back: the connection says that it is not whole.
  if (response.headersSent) return void response.destroy();
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response.writeHead(status, { ...headers, 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${reasons[status] ?? 'The file cannot be read.'}\n`);
}
