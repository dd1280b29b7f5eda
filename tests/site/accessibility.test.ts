/** axe finds nothing: every page, light and dark, wide and narrow. */
import { source } from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openSite, pageKinds } from '../support/site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test.each(pageKinds.flatMap((page) => [360, 1280].map((width) => [page, width] as const)))(
    '%s at %i px',
    async (path, width) => {
      const { page } = await site.open(path, { colorScheme, viewport: { width, height: 900 } });
      await page.evaluate(source);
      const violations = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: typeof import('axe-core') };
        const results = await axe.run(document, { resultTypes: ['violations'] });
        return results.violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
        );
      });
      expect(violations).toEqual([]);
      await page.context().close();
    },
  );
});
