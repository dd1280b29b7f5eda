/** `licences.txt` and `licences-build.txt`: the licences of what readers are given, and of what runs at build alone, with their texts. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { findLicences, licencesText } from '../publish/licences.ts';

export const getStaticPaths = (async () => {
  const { own, shipped, build } = await findLicences();
  const given = `Pilcrow, the reader itself, is under this licence:\n\n${own}\n\nOf these packages something is in the scripts, the fonts and the search of this site.`;
  return [
    { params: { licences: 'licences' }, props: { text: licencesText(given, shipped) } },
    {
      params: { licences: 'licences-build' },
      props: { text: licencesText('These packages run when the site is built, and nothing of them is in it.', build) },
    },
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props: { text } }) =>
  new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
