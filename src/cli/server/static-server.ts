/** A static server for a built site, as a plain host would serve it. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/** A running server: where the site's root is, and how to end it. */
export interface StaticServer {
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a folder over HTTP. Addresses without `.html` work too; what is not there gets the folder's `404.html`.
 *
 * @param folder The built site.
 * @param options `port` 0 takes a free one; `base` is the path that the site's root is served under, `/` or `/a/b/`;
 * `gzip` sends `x.gz` for `x` where it lies beside it.
 * @throws If the port is taken.
 */
export async function serve(
  folder: string,
  { port = 0, host = '127.0.0.1', base = '/', gzip = false } = {},
): Promise<StaticServer> {
  const notFound = await readFile(join(folder, '404.html')).catch(() => Buffer.from('Not found'));
  const files = sirv(folder, { dev: true, extensions: ['html'], gzip });
  const server: Server = createServer((request, response) => {
    const answer404 = (): void => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound);
    };
    const url = request.url ?? '/';
    if (!url.startsWith(base)) return answer404();
    request.url = `/${url.slice(base.length)}`;
    return files(request, response, answer404);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
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
