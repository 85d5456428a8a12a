/** The description of the API (OpenAPI 3.1), made from the very schemas that its answers pass through. */
import { z } from 'zod';
import type { Context } from '#app/platform/context.server.ts';
import { itemSchema, listSchema } from './answer.server.ts';
import { collectionMessages } from './messages-collections.ts';
import { openDataMessages } from './messages.ts';
import type { FilterName, Resource } from './resource.ts';
import { resources } from './resources/all.server.ts';
import { area, areaList } from './schemas/places.ts';
import { chain } from './schemas/things.ts';
import { envelope, problem } from './schemas/values.ts';

type Json = { [key: string]: unknown };

/** What one area answers, and the chain round one thing. */
export const areaSchema = z.object({ ...envelope, item: area });
export const chainSchema = z.object({ ...envelope, item: chain });

const parameter = (name: string, description: string, schema: Json = { type: 'string' }, where = 'query') => ({
  name,
  in: where,
  required: where === 'path',
  description,
  schema,
});

const ofArea = parameter('area', 'Slug of the area.', { type: 'string' }, 'path');
const limit = parameter('limit', 'How many items, 50 unless said.', { type: 'integer', minimum: 1, maximum: 100 });
const afterParameter = parameter('after', 'Where the page begins, as `next` of the page before has it.');

const filters: Record<FilterName, ReturnType<typeof parameter>> = {
  since: parameter('since', 'Only what was published on this day or later.', { type: 'string', format: 'date' }),
  service: parameter('service', 'Only what is about this service, by its slug.'),
  status: parameter('status', 'Only what stands like this, such as `under-way` or `overdue`.'),
  level: parameter('level', 'Only what is to be done at this level, such as `national`.'),
};

/** A schema as the description holds it; what has a name goes to the components. */
function described(schema: z.ZodType, components: Json): Json {
  const { $defs, $schema: _, ...own } = z.toJSONSchema(schema, { io: 'output' }) as Json & { $defs?: Json };
  const moved = (part: Json) =>
    JSON.parse(JSON.stringify(part).replaceAll('"#/$defs/', '"#/components/schemas/')) as Json;
  for (const [name, part] of Object.entries($defs ?? {})) components[name] = moved(part as Json);
  return moved(own);
}

function operation(id: string, summary: string, parameters: unknown[], answer: Json, media = 'application/json') {
  const problemAnswer = {
    description: 'Why there is no answer.',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  const answers = { 200: { description: summary, content: { [media]: { schema: answer } } }, 400: problemAnswer };
  return { get: { operationId: id, summary, parameters, responses: { ...answers, 404: problemAnswer } } };
}

function pathsOf(ctx: Context, resource: Resource, components: Json): Json {
  const { name } = resource;
  const about = ctx.t(collectionMessages)(name);
  const at = `/api/v1/areas/{area}/${name}`;
  const narrowing = resource.filters.map((filter) => filters[filter]);
  const one = parameter('id', 'Its id, or its slug where it has one.', { type: 'string' }, 'path');
  const list = [ofArea, limit, afterParameter, ...narrowing];
  return {
    [at]: operation(`list-${name}`, about, list, described(listSchema(resource), components)),
    [`${at}/{id}`]: operation(
      `get-${name}`,
      `One of ${name}.`,
      [ofArea, one],
      described(itemSchema(resource), components),
    ),
    ...((resource.columns ?? resource.rows) && {
      [`${at}.csv`]: operation(
        `table-${name}`,
        `${name} as a table.`,
        [ofArea, ...narrowing],
        { type: 'string' },
        'text/csv',
      ),
    }),
  };
}

/** The whole description. */
export function describeApi(ctx: Context): Json {
  const t = ctx.t(openDataMessages);
  const components: Json = {};
  const focus = parameter('id', 'Id of any published thing.', { type: 'string' }, 'path');
  const paths: Json = {
    '/api/v1/areas': operation('list-areas', 'Every area.', [], described(areaList, components)),
    '/api/v1/areas/{area}': operation(
      'get-area',
      'One area and what can be listed.',
      [ofArea],
      described(areaSchema, components),
    ),
    ...(Object.assign({}, ...resources.map((resource) => pathsOf(ctx, resource, components))) as Json),
    '/api/v1/areas/{area}/chain/{id}': operation(
      'get-chain',
      'What a thing came from and what came of it, public things only.',
      [ofArea, focus],
      described(chainSchema, components),
    ),
  };
  components['Problem'] = described(problem, components);
  return {
    openapi: '3.1.0',
    info: { title: t('apiTitle'), version: '1', description: t('apiAbout'), termsOfService: `${ctx.origin}/terms` },
    servers: [{ url: ctx.origin }],
    paths,
    components: { schemas: components },
  };
}
