/** What the evidence pack of a consultation holds, downloading it, and the packs made before. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getAsked } from '#app/features/evidence/reads/asked.server.ts';
import { listUnanswered } from '#app/features/evidence/reads/answerable.server.ts';
import { countLedger, sum } from '#app/features/evidence/reads/ledger.server.ts';
import { packPageMessages } from '#app/features/evidence-pack/messages.ts';
import { listMade } from '#app/features/evidence-pack/reads/deeds.server.ts';
import { formatDay } from '#app/lib/dates.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { Figures } from '#app/ui/chart/figures.tsx';
import { ButtonLink } from '#app/ui/form/button-link.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const loader = guardedInArea('evidence-pack.make', async (ctx, { params }) => {
  const asked = await getAsked(ctx, params['id'] ?? '');
  const counts = await countLedger(ctx, asked.id);
  const { findings, options } = await listUnanswered(ctx, asked.id);
  const base = `/${ctx.area.slug}/manage`;
  return {
    base,
    own: `${base}/consultations/${asked.id}`,
    title: asked.title,
    figures: {
      contributions: sum(counts),
      put: sum(counts, { state: 'put-to-decision-maker' }),
      unanswered: findings.length + options.length,
    },
    made: await listMade(ctx, asked.id),
  };
});

export const handle = definePage<typeof loader>({
  breadcrumb: ({ base, own, title }, text) => [
    { href: base, label: text(packPageMessages)('work') },
    { href: `${base}/consultations`, label: text(packPageMessages)('consultations') },
    { href: own, label: title },
  ],
});

export const meta: MetaFunction = () => [
  { title: 'Evidence pack · Said & Done' },
  { name: 'robots', content: 'noindex' },
];

const held = ['question', 'surveys', 'ledger', 'findings', 'decisions', 'record'] as const;
const counted = ['contributions', 'put', 'unanswered'] as const;

export default function EvidencePackPage() {
  const t = useText(packPageMessages);
  const { own, title, figures, made } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead kicker={title} title={t('title')} lead={t('lead')} />
      <Figures figures={counted.map((id) => ({ id, value: figures[id], label: t(`figure_${id}`) }))} />
      <Section id="holds" title={t('holdsTitle')}>
        <ul>
          {held.map((part) => (
            <li key={part}>{t(`holds_${part}`)}</li>
          ))}
        </ul>
      </Section>
      <Section id="not" title={t('notTitle')}>
        <p>{t('notText')}</p>
        <p>{t('downloadText')}</p>
        <p>
          <ButtonLink href={`${own}/evidence-pack.zip`}>{t('download')}</ButtonLink>
        </p>
      </Section>
      <Section id="made" title={t('madeTitle')}>
        {made.length === 0 ? (
          <p>{t('madeNone')}</p>
        ) : (
          <ul>
            {made.map(({ id, day, whole }) => (
              <li key={id}>{t('made', { day: formatDay(day), hash: whole })}</li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
