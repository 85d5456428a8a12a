/** Promises that need somebody: which, in what order, and for whom. */
import { expect, it } from 'vitest';
import type { Actor, RoleName } from '#app/lib/actor.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { inNewArea, published } from '#tests/factories/progress-page.ts';
import { dateOf, makeOrganisation } from '#tests/factories/progress.ts';
import type { Status } from '../status.ts';
import { createCommitment } from '../writes/create-commitment.server.ts';
import { listPromiseWork } from './promise-work.server.ts';

const now = new Date('2026-03-04T10:00:00Z');

function as(ctx: AreaContext, role: RoleName, organisationId: string | null = null): AreaContext {
  const roles = [{ areaId: ctx.area.id, role, organisationId }];
  const actor: Actor = {
    kind: 'person',
    personId: 'p',
    email: 'p@example.org',
    isOperator: false,
    hasSecondFactor: true,
    roles,
  };
  return { ...ctx, actor, now };
}

it('lists what is overdue or due within two weeks, to those who work on it and to those whose it is', async () => {
  await inNewArea(async (ctx) => {
    const council = await makeOrganisation(ctx, 'The council', 'council');
    const forum = await makeOrganisation(ctx, 'The forum', 'forum');
    const promise = (title: string, due: string, organisationId = council, status: Status = 'under-way') =>
      published(
        ctx,
        'commitment',
        createCommitment(ctx, { title, owners: [{ organisationId, status, due: dateOf(due) }] }),
      );
    await promise('Soon', '18 March 2026');
    await promise('Late', 'February 2026');
    await promise('Ours', '4 March 2026', forum);
    await promise('Far', '19 March 2026');
    await promise('Done', 'February 2026', council, 'done');
    await promise('Undated', '');
    await createCommitment(ctx, {
      title: 'Draft',
      owners: [{ organisationId: council, status: 'planned', due: dateOf('2025') }],
    });
    const found = async (one: AreaContext) =>
      (await listPromiseWork(one)).map(({ title, dueOn, isOverdue }) => [title, dueOn, isOverdue]);
    expect(await found(as(ctx, 'commissioner'))).toEqual([
      ['Late', '2026-02-28', true],
      ['Ours', '2026-03-04', false],
      ['Soon', '2026-03-18', false],
    ]);
    expect(await found(as(ctx, 'representative', forum))).toEqual([['Ours', '2026-03-04', false]]);
    expect(await found(as(ctx, 'representative'))).toEqual([]);
  });
});
