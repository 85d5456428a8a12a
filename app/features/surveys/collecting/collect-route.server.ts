/** The page of every way to collect answers to one survey, and setting up or ending a shared device. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from '@remix-run/node';
import { formatInstant } from '#app/lib/dates.ts';
import { holds } from '#app/lib/permissions.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { AppError, notFound } from '#app/platform/errors.ts';
import { countCollected, listImportSources } from '../reads/collecting/collected.server.ts';
import { listKiosks } from '../reads/collecting/kiosks.server.ts';
import { getCollectingSettings } from '../reads/collecting/settings.server.ts';
import { getSurveyForStaff } from '../reads/staff.server.ts';
import { startKiosk, stopKiosk } from '../writes/collecting/run-kiosk.server.ts';
import { kioskForm } from './collect-forms.ts';
import { collectStaffMessages } from './messages-staff.ts';
import { isOpenToAll } from './open-to-all.ts';

type Fields = FormData | URLSearchParams;

const doneWords = ['kioskStarted', 'kioskStopped'] as const;

/** Everything that the page shows. @throws not-found */
export async function collectView(ctx: AreaContext, id: string, query: URLSearchParams) {
  const survey = await getSurveyForStaff(ctx, id);
  const base = `/${ctx.area.slug}/manage`;
  const address = `/${ctx.area.slug}/surveys/${survey.slug}`;
  const kiosks = await listKiosks(ctx, survey.id);
  const { frameOrigins } = await getCollectingSettings(ctx);
  return {
    title: survey.title,
    base,
    surveyAddress: `${base}/surveys/${survey.id}`,
    here: `${base}/surveys/${survey.id}/collect`,
    address,
    done: doneWords.find((word) => word === query.get('done')) ?? null,
    isPublic: survey.state === 'public',
    hasVersion: survey.currentVersionId !== null,
    isOpenToAll: isOpenToAll(survey),
    kiosks: kiosks.map(({ id: kiosk, place, endsAt, isRunning, token }) => ({
      id: kiosk,
      place,
      until: formatInstant(endsAt),
      isRunning,
      address: `${address}/kiosk?k=${token}`,
    })),
    frameOrigins,
    frameCode: `<iframe src="${ctx.origin}${address}/embed" title="${survey.title.replace(/[<>&"]/g, '')}" width="100%" height="900" style="border:0"></iframe>`,
    collected: await countCollected(ctx, survey.id),
    sources: (await listImportSources(ctx, survey.id)).map(({ source }) => source),
    mayChangeSettings: holds(ctx.actor, 'area.change', ctx.area.id),
  };
}

/** @throws invalid for a button that the page does not have, not-found for another survey's device */
export async function collectPost(ctx: AreaContext, id: string, fields: Fields) {
  const survey = await getSurveyForStaff(ctx, id);
  const here = `/${ctx.area.slug}/manage/surveys/${survey.id}/collect`;
  switch (fields.get('intent')) {
    case 'start': {
      if (survey.currentVersionId === null || !isOpenToAll(survey)) throw new AppError('invalid');
      const submission = parseWithZod(fields, { schema: kioskForm(ctx.t(collectStaffMessages)) });
      if (submission.status !== 'success') return data(submission.reply(), { status: 400 });
      await startKiosk(ctx, survey.id, submission.value);
      return redirect(`${here}?done=kioskStarted#kiosks`, 303);
    }
    case 'stop': {
      const kiosk = fields.get('kiosk');
      if (typeof kiosk !== 'string') throw notFound();
      await stopKiosk(ctx, survey.id, kiosk);
      return redirect(`${here}?done=kioskStopped#kiosks`, 303);
    }
    default:
      throw new AppError('invalid');
  }
}
