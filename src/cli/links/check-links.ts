/** Tries many addresses: a few hosts at a time, and each host with one question at a time. */
import type { Address } from './addresses.ts';
import { type Answer, type State, tryAddress } from './try-address.ts';

/** An address with what came of it. */
export type Checked = Address & Answer;

interface Options {
  /** How long one address may take, in milliseconds. */
  timeout: number;
  /** Is told how many of the addresses have been tried. */
  doing?: (tried: number) => void;
  /** Tries one address; tests hand in another. */
  ask?: (url: string, timeout: number) => Promise<Answer>;
}

/** So many hosts are asked at once. */
const atOnce = 4;
/** So many hosts that cannot be reached, and none that can, are enough to know that there is no network. */
const enough = 6;

/**
 * Tries addresses.
 *
 * @returns What came of each, in their order; `undefined` where not one host could be reached, because there is no network.
 */
export async function checkLinks(
  addresses: readonly Address[],
  { timeout, doing = () => {}, ask = tryAddress }: Options,
): Promise<Checked[] | undefined> {
  const answers = new Map<string, Answer>();
  const hosts = Map.groupBy(addresses, ({ url }) => new URL(url).host).values();
  const isOffline = (least: number): boolean =>
    answers.size >= least && [...answers.values()].every(({ state }) => isLost(state));
  // Each takes the next host that nobody has taken, until there is none.
  const worker = async (): Promise<void> => {
    for (const own of hosts) {
      for (const { url } of own) {
        if (isOffline(enough)) return;
        answers.set(url, await ask(url, timeout));
        doing(answers.size);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  if (isOffline(1)) return undefined;
  return addresses.map((address) => ({ ...address, ...certain(answers.get(address.url)) }));
}

/** Whether no word came of it at all. */
const isLost = (state: State): boolean => state === 'unknown' || state === 'unreached';

/** Where others can be reached, a host that is not known is gone, and one to which there is no way may be back tomorrow. */
function certain(answer: Answer = { state: 'unclear' }): Answer {
  return isLost(answer.state) ? { ...answer, state: answer.state === 'unknown' ? 'gone' : 'unclear' } : answer;
}
