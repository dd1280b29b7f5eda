/** The page that checks quotations: what does so is loaded when somebody comes to write or paste. */
import { loadScript } from '../kit/load.ts';
import { onDemand } from '../kit/on-demand.ts';

/** What the script that checks offers to the page. */
export interface CheckerScript {
  /** Loads the texts of the library. */
  prepare(root: URL): void;
  /** Checks a text, and shows what came of it. */
  check(text: string, parts: CheckParts, root: URL): Promise<void>;
}

/** Where it is shown, and how many there are of each. */
export interface CheckParts {
  result: HTMLElement;
  status: HTMLElement;
}

/** What is said where something is missing. */
export const notLoaded = 'The texts of this library could not be loaded. Try again.';

/** Starts the page. */
export function startCheckPage(root: URL): void {
  const form = document.querySelector<HTMLFormElement>('.check-form');
  const field = form?.querySelector('textarea');
  const result = document.querySelector<HTMLElement>('.check-result');
  const status = document.querySelector<HTMLElement>('.check-summary');
  if (!form || !field || !result || !status) return;
  const withChecker = onDemand<CheckerScript>('pilcrowChecker', () => loadScript(new URL('assets/checker.js', root)));
  const check = (): void => {
    status.textContent = 'Checking …';
    void withChecker(
      (checker) => void checker.check(field.value, { result, status }, root),
      () => {
        status.textContent = notLoaded;
      },
    );
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    check();
  });
  // What is pasted is in the field a moment later.
  field.addEventListener('paste', () => setTimeout(check));
  // Who comes to write here will want the texts.
  field.addEventListener('focus', () => void withChecker((checker) => checker.prepare(root)), { once: true });
}
