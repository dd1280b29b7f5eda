/** Where libraries that are published together stand: each in a folder of its own, side by side. */

/** The root of another library, from that of one that stands beside it. */
export const shardAt = (id: string): string => `../${id}/`;
