/** Walks a test through staff pages: somebody with roles in a new area, and pages whose HTML is without fault. */
import { expect } from 'vitest';
import type { RoleName } from '#app/lib/actor.ts';
import { inArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { htmlProblems } from '#tests/setup/html.ts';
import { give, inScene, makeAccount, signIn } from '../accounts.ts';
import type { Scene } from '../accounts.ts';
import { plain } from './ask.ts';
import type { Answer, Ask, Page, Shown } from './visitor.ts';

export type Staff = Scene & { personId: string };

/** Runs `work` as somebody who holds these roles in an area of their own. */
export async function asStaff(
  shown: Shown,
  roles: readonly RoleName[],
  work: (staff: Staff) => Promise<void>,
): Promise<void> {
  await inScene(shown, async (scene) => {
    const personId = await makeAccount(scene);
    for (const role of roles) await give(scene, personId, role);
    await signIn(scene, personId);
    await work({ ...scene, personId });
  });
}

export const contextOf = ({ ctx, area }: Scene): AreaContext => inArea(ctx, area);

/** Boxes of one group share their name, as radios do. */
const isFault = (problem: string) => !problem.startsWith('form-dup-name');

/** Visits a page of the scene's area; the HTML that comes back has no fault, and its entities are read. */
export async function visit({ visitor, area }: Scene, page: Page, path: string, ask: Ask = {}): Promise<Answer> {
  const answer = await visitor.visit(page, `/${area.slug}/manage/${path}`, {
    ...ask,
    params: { area: area.slug, ...ask.params },
  });
  if (answer.html !== '') expect((await htmlProblems(answer.html)).filter(isFault)).toEqual([]);
  return { ...answer, html: plain(answer.html) };
}
