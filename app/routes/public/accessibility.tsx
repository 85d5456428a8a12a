/** The accessibility statement, worked out from recorded tests and open issues. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { accessibilityRecord, complianceOf, openIssues } from '#app/features/site/accessibility.ts';
import { IssueList, TestsTable } from '#app/features/site/components/statement-tables.tsx';
import { TextSections } from '#app/features/site/components/text-sections.tsx';
import { accessibilityMessages } from '#app/features/site/messages-accessibility.ts';
import { showSections } from '#app/features/site/sections.ts';
import type { SectionKeys } from '#app/features/site/sections.ts';
import { formatDay } from '#app/lib/dates.ts';
import { publicPage } from '#app/platform/door.server.ts';
import type { Translate } from '#app/platform/messages.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

type Key = Parameters<Translate<(typeof accessibilityMessages)['english']>>[0];

const useSections: SectionKeys<Key>[] = [
  { id: 'use', title: 'use', points: ['useZoom', 'useKeyboard', 'useScript', 'useColours', 'usePrint'] },
];

const tellSections: SectionKeys<Key>[] = [
  {
    id: 'tell',
    title: 'tell',
    paragraphs: ['tellText', 'tellWhen'],
    links: [{ href: '/tell-us?about=/accessibility', label: 'tellLink' }],
  },
  {
    id: 'enforcement',
    title: 'enforcement',
    paragraphs: ['enforcementText'],
    links: [{ href: 'https://www.equalityadvisoryservice.com/', label: 'enforcementLink' }],
  },
];

export const loader = publicPage((ctx) => {
  const t = ctx.t(accessibilityMessages);
  return {
    compliance: complianceOf(accessibilityRecord),
    tests: accessibilityRecord.tests.map(({ kind, how }) => ({ kind, how })),
    openIssues: openIssues(accessibilityRecord),
    prepared: accessibilityRecord.prepared,
    reviewed: accessibilityRecord.reviewed,
    use: showSections(t, useSections),
    tell: showSections(t, tellSections),
  };
});

export const handle = definePage<typeof loader>({ public: {}, twin: true });

export const meta: MetaFunction = () => {
  const t = translator('en', accessibilityMessages);
  return [{ title: `${t('title')} · Said & Done` }, { name: 'description', content: t('lead') }];
};

export default function AccessibilityPage() {
  const t = useText(accessibilityMessages);
  const { compliance, tests, openIssues: issues, prepared, reviewed, use, tell } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <Section id="standard" title={t('standard')}>
        <p>{t(compliance)}</p>
        <p>{t('rule')}</p>
      </Section>
      <TextSections sections={use} />
      <Section id="issues" title={t('issues')}>
        <IssueList issues={issues} />
      </Section>
      <Section id="tests" title={t('tests')}>
        <TestsTable tests={tests} />
      </Section>
      <TextSections sections={tell} />
      <p>{t('dates', { prepared: formatDay(prepared), reviewed: formatDay(reviewed) })}</p>
    </>
  );
}
