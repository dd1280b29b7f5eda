/** Asks for an address as a browser would, and says what came of it. */

/**
 * What came of an address: it is `there`; it `moved` and is there; it is `gone`; it is `unclear`, where a host refuses or does
 * not answer, which may be otherwise tomorrow. Its host is `unknown`, or `unreached`, where no way to it was found: both may
 * be for want of a network.
 */
export type State = 'there' | 'moved' | 'gone' | 'unclear' | 'unknown' | 'unreached';

/** What came of an address. */
export interface Answer {
  state: State;
  /** The last status that a host gave. */
  status?: number;
  /** Where it leads to now. */
  to?: string;
  /** What kept it from being there, in words that go on after the address. */
  why?: string;
}

/** So many times an address may lead on to another. */
const mostHops = 10;

const headers = { 'user-agent': 'Mozilla/5.0 (compatible; pilcrow-check-links)', accept: '*/*' };

/**
 * Tries an address: with HEAD, and with GET where that is not answered with success, since many hosts refuse HEAD alone.
 *
 * @param url An http or https address.
 * @param timeout How long all of it may take, in milliseconds.
 */
export async function tryAddress(url: string, timeout: number): Promise<Answer> {
  const signal = AbortSignal.timeout(timeout);
  const answer = await follow(url, 'HEAD', signal);
  const mayBeRefused = answer.state === 'gone' || answer.state === 'unclear';
  return mayBeRefused && !signal.aborted ? follow(url, 'GET', signal) : answer;
}

/** Follows an address through all that it leads on to. */
async function follow(url: string, method: 'HEAD' | 'GET', signal: AbortSignal): Promise<Answer> {
  const met = new Set<string>();
  let at = url;
  while (!met.has(at) && met.size <= mostHops) {
    met.add(at);
    try {
      const response = await fetch(at, { method, signal, redirect: 'manual', headers });
      // Only whether it is there is asked; what it holds is not read.
      await response.body?.cancel();
      const next = leadsTo(response, at);
      if (next === undefined) return { ...judged(response.status, at !== url), ...(at !== url && { to: at }) };
      at = next;
    } catch (error) {
      return failed(error as Failure);
    }
  }
  // Some hosts lead those in a circle who do not take their cookies.
  return { state: 'unclear', why: met.has(at) ? 'leads round in a circle' : `leads on more than ${mostHops} times` };
}

/** The address that an answer leads on to, if it does. */
function leadsTo(response: Response, from: string): string | undefined {
  const location = response.headers.get('location');
  const leadsOn = response.status >= 300 && response.status < 400 && location !== null && URL.canParse(location, from);
  return leadsOn ? new URL(location, from).href : undefined;
}

/** What a status says of an address. */
function judged(status: number, moved: boolean): Answer {
  if (status >= 200 && status < 300) return { state: moved ? 'moved' : 'there', status };
  if (status === 404 || status === 410) return { state: 'gone', status, why: `is gone: its host answers ${status}` };
  return { state: 'unclear', status, why: `cannot be judged: its host answers ${status}` };
}

/** What `fetch` throws: the reason is its cause's. */
type Failure = Error & { cause?: { code?: string; message?: string } };

const unreachable = ['EAI_AGAIN', 'ENETUNREACH', 'ENETDOWN', 'EHOSTUNREACH', 'EADDRNOTAVAIL'];

/** What a failure says of an address. */
function failed({ name, message, cause: { code = '', message: reason = message } = {} }: Failure): Answer {
  if (name === 'TimeoutError' || /TIMEOUT|ETIMEDOUT/.test(code))
    return { state: 'unclear', why: 'does not answer in time' };
  if (code === 'ENOTFOUND') return { state: 'unknown', why: 'is gone: there is no such host' };
  if (unreachable.includes(code)) return { state: 'unreached', why: 'cannot be judged: there is no way to its host' };
  if (code === 'ECONNREFUSED') return { state: 'unclear', why: 'cannot be judged: its host refuses the connection' };
  return { state: 'unclear', why: `cannot be judged: ${reason}` };
}
