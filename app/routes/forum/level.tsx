/** How far people shared in a question, as staff and as the forum see it: each side says it for itself, with evidence. */
import { data, redirect } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { isAtClosing } from '#app/features/consultations/reads/closure-text.server.ts';
import { LevelForm } from '#app/features/coproduction/components/level-form.tsx';
import { LevelList } from '#app/features/coproduction/components/level-views.tsx';
import { maxWords, rungOf, textOf } from '#app/features/coproduction/forms.ts';
import type { Moment, Rung } from '#app/features/coproduction/levels.ts';
import { coproductionMessages } from '#app/features/coproduction/messages.ts';
import { manageCountersignMessages } from '#app/features/coproduction/messages-manage.ts';
import { sidesOf } from '#app/features/coproduction/policy.ts';
import { listRatings } from '#app/features/coproduction/reads/levels.server.ts';
import { getThing } from '#app/features/coproduction/reads/thing.server.ts';
import { rateLevel } from '#app/features/coproduction/writes/rate-level.server.ts';
import { rolesIn } from '#app/lib/actor.ts';
import { isOnBothSides } from '#app/lib/permissions.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

const momentOf = async (ctx: AreaContext, id: string): Promise<Moment> =>
  (await isAtClosing(ctx, id)) ? 'closure' : 'under-way';

export const loader = guardedInArea('level.rate', async (ctx, { params, url }) => {
  const { id, title } = await getThing(ctx, 'consultation', params['id'] ?? '');
  return {
    title,
    moment: await momentOf(ctx, id),
    ratings: await listRatings(ctx, id),
    sides: sidesOf(ctx.actor, ctx.area.id),
    isOnBothSides: isOnBothSides(rolesIn(ctx.actor, ctx.area.id)),
    isSaved: url.searchParams.get('done') === 'saved',
  };
});

export const action = guardedInArea('level.rate', async (ctx, { params, url, form }) => {
  const { id } = await getThing(ctx, 'consultation', params['id'] ?? '');
  const fields = await form();
  const t = ctx.t(manageCountersignMessages);
  const sides = sidesOf(ctx.actor, ctx.area.id);
  const asked = textOf(fields, 'side');
  const side = asked === '' ? sides[0] : sides.find((one) => one === asked);
  if (!side) throw new AppError('forbidden');
  const typed: { level: Rung | ''; evidence: string } = {
    level: rungOf(fields) ?? '',
    evidence: textOf(fields, 'evidence'),
  };
  const errors = {
    level: typed.level === '' ? [t('levelMissing')] : [],
    evidence: typed.evidence === '' ? [t('evidenceMissing')] : [],
  };
  if (typed.evidence.length > maxWords) errors.evidence.push(t('wordsLong', { count: maxWords }));
  const { level, evidence } = typed;
  if (level === '' || errors.evidence.length > 0) return data({ side, typed, errors }, { status: 400 });
  await rateLevel(ctx, { nodeId: id, side, moment: await momentOf(ctx, id), level, evidence });
  return redirect(`${url.pathname}?done=saved`, 303);
});

export const handle = definePage<typeof loader>({
  breadcrumb: (_data, text, areaHref) => [
    { href: `${areaHref}/manage`, label: text(manageCountersignMessages)('work') },
  ],
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ''} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

export default function LevelPage() {
  const t = useText(manageCountersignMessages);
  const shown = useText(coproductionMessages);
  const { title, moment, ratings, sides, isSaved, ...reader } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const errors = refused
    ? [
        ...refused.errors.level.map((message) => ({ fieldId: `${refused.side}-level`, message })),
        ...refused.errors.evidence.map((message) => ({ fieldId: `${refused.side}-evidence`, message })),
      ]
    : [];
  return (
    <>
      <ErrorSummary title={t('problem')} errors={errors} />
      {isSaved && !refused ? (
        <Notice kind="success">
          <p>{t('levelSaved')}</p>
        </Notice>
      ) : null}
      <PageHead title={t('levelPage', { title })} lead={t('levelLead')} />
      <Section id="views" title={shown('levelTitle')}>
        {ratings.length > 0 ? <LevelList ratings={ratings} /> : <p>{t('nobodyRated')}</p>}
      </Section>
      {reader.isOnBothSides ? <p>{t('bothSides')}</p> : null}
      {sides.map((side) => (
        <Section key={side} id={side} title={t(`levelForm_${side}`)} intro={t(`moment_${moment}`)}>
          <LevelForm side={side} refused={refused?.side === side ? refused : null} />
        </Section>
      ))}
    </>
  );
}
