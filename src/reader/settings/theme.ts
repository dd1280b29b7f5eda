/** The colours that the reader chose. */
import { setting } from './settings.ts';

/** Light or dark if the reader chose so, else the system's preference. */
export function applyTheme(): void {
  const theme = setting('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
  else delete document.documentElement.dataset['theme'];
}
