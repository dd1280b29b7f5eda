/** The whole library kept on the device, as a reader asks for it. */
import type { Page } from 'playwright-core';

/** What the page about reading offline says then. */
export const allIsKept = /^Available offline: all of it is kept on this device \(\d+(\.\d)? MB in \d+ files\)/;

/** Has all of a site kept that a page's browser has opened, and waits until it is. */
export async function keepAll(page: Page, root: string): Promise<void> {
  await page.goto(`${root}offline.html`);
  await page.getByRole('button', { name: 'Keep the whole library offline' }).click();
  await page.getByText(allIsKept).waitFor();
}
