/** Answers with a script or a stylesheet that pages do not begin with, or that must be a classic script. */
import { classicScript, stylesheet } from '../../publish/bundle.ts';

const response = (text: string, type: string): Response =>
  new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } });

/** A script as a response. */
export const javascriptResponse = (script: string): Response => response(script, 'text/javascript');

/** The bundle of `entry`, a path from the project's root, as a response. */
export const scriptResponse = async (entry: string): Promise<Response> =>
  javascriptResponse(await classicScript(entry));

/** The stylesheet `entry`, a path from the project's root, as a response. */
export const styleResponse = async (entry: string): Promise<Response> => response(await stylesheet(entry), 'text/css');
