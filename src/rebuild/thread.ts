/** A thread that a build begins early, tells what it is to do, and waits for in the end. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** A thread: what it is told, and what it gives back when it is done. */
export class Thread<Told, Given> {
  readonly #worker: Worker;
  readonly #given: Promise<Given>;

  /**
   * Starts it.
   *
   * @param module What it runs; that posts one message, which is what it gives back.
   * @param task What it is started with. Can be cloned (HTML, structured clone).
   */
  constructor(module: URL, task: unknown) {
    this.#worker = new Worker(module, { workerData: task });
    // `once` rejects when the thread fails.
    this.#given = once(this.#worker, 'message').then(([given]) => given as Given);
    // Whether it fails is asked at the end.
    this.#given.catch(() => {});
    // A build that fails meanwhile ends without it. Who listens to a thread waits for it, until this is said.
    this.#worker.unref();
  }

  tell(told: Told): void {
    this.#worker.postMessage(told);
  }

  /**
   * Waits for what it gives back.
   *
   * @throws What the thread could not do.
   */
  given(): Promise<Given> {
    this.#worker.ref();
    return this.#given;
  }
}
