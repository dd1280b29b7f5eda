/** The versions of the peers, exactly: the one place that says them. None of them is a package of this project. */
export const versions = {
  astro: '7.3.5',
  '@astrojs/markdown-remark': '7.3.1',
  '@astrojs/starlight': '0.42.4',
  '@11ty/eleventy': '3.1.8',
  'markdown-it-footnote': '4.0.0',
  pagefind: '1.6.0',
  vitepress: '1.6.4',
} as const;

type Name = keyof typeof versions;

/** The packages of a peer, with their versions. */
export const packages = (...names: readonly Name[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, versions[name]]));
