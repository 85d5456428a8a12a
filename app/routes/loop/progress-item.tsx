/** One thing for its staff: its form, what it still lacks, and publishing or withdrawing it. */
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listGlossary } from '#app/features/areas/reads/glossary.server.ts';
import { Gaps } from '#app/features/chain/components/gaps.tsx';
import { mendAddress } from '#app/features/chain/mend.ts';
import { listGapsOf } from '#app/features/chain/reads/dead-ends.server.ts';
import { ForumAside } from '#app/features/coproduction/components/forum-links.tsx';
import { AboutItem } from '#app/features/progress/components/forms/about-item.tsx';
import { ItemForm } from '#app/features/progress/components/forms/item-form.tsx';
import { StaffNotice } from '#app/features/progress/components/forms/staff-notice.tsx';
import { readDeed } from '#app/features/progress/forms/deeds.ts';
import { choicesFor } from '#app/features/progress/forms/choices.server.ts';
import { wordingWarnings } from '#app/features/progress/forms/wording.ts';
import { submitItem } from '#app/features/progress/forms/submit-item.server.ts';
import { formValues } from '#app/features/progress/forms/values.ts';
import { progressFormMessages } from '#app/features/progress/forms/messages-forms.ts';
import { progressManageMessages } from '#app/features/progress/forms/messages-manage.ts';
import { mayChange, mayPublish } from '#app/features/progress/policy.ts';
import { getStaffItem, shownIds } from '#app/features/progress/reads/staff-item.server.ts';
import { staffPageOf } from '#app/features/record/staff-address.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { TwoColumn } from '#app/ui/layout/two-column.tsx';

export const loader = guardedInArea('progress.edit', async (ctx, { params, url }) => {
  const item = await getStaffItem(ctx, params['id'] ?? '');
  const { kind, row } = item;
  const { id, title, state, slug, changedAt } = row.node;
  const form = formValues(kind, row);
  const area = ctx.area.slug;
  const own = staffPageOf(area, { kind, id });
  return {
    area,
    node: { id, kind, title, state, slug },
    version: changedAt.toISOString(),
    form,
    choices: await choicesFor(ctx, kind, shownIds(item)),
    gaps: (await listGapsOf(ctx, id)).map((gap) => {
      const mend = mendAddress(area, gap);
      return { deadEnd: gap.deadEnd, lines: gap.lines, mend: mend === own ? null : mend };
    }),
    warnings: wordingWarnings(form, await listGlossary(ctx, id)),
    mayChange: mayChange(ctx.actor, ctx.area.id, state),
    mayPublish: mayPublish(ctx.actor, ctx.area.id),
    isConsentGone: row.quote?.consent === 'withdrawn',
    done: readDeed(url.searchParams),
  };
});

export const action = guardedInArea('progress.edit', async (ctx, { params, form }) =>
  submitItem(ctx, await getStaffItem(ctx, params['id'] ?? ''), await form()),
);

export const handle = definePage<typeof loader>({
  breadcrumb: (_data, text, areaHref) => [
    { href: `${areaHref}/manage`, label: text(progressManageMessages)('work') },
    { href: `${areaHref}/manage/progress`, label: text(progressManageMessages)('title') },
  ],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.node.title ?? ''} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

function Editing() {
  const t = useText(progressManageMessages);
  const label = useText(progressFormMessages);
  const data = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { result: lastResult, kept } = answered && 'result' in answered ? answered : { result: undefined, kept: null };
  const isPublic = data.node.state === 'public';
  if (data.isConsentGone || !data.mayChange) {
    return (
      <Notice kind="info">
        <p>{t(data.isConsentGone ? 'consentGone' : 'notYours')}</p>
      </Notice>
    );
  }
  return (
    <ItemForm
      item={data.form}
      choices={data.choices}
      lastResult={lastResult}
      saving={{
        version: data.version,
        save: label(isPublic ? 'savePublic' : 'save'),
        publish: data.mayPublish && !isPublic ? label('saveAndPublish') : null,
        problems: kept ? label(`unpublished_${kept}`) : undefined,
        before: <Gaps gaps={data.gaps} isPublic={isPublic} />,
      }}
    />
  );
}

export default function ItemPage() {
  const t = useText(progressManageMessages);
  const { area, node, done, warnings, mayPublish: mayWithdraw } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const refused = answered && 'withdrawal' in answered ? answered.withdrawal : null;
  return (
    <>
      <StaffNotice done={answered === undefined ? done : null} />
      <PageHead kicker={t(`kind_${node.kind}`)} title={node.title} />
      <TwoColumn
        asideLabel={t('aboutThis')}
        aside={
          <>
            <AboutItem area={area} node={node} warnings={warnings} mayWithdraw={mayWithdraw} refused={refused} />
            {node.kind === 'update' ? <ForumAside area={area} subject="you-said" nodeId={node.id} /> : null}
          </>
        }
      >
        <Editing />
      </TwoColumn>
    </>
  );
}
