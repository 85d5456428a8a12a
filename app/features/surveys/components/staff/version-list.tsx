/** The published versions of a survey, newest first. */
import { useText } from '#app/platform/use-text.ts';
import { DataTable } from '#app/ui/content/data-table.tsx';
import { manageSurveyMessages } from '../../messages-manage.ts';

export type ListedVersion = { number: number; publishedOn: string; responseCount: number };

export function VersionList({ versions }: { versions: ListedVersion[] }) {
  const t = useText(manageSurveyMessages);
  if (versions.length === 0) return <p>{t('versionsNone')}</p>;
  return (
    <DataTable
      id="versions"
      caption={t('versionsIntro')}
      columns={[
        { key: 'version', header: t('version') },
        { key: 'published', header: t('publishedAt') },
        { key: 'responses', header: t('versionResponses'), numeric: true },
      ]}
      rows={versions.map(({ number, publishedOn, responseCount }, index) => ({
        id: String(number),
        cells: {
          version: t(index === 0 ? 'versionCurrent' : 'versionNumber', { number }),
          published: publishedOn,
          responses: responseCount,
        },
      }))}
    />
  );
}
