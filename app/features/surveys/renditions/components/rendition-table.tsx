/** The renditions of a draft: how many texts each has, and whether it is offered. */
import { textAttributes } from '#app/lib/languages.ts';
import { useText } from '#app/platform/use-text.ts';
import { DataTable } from '#app/ui/content/data-table.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import type { RenditionState } from '../../reads/renditions/renditions.server.ts';
import { manageRenditionMessages } from '../messages-manage.ts';

function Offered({ rendition }: { rendition: RenditionState }) {
  const t = useText(manageRenditionMessages);
  const { key, english, isOffered, said, all, outdated } = rendition;
  const isComplete = said === all && outdated === 0;
  return (
    <form method="post">
      <HiddenField name="rendition" value={key} />
      <p>{isOffered ? t('offered') : t(isComplete ? 'complete' : 'notOffered')}</p>
      <SubmitButton name="intent" value={isOffered ? 'take-back' : 'offer'} variant="secondary">
        {t(isOffered ? 'takeBack' : 'offer')}
        <span className="nhsuk-u-visually-hidden"> {t('offerHidden', { name: english })}</span>
      </SubmitButton>
    </form>
  );
}

export function RenditionTable({ renditions, here }: { renditions: RenditionState[]; here: string }) {
  const t = useText(manageRenditionMessages);
  return (
    <DataTable
      id="renditions"
      caption={t('caption')}
      onPhone="stack"
      columns={(['name', 'said', 'offered'] as const).map((key) => ({ key, header: t(`column_${key}`) }))}
      rows={renditions.map((rendition) => ({
        id: rendition.key,
        cells: {
          name: (
            <a href={`${here}/${rendition.key}`}>
              {rendition.english}
              {rendition.english === rendition.name ? null : (
                <>
                  {' ('}
                  <bdi {...textAttributes(rendition.key)}>{rendition.name}</bdi>)
                </>
              )}
            </a>
          ),
          said: (
            <>
              <p>{t('ofAll', { said: rendition.said, all: rendition.all })}</p>
              {rendition.outdated > 0 ? <p>{t('outdated', { count: rendition.outdated })}</p> : null}
            </>
          ),
          offered: <Offered rendition={rendition} />,
        },
      }))}
    />
  );
}
