/** One model of support: its text, and its levels in order. */
import { parseWithZod } from '@conform-to/zod/v4';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { LevelMaps } from '#app/features/areas/components/level-maps.tsx';
import { DeleteLevel, DeleteTierSet, LevelTable } from '#app/features/areas/components/level-table.tsx';
import { LevelForm, TierSetForm } from '#app/features/areas/components/tier-forms.tsx';
import { refused } from '#app/features/areas/forms/form-reply.server.ts';
import { levelForm, levelMapForm, tierSetForm } from '#app/features/areas/forms/staff-forms.ts';
import { areaStaffMessages } from '#app/features/areas/messages-manage.ts';
import { likenessesOf } from '#app/features/areas/tiers.ts';
import { listLevelMaps, listTierSets } from '#app/features/areas/reads/tiers.server.ts';
import { changeLevel } from '#app/features/areas/writes/tiers/change-level.server.ts';
import { changeTierSet } from '#app/features/areas/writes/tiers/change-tier-set.server.ts';
import { createLevel } from '#app/features/areas/writes/tiers/create-level.server.ts';
import { deleteLevel } from '#app/features/areas/writes/tiers/delete-level.server.ts';
import { deleteTierSet } from '#app/features/areas/writes/tiers/delete-tier-set.server.ts';
import { mapLevels, unmapLevels } from '#app/features/areas/writes/tiers/map-levels.server.ts';
import { moveLevel } from '#app/features/areas/writes/tiers/move-level.server.ts';
import { levelChoices } from '#app/features/areas/shown.ts';
import { privatePage } from '#app/features/people/pages/page-title.ts';
import { formatPartialDate } from '#app/lib/partial-date.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const meta = () => privatePage(translator('en', areaStaffMessages)('tiersTitle'));
export const handle = definePage<typeof loader>({
  breadcrumb: (_data, text, areaHref) => [
    { href: `${areaHref}/manage`, label: text(areaStaffMessages)('work') },
    { href: `${areaHref}/manage/tiers`, label: text(areaStaffMessages)('tiersTitle') },
  ],
});

const outcomes = [
  'setCreated',
  'saved',
  'levelSaved',
  'levelMoved',
  'levelDeleted',
  'setHasLevels',
  'mapped',
  'unmapped',
] as const;
type Outcome = (typeof outcomes)[number];

export const loader = guardedInArea('area.change', async (ctx, { params, url }) => {
  const sets = await listTierSets(ctx, 200);
  const known = sets.find((one) => one.id === params['id']);
  if (!known) throw new AppError('not-found');
  const maps = await listLevelMaps(ctx);
  const { inUseFrom, ...set } = known;
  const ask = url.searchParams;
  const levelAt = (name: string) => set.levels.find((level) => level.id === ask.get(name)) ?? null;
  return {
    here: `/${ctx.area.slug}/manage/tiers/${set.id}`,
    address: `/${ctx.area.slug}/support#model-${set.id}`,
    done: outcomes.find((outcome) => outcome === ask.get('done')) ?? null,
    set: { ...set, inUseFrom: inUseFrom.state === 'stated' ? formatPartialDate(inUseFrom) : '' },
    others: levelChoices(sets.filter((one) => one.id !== set.id)),
    joined: set.levels.flatMap((level) =>
      likenessesOf(level.id, sets, maps).map((other) => ({ ...other, own: level.name })),
    ),
    edited: levelAt('level'),
    deleted: levelAt('delete'),
  };
});

type Fields = FormData | URLSearchParams;

const back = (ctx: AreaContext, id: string, done: Outcome) =>
  redirect(`/${ctx.area.slug}/manage/tiers/${id}?done=${done}`, 303);

async function saveSet(ctx: AreaContext, id: string, fields: Fields) {
  const t = ctx.t(areaStaffMessages);
  const submission = parseWithZod(fields, { schema: tierSetForm(t) });
  if (submission.status !== 'success') return refused('set', submission);
  const saved = await changeTierSet(ctx, id, submission.value);
  if (saved.isSaved) return back(ctx, id, 'saved');
  return refused('set', submission, { summary: saved.dangling.map((line) => t('danglingLeadIn', { line })) });
}

async function saveLevel(ctx: AreaContext, id: string, fields: Fields) {
  const t = ctx.t(areaStaffMessages);
  const submission = parseWithZod(fields, { schema: levelForm(t) });
  if (submission.status !== 'success') return refused('level', submission);
  const levelId = fields.get('levelId');
  const saved =
    levelId === null
      ? await createLevel(ctx, id, submission.value)
      : await changeLevel(ctx, String(levelId), submission.value);
  if (saved.isSaved) return back(ctx, id, 'levelSaved');
  return refused('level', submission, { description: saved.dangling.map((line) => t('danglingLeadIn', { line })) });
}

async function joinLevels(ctx: AreaContext, id: string, fields: Fields) {
  const t = ctx.t(areaStaffMessages);
  const submission = parseWithZod(fields, { schema: levelMapForm(t) });
  if (submission.status !== 'success') return refused('map', submission);
  const outcome = await mapLevels(ctx, submission.value);
  if (outcome === 'mapped') return back(ctx, id, 'mapped');
  return refused('map', submission, { otherId: [t(outcome === 'same-set' ? 'mapSameSet' : 'mapKnown')] });
}

export const action = guardedInArea('area.change', async (ctx, { form, params }) => {
  const id = params['id'] ?? '';
  const fields = await form();
  const levelId = String(fields.get('levelId') ?? '');
  switch (fields.get('intent')) {
    case 'set':
      return saveSet(ctx, id, fields);
    case 'level':
      return saveLevel(ctx, id, fields);
    case 'up':
      await moveLevel(ctx, { tierSetId: id, levelId, direction: 'up' });
      return back(ctx, id, 'levelMoved');
    case 'down':
      await moveLevel(ctx, { tierSetId: id, levelId, direction: 'down' });
      return back(ctx, id, 'levelMoved');
    case 'delete-level':
      await deleteLevel(ctx, levelId);
      return back(ctx, id, 'levelDeleted');
    case 'map':
      return joinLevels(ctx, id, fields);
    case 'unmap':
      await unmapLevels(ctx, String(fields.get('mapId') ?? ''));
      return back(ctx, id, 'unmapped');
    case 'delete-set':
      if ((await deleteTierSet(ctx, id)) === 'has-levels') return back(ctx, id, 'setHasLevels');
      return redirect(`/${ctx.area.slug}/manage/tiers?done=deleted`, 303);
    default:
      throw new AppError('invalid');
  }
});

export default function TierSetPage() {
  const t = useText(areaStaffMessages);
  const { here, address, done, set, others, joined, edited, deleted } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  if (deleted) return <DeleteLevel level={deleted} here={here} />;
  if (edited) {
    return (
      <>
        <PageHead title={t('changeLevel', { name: edited.name })} />
        <LevelForm level={edited} here={here} />
      </>
    );
  }
  return (
    <>
      {done && !answered ? (
        <Notice kind={done === 'setHasLevels' ? 'warning' : 'success'}>
          <p>{t(done)}</p>
        </Notice>
      ) : null}
      <PageHead kicker={t('setKicker')} title={set.name}>
        <p>
          <a href={address}>{t('see')}</a>
        </p>
      </PageHead>
      <Section id="levels" title={t('levels')} intro={t('levelsIntro')} layout="stack">
        <LevelTable levels={set.levels} here={here} />
      </Section>
      <Section id="new" title={t('newLevel')}>
        <LevelForm />
      </Section>
      <Section id="maps" title={t('maps')} intro={t('mapsIntro')} layout="stack">
        <LevelMaps own={set.levels} others={others} joined={joined} />
      </Section>
      <Section id="about" title={t('setAbout')}>
        <TierSetForm defaults={{ name: set.name, summary: set.summary, inUseFrom: set.inUseFrom }} />
        <DeleteTierSet />
      </Section>
    </>
  );
}
