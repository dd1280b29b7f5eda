/** Where the reader stopped in the document of this page, as it is remembered on this device. */
import { store, stored } from '../kit/storage.ts';

const key = (): string => `pilcrow:at:${location.pathname.replace(/\.html$/, '')}`;

/** The id of the paragraph, if one is remembered. */
export const stoppedAt = (): string | undefined => stored(key());

/** Remembers a paragraph, or that there is none. */
export const stopAt = (id: string | undefined): void => store(key(), id);

/** Whether the reader has been here. */
export const wasHere = (): boolean => stoppedAt() !== undefined;
