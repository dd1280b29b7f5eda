/** `data/listed/<list>.js`: what stands on which page of a long list, as a classic script: an address of before leads on, on a disk too. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { listedIn, loadLists } from '../../../library/lists.ts';
import { javascriptResponse } from '../../assets/_asset-response.ts';

export const getStaticPaths = (async () =>
  Object.entries(listedIn(await loadLists())).map(([list, pages]) => ({
    params: { list },
    props: { pages },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props: { pages } }) => javascriptResponse(`pilcrowListed(${JSON.stringify(pages)})`);
