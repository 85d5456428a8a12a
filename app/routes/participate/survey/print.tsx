/** A survey as a form to print and fill in by hand: the same questions, with numbers that are typed in afterwards. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PaperForm } from '#app/features/surveys/collecting/components/paper-form.tsx';
import { SheetBar } from '#app/features/surveys/collecting/components/sheet-bar.tsx';
import { paperView } from '#app/features/surveys/collecting/paper/paper.server.ts';
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
  return paperView(ctx, survey, url);
});

export const handle = definePage<typeof loader>({
  public: { query: ['lang'] },
  twin: true,
  breadcrumb: ({ address, title }) => [{ href: address, label: title }],
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${translator(tongueOf(matches), paperMessages)('printTitle')} · ${data?.title ?? ''} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

export default function SurveyPaperFormPage() {
  const say = useSaid(paperMessages);
  const view = useLoaderData<typeof loader>();
  return (
    <>
      <SheetBar view={view} print={say('printThis')} back={say('answerOnline')} />
      <PaperForm view={view} />
    </>
  );
}
