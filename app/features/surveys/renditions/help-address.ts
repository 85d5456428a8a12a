/** Where somebody who cannot take part as it is asks for another format, a call or help. */
import type { AreaContext } from '#app/platform/context.server.ts';

/** @param thing what it is about: a survey or a consultation, by its address's last part */
export const helpAddress = (ctx: Pick<AreaContext, 'area'>, { slug }: { slug: string }): string =>
  `/${ctx.area.slug}/help-to-take-part?about=surveys/${slug}`;
