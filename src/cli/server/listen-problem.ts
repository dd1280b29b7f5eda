/** Why a server could not begin → the problem, for the person who started it. */
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Problem } from '../../corpus/problems/problem.ts';

/** The problem of an error that `serve` threw. One that is not the system's is thrown again. */
export function listenProblem(error: unknown, { host, port }: { host: string; port: number }): Problem {
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  if (syscall === undefined) throw error;
  const where = { file: `${host.includes(':') ? `[${host}]` : host}:${port}` };
  switch (code) {
    case 'EADDRINUSE':
      return problem('port-taken', where, { port });
    case 'EACCES':
    case 'EPERM':
      return problem('port-forbidden', where, { port });
    case 'EADDRNOTAVAIL':
    case 'EAFNOSUPPORT':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return problem('address-elsewhere', where, { host });
    default:
      return problem('server-refused', where, { message });
  }
}
