/** The search index of a language: one of Pagefind's, to which records are handed as they come. */
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { siteLanguage } from '../../corpus/text/languages/index.ts';
import type { ListedIndex } from '../../reader/search/indexes.ts';
import type { SearchRecord } from './records.ts';
import { type Sheet, Sheets } from './sheets.ts';

/** How many letters of sheets are handed over at once, about. */
const lettersAtOnce = 200_000;

/** One of them. What Pagefind refuses, it throws with Pagefind's own words. */
export class LanguageIndex {
  /** A primary subtag of BCP 47. */
  readonly language: string;
  readonly #index: Promise<pagefind.PagefindIndex>;
  readonly #sheets = new Sheets();
  readonly #scripts = new Set<string>();
  #waiting: Sheet[] = [];
  #files = 0;

  constructor(language: string) {
    this.language = language;
    this.#index = createIndex();
  }

  /** Adds a record. */
  async add(record: SearchRecord): Promise<void> {
    for (const script of record.scripts) this.#scripts.add(script);
    this.#waiting.push(...this.#sheets.add(record));
    if (this.#waiting.reduce((sum, { html }) => sum + html.length, 0) >= lettersAtOnce) await this.#hand();
  }

  /**
   * Writes its files, by Pagefind itself: handed over as one message, those of a thousand documents take three times as long.
   *
   * @param folder The site's.
   */
  async write(folder: string): Promise<void> {
    this.#waiting.push(...this.#sheets.end());
    await this.#hand();
    const index = await this.#index;
    check((await index.writeFiles({ outputPath: join(folder, this.#path) })).errors);
  }

  /** What is said of it to who searches. */
  listed = (): ListedIndex => ({
    language: this.language,
    path: this.#path,
    scripts: [...this.#scripts].sort(),
    files: this.#files,
  });

  get #path(): string {
    return this.language === siteLanguage ? 'pagefind/' : `pagefind/${this.language}/`;
  }

  /** Some at once: it takes them in their order, and none waits for the answer to another. */
  async #hand(): Promise<void> {
    const index = await this.#index;
    const sheets = this.#waiting;
    this.#waiting = [];
    this.#files += sheets.length;
    const added = await Promise.all(sheets.map(({ url, html }) => index.addHTMLFile({ url, content: html })));
    for (const { errors } of added) check(errors);
  }
}

async function createIndex(): Promise<pagefind.PagefindIndex> {
  const { index, errors } = await pagefind.createIndex({ keepIndexUrl: true });
  check(errors);
  if (!index) throw new Error('Pagefind gave no index');
  return index;
}

function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
