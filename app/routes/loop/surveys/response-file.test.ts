/** A file of a response: who may save it, what is recorded of that, and how it leaves the site. */
import type { ActionFunctionArgs, AppLoadContext } from '@remix-run/node';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { activityRecords } from '#db/schema/record.ts';
import { responses } from '#db/schema/surveys/surveys.ts';
import { answeringOf } from '#app/features/surveys/reads/files/answer-files.server.ts';
import { keepFile } from '#app/features/surveys/writes/files/keep-file.server.ts';
import type { RoleName } from '#app/lib/actor.ts';
import { sessionCookieName } from '#app/platform/session.server.ts';
import { asStaff, contextOf } from '#tests/factories/visiting/staff-pages.ts';
import type { Staff } from '#tests/factories/visiting/staff-pages.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { makeSurvey, respond } from '#tests/factories/surveys.ts';
import type { SurveySettings } from '#app/features/surveys/settings.ts';
import * as filePage from './response-file.ts';
import * as responsePage from './response.tsx';

const definition = {
  title: 'A survey',
  pages: [{ name: 'one', title: 'One', elements: [{ type: 'file', name: 'letter', title: 'A letter' }] }],
};

type Made = { scene: Staff; survey: string; response: string; file: string };

async function withFile(
  roles: readonly RoleName[],
  work: (made: Made) => Promise<void>,
  anonymity: SurveySettings['anonymity'] = 'anonymous',
) {
  await asStaff({ data: null, answered: undefined }, roles, async (scene) => {
    const ctx = contextOf(scene);
    const survey = await makeSurvey(ctx, definition, { anonymity });
    const answering = answeringOf(ctx.keys, 'a key');
    const body = new TextEncoder().encode('%PDF-1.7 a letter');
    const file = await keepFile(ctx, {
      surveyId: survey.id,
      question: 'letter',
      answering,
      mediaType: 'application/pdf',
      body,
    });
    const identity = anonymity === 'anonymous' ? null : { personId: null, name: 'Bo Brown', email: '' };
    await respond(
      ctx,
      survey,
      { letter: [file] },
      { survey: { id: survey.id, anonymity }, idempotencyKey: 'a key', identity },
    );
    const [response] = await ctx.db.select({ id: responses.id }).from(responses);
    await work({ scene, survey: survey.id, response: response?.id ?? '', file });
  });
}

type Loader = (args: ActionFunctionArgs) => Promise<unknown>;

/** What a loader answers: a file, or the status of its refusal. */
async function load(loader: Loader, { scene, ...made }: Made, isSignedIn = true): Promise<Response> {
  const context: AppLoadContext = {
    isRequestContext: true,
    services: scene.services,
    requestId: 'r',
    method: 'GET',
    format: 'html',
    address: '192.0.2.1',
    route: '',
    page: { isGuest: !isSignedIn, areaId: null, validUntil: null, generation: 0 },
    memo: {},
  };
  const cookie = isSignedIn ? `${sessionCookieName}=${scene.visitor.cookies.get(sessionCookieName) ?? ''}` : '';
  const request = new Request('http://localhost/file', { headers: { cookie } });
  const params = { area: scene.area.slug, id: made.survey, response: made.response, file: made.file };
  const outcome: unknown = await loader({ request, context, params }).catch((thrown: unknown) => thrown);
  if (outcome instanceof Response) return outcome;
  const init = (outcome as { init?: ResponseInit }).init;
  return new Response(null, { status: init?.status ?? 200 });
}

const readings = ({ scene }: Made) =>
  scene.ctx.db.select().from(activityRecords).where(eq(activityRecords.verb, 'response.read'));

describe('a file of a response', () => {
  it('is only ever saved: a kind that its bytes have, a name of ours, nothing that could run, kept by no cache', async () => {
    await withFile(['analyst'], async (made) => {
      const answer = await load(filePage.loader, made);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toBe('%PDF-1.7 a letter');
      expect(Object.fromEntries(answer.headers)).toEqual({
        'cache-control': 'private, no-store',
        'content-disposition': 'attachment; filename="file.pdf"',
        'content-security-policy': "default-src 'none'; sandbox",
        'content-type': 'application/pdf',
      });
    });
  });

  it.each([
    ['anonymous', false],
    ['named', true],
  ] as const)('of a survey that is %s is recorded as reading the response is', async (anonymity, namesRow) => {
    await withFile(
      ['analyst'],
      async (made) => {
        await load(filePage.loader, made);
        await load(responsePage.loader, made);
        const [file, page] = await readings(made);
        const deed = { nodeId: made.survey, actorId: made.scene.personId, areaId: made.scene.area.id };
        expect(file).toMatchObject({ ...deed, detail: namesRow ? { response: made.response, identity: false } : {} });
        expect(page).toMatchObject(deed);
        expect(file?.at).toBeInstanceOf(Date);
      },
      anonymity,
    );
  });

  it.each([
    ['somebody without a session', [] as RoleName[], false, 303],
    ['a member', ['member'] as RoleName[], true, 403],
    ['staff who only bring answers in', ['facilitator'] as RoleName[], true, 403],
  ])('is refused to %s as the response is, and nothing is recorded', async (_who, roles, isSignedIn, status) => {
    await withFile(roles, async (made) => {
      const answers = [
        await load(filePage.loader, made, isSignedIn),
        await load(responsePage.loader, made, isSignedIn),
      ];
      expect(answers.map((answer) => answer.status)).toEqual([status, status]);
      expect(await readings(made)).toEqual([]);
    });
  });

  it('is the same 404 under another response, another survey, and as an id that nothing has', async () => {
    await withFile(['analyst'], async (made) => {
      const ctx = contextOf(made.scene);
      const other = await makeSurvey(ctx, definition, { title: 'Another' });
      const unknown = '00000000-0000-4000-8000-000000000000';
      for (const change of [
        { survey: other.id },
        { response: unknown },
        { file: unknown },
        { file: 'x' },
        { file: '../x' },
      ])
        expect((await load(filePage.loader, { ...made, ...change })).status).toBe(404);
      const elsewhere = await makeArea(ctx.db, { name: 'Elsewhere' });
      expect((await load(filePage.loader, { ...made, scene: { ...made.scene, area: elsewhere } })).status).not.toBe(
        200,
      );
      expect(await readings(made)).toEqual([]);
    });
  });
});
