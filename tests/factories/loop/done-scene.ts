/** A promise that is done with the survey behind it, and people who say whether it has changed for them. */
import type { Transaction } from '#db/client.server.ts';
import type { Answer } from '#app/features/confirmations/confirmation.ts';
import { recordConfirmation } from '#app/features/confirmations/writes/record-confirmation.server.ts';
import { createCommitment } from '#app/features/progress/writes/create-commitment.server.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea, makeLink } from '../areas.ts';
import { makeFinding, makeOrganisation } from '../progress.ts';
import { published } from '../progress-page.ts';
import { testContext, testServices } from '../services.ts';
import type { TestServices } from '../services.ts';
import { makeSurvey, respond } from '../surveys.ts';
import type { MadeSurvey } from '../surveys.ts';
import { rollback } from '../../setup/database.ts';

export type DoneScene = {
  ctx: AreaContext;
  db: Transaction;
  services: TestServices;
  survey: MadeSurvey;
  findingId: string;
  /** The promise, done by its one owner. */
  id: string;
  council: string;
};

/** An area with one promise that is done, because of a finding, because of a survey. */
export async function inDoneScene(work: (scene: DoneScene) => Promise<void>): Promise<void> {
  await rollback(async (db) => {
    const services = testServices(db);
    const ctx = testContext(services, await makeArea(db));
    const council = await makeOrganisation(ctx, 'The council', 'council');
    const survey = await makeSurvey(ctx);
    const findingId = await makeFinding(ctx, 'Nobody answers');
    const owners = [{ organisationId: council, status: 'done' } as const];
    const id = await published(ctx, 'commitment', createCommitment(ctx, { title: 'A telephone line', owners }));
    await makeLink(db, ctx.area, survey.id, 'evidence-for', findingId);
    await makeLink(db, ctx.area, findingId, 'led-to', id);
    await work({ ctx, db, services, survey, findingId, id, council });
  });
}

/** A code whose answer stands behind the promise. */
export const codeBehind = ({ ctx, survey }: Pick<DoneScene, 'ctx' | 'survey'>): Promise<string> =>
  respond(ctx, survey, {});

type Said = { answer: Answer; words?: string; mayPublish?: boolean; code?: string | null };

/** One answer, from a guest unless the context has a reader. */
export const say = (ctx: AreaContext, nodeId: string, { answer, words = '', mayPublish = false, code = null }: Said) =>
  recordConfirmation(ctx, { nodeId, answer, words, mayPublish, code });

/** The same context for a person with this role, or for several people one after the other. */
export function as(
  ctx: AreaContext,
  role: 'member' | 'representative' | 'commissioner' | 'administrator',
  organisationId: string | null = null,
): AreaContext {
  const personId = newPublicId();
  return {
    ...ctx,
    actor: {
      kind: 'person',
      personId,
      email: `${personId}@example.org`,
      isOperator: false,
      hasSecondFactor: true,
      roles: [{ areaId: ctx.area.id, role, organisationId }],
    },
  };
}

/** As many holders of codes of their own, each with this answer. */
export async function codesSay(scene: DoneScene, answer: Answer, count: number): Promise<string[]> {
  const codes: string[] = [];
  for (let made = 0; made < count; made += 1) {
    const code = await codeBehind(scene);
    await say(scene.ctx, scene.id, { answer, code });
    codes.push(code);
  }
  return codes;
}
