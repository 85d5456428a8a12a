/** The operator's list of languages: how far the site's own words are translated and checked in each. */
import { useLoaderData } from '@remix-run/react';
import { languageMessages } from '#app/features/languages/messages.ts';
import { listLanguages } from '#app/features/languages/reads/tongues.server.ts';
import { operatorMessages } from '#app/features/areas/messages-glossary.ts';
import { privatePage } from '#app/features/people/pages/page-title.ts';
import { textAttributes } from '#app/lib/languages.ts';
import { guarded } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { DataTable } from '#app/ui/content/data-table.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const meta = () => privatePage(translator('en', languageMessages)('title'));
export const handle = definePage<typeof loader>({
  breadcrumb: (_data, text) => [{ href: '/manage', label: text(operatorMessages)('title') }],
});

export const loader = guarded('platform.operate', async (ctx) => ({
  languages: (await listLanguages(ctx)).map(({ language, name, english, counts }) => ({
    language,
    name,
    english,
    counts,
  })),
}));

type Listed = Awaited<ReturnType<typeof loader>>['languages'][number];

function Name({ language, name, english }: Pick<Listed, 'language' | 'name' | 'english'>) {
  return (
    <a href={`/manage/languages/${language}`}>
      {english} <span {...textAttributes(language)}>({name})</span>
    </a>
  );
}

export default function LanguagesPage() {
  const t = useText(languageMessages);
  const { languages } = useLoaderData<typeof loader>();
  const said = languages.filter(({ counts }) => counts.said > 0);
  const columns = ['language', 'said', 'checked', 'vital'] as const;
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <p>{t('rule')}</p>
      <DataTable
        id="languages"
        caption={t('caption')}
        onPhone="stack"
        columns={columns.map((key) => ({ key, header: t(`column_${key}`) }))}
        rows={said.map(({ counts, ...language }) => ({
          id: language.language,
          cells: {
            language: <Name {...language} />,
            said: t('ofAll', { count: counts.said, all: counts.all }),
            checked: t('ofAll', { count: counts.checked, all: counts.said }),
            vital: String(counts.vitalUnchecked),
          },
        }))}
      />
      <Section id="start" title={t('start')} layout="stack">
        <p>{t('startText')}</p>
        <ul>
          {languages
            .filter(({ counts }) => counts.said === 0)
            .map((language) => (
              <li key={language.language}>
                <Name {...language} />
              </li>
            ))}
        </ul>
      </Section>
    </>
  );
}
