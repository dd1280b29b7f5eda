/** The rules for serving the built site. */
import { rule } from './rule.ts';

export const serverRules = {
  'site-not-built': rule<object>('error', {
    what: () => 'There is no built site here.',
    why: 'Only what has been built can be served, printed or measured.',
    help: () => 'Run `npm run build`, or `npm start`, which converts, builds and serves.',
  }),
  'port-taken': rule<{ port: number }>('error', {
    what: ({ port }) => `Port ${port} is taken: another program listens there.`,
    why: 'An address leads to one server.',
    help: ({ port }) =>
      `Take another, as with \`--port ${port < 65535 ? port + 1 : port - 1}\` (0 finds a free one), or end the other program.`,
  }),
  'port-forbidden': rule<{ port: number }>('error', {
    what: ({ port }) => `The system does not let you listen on port ${port}.`,
    why: 'Ports below 1024 are often kept for the system’s own services.',
    help: () => 'Take a higher one, as with `--port 4321`.',
  }),
  'address-elsewhere': rule<{ host: string }>('error', {
    what: ({ host }) => `“${host}” is not an address of this machine.`,
    why: 'A server listens on the addresses of its own machine.',
    help: () => 'Leave --host out to serve this machine alone, or give `--host 0.0.0.0` to serve the network too.',
  }),
  'server-refused': rule<{ message: string }>('error', {
    what: ({ message }) => `The system does not let the server begin: ${message}.`,
    why: 'Nothing is served.',
    help: () => 'Mend what the message names, or try another --port or --host.',
  }),
};
