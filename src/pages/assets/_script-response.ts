/** Answers with a script of the reader. */
import { classicScript } from '../../publish/bundle.ts';

/** The bundle of `entry`, a path from the project's root, as a response. */
export const scriptResponse = async (entry: string): Promise<Response> =>
  new Response(await classicScript(entry), { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
