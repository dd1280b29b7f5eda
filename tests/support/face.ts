/** Whether a page is set in the text face, or in what stands in for it. */
import type { Page } from 'playwright-core';

/** Compares the width of a line in the page's face with one in a face that surely comes from the file. */
export const isInTextFace = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const file = performance.getEntriesByType('resource').find(({ name }) => /serif\.woff2/.test(name));
    if (!file) return false;
    document.fonts.add(await new FontFace('Measure', `url("${file.name}")`).load());
    const span = document.createElement('span');
    span.textContent = 'Report on the Work of the Beijing Municipal Government';
    const width = (family: string): number => {
      Object.assign(span.style, { font: `400 64px ${family}`, position: 'absolute', whiteSpace: 'nowrap' });
      document.body.append(span);
      const { width: own } = span.getBoundingClientRect();
      span.remove();
      return own;
    };
    return width('Measure') === width(getComputedStyle(document.body).fontFamily);
  });
