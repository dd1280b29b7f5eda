/** Vitest's set-up for each file that a browser looks at: it leaves nothing open to the next. */
import { afterAll } from 'vitest';
import { closeContexts } from './browser.ts';

afterAll(closeContexts);
