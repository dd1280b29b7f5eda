/** What is used of citation-js, which carries no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(item: unknown);
    format(format: 'bibliography' | 'bibtex' | 'data' | 'ris', options?: Record<string, unknown>): string;
  }
  export const plugins: { config: { get(name: '@bibtex'): { format: { useIdAsLabel: boolean; asciiOnly: boolean } } } };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
