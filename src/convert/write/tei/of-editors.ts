/** Whose words an element has: the editors of the library, who are named in the header. */
export const ofEditors = { resp: '#h-editors' } as const;
