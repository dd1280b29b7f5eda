/** `data/schema/<name>.json`: the JSON Schemas (2020-12) of what the site publishes as data. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { z } from 'zod';
import { publishedSchemas } from '../../../views/published-schemas.ts';

export const getStaticPaths = (() =>
  Object.entries(publishedSchemas).map(([name, schema]) => ({
    params: { name },
    props: { schema },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(z.toJSONSchema(props['schema']));
