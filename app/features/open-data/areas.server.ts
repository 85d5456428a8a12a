/** The areas as the API answers them, and the chain round one thing of theirs. */
import { getChain } from '#app/features/record/reads/chain.server.ts';
import { listAreas } from '#app/platform/area.server.ts';
import type { AreaContext, Context } from '#app/platform/context.server.ts';
import type { PublicFile } from '#app/platform/public-file.server.ts';
import type { Area } from '#app/platform/services.server.ts';
import { envelopeOf, json, termsOf } from './answer.server.ts';
import { areaSchema, chainSchema } from './openapi.server.ts';
import { resources } from './resources/all.server.ts';
import { areaList } from './schemas/places.ts';

const file = (value: unknown): PublicFile => ({ type: json, text: JSON.stringify(value) });

function shownArea({ origin }: Context, { slug, name, summary, demonstration }: Area) {
  const at = `${origin}/api/v1/areas/${slug}`;
  const collections = Object.fromEntries(resources.map((resource) => [resource.name, `${at}/${resource.name}`]));
  return { slug, name, summary, demonstration, url: `${origin}/${slug}`, collections };
}

/** Every area. One statement. */
export async function listAreaAnswers(ctx: Context): Promise<PublicFile> {
  const items = (await listAreas(ctx.db)).map((area) => shownArea(ctx, area));
  return file(areaList.parse({ terms: termsOf(ctx), items }));
}

/** The area of the address. */
export async function answerArea(ctx: AreaContext): Promise<PublicFile> {
  return Promise.resolve(file(areaSchema.parse({ ...envelopeOf(ctx), item: shownArea(ctx, ctx.area) })));
}

/** The evidence chain round a public thing. One statement. @throws not-found */
export async function answerChain(ctx: AreaContext, id: string): Promise<PublicFile> {
  return file(chainSchema.parse({ ...envelopeOf(ctx), item: await getChain(ctx, id) }));
}
