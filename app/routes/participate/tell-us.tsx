/** Telling us that something is wrong: signed out, without a script, never refused for having been used too often. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { TellUsForm } from '#app/features/safety/components/tell-us-form.tsx';
import { safetyMessages } from '#app/features/safety/messages.ts';
import { areaOf, tellUsSchema } from '#app/features/safety/safety.ts';
import { tellUs } from '#app/features/safety/writes/tell-us.server.ts';
import { findArea, listAreas } from '#app/platform/area.server.ts';
import { inArea } from '#app/platform/context.server.ts';
import { open } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const loader = open(async (ctx, { url }) => {
  const asked = url.searchParams.get('about') ?? '';
  const about = asked.startsWith('/') && !asked.startsWith('//') ? asked.slice(0, 500) : '';
  const areas = await listAreas(ctx.db);
  const here = areas.find((area) => area.slug === areaOf(about));
  return {
    about,
    area: here ? { slug: here.slug, reader: here.safetyReader, hours: here.safetyHours } : null,
    areas: areas.map(({ slug, name }) => ({ value: slug, label: name })),
  };
});

export const action = open(async (ctx, { form }) => {
  const t = ctx.t(safetyMessages);
  const submission = parseWithZod(await form(), { schema: tellUsSchema(t) });
  if (submission.status !== 'success') return data({ reply: submission.reply(), told: null }, { status: 400 });
  const { lane, about, words, contact, danger } = submission.value;
  const area = await findArea(ctx.db, submission.value.area);
  if (!area)
    return data(
      { reply: submission.reply({ fieldErrors: { area: [t('areaMissing')] } }), told: null },
      { status: 400 },
    );
  const { id } = await tellUs(inArea(ctx, area), { lane, about, words, contact, isDangerNow: danger === 'yes' });
  return data({ reply: null, told: { id, lane, reader: area.safetyReader, hours: area.safetyHours } });
});

export const handle = definePage<typeof loader>({ width: 'narrow' });

export const meta: MetaFunction = () => [{ title: 'Tell us something is wrong · Said & Done' }];

type Told = { id: string; lane: 'flag' | 'safeguarding' | 'complaint'; reader: string; hours: string };

function Thanks({ told }: { told: Told }) {
  const t = useText(safetyMessages);
  const hours = told.hours || t('hoursDefault');
  const when =
    told.lane === 'safeguarding'
      ? t('thanksSafeguarding', { hours })
      : t('thanksWhen', { reader: told.reader || t('readerDefault'), hours });
  return (
    <>
      <PageHead title={t('thanksTitle')} lead={t('thanksNumber', { number: told.id })} />
      <p>{when}</p>
      {told.lane === 'complaint' ? <p>{t('thanksComplaint')}</p> : null}
      <Notice kind="safety">
        <p>{t('stillDanger')}</p>
      </Notice>
      <p>
        <a href="/">{t('home')}</a>
      </p>
    </>
  );
}

export default function TellUsPage() {
  const form = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer?.told) return <Thanks told={answer.told} />;
  return <TellUsForm {...form} lastResult={answer?.reply ?? null} />;
}
