/** A survey as a poster to print and put on a wall. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Poster } from '#app/features/surveys/collecting/components/poster.tsx';
import { SheetBar } from '#app/features/surveys/collecting/components/sheet-bar.tsx';
import { posterView } from '#app/features/surveys/collecting/paper/paper.server.ts';
import { paperMessages } from '#app/features/surveys/collecting/paper/messages.ts';
import { getSurvey } from '#app/features/surveys/reads/survey.server.ts';
import { nextPhaseDay } from '#app/features/surveys/survey.ts';
import { londonDay, londonMidnight } from '#app/lib/dates.ts';
import { publicPageInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage, tongueOf } from '#app/platform/page.ts';
import { useSaid } from '#app/platform/use-text.ts';

export const loader = publicPageInArea(async (ctx, { params, url, request }) => {
  const survey = await getSurvey(ctx, params['survey'] ?? '', { url, request });
  const flips = nextPhaseDay(survey, londonDay(ctx.now));
  ctx.validUntil(flips === null ? null : londonMidnight(flips));
  return posterView(ctx, survey, url);
});

export const handle = definePage<typeof loader>({
  public: { query: ['lang'] },
  twin: true,
  breadcrumb: ({ address, title }) => [{ href: address, label: title }],
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${translator(tongueOf(matches), paperMessages)('posterTitle')} · ${data?.title ?? ''} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

export default function SurveyPosterPage() {
  const say = useSaid(paperMessages);
  const view = useLoaderData<typeof loader>();
  return (
    <>
      <SheetBar view={view} print={say('posterPrint')} back={say('posterBack')} />
      <Poster view={view} />
    </>
  );
}
