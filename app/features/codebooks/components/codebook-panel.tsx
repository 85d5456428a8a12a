/** Beside the codes: what is public, what is missing before these are, and publishing them once nothing is. */
import type { GateProblem } from '#app/features/record/writes/publish.server.ts';
import { formatDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { MissingList } from '#app/ui/content/missing-list.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { codebookStaffMessages } from '../messages-manage.ts';

export type CodebookPanelProps = {
  /** What is public; null before the first version. */
  published: { number: number; /** YYYY-MM-DD. */ on: string } | null;
  isChanged: boolean;
  /** Each with the place where it is mended; the note about a further version is asked for with the button. */
  missing: Omit<GateProblem, 'gate'>[];
  mayPublish: boolean;
  /** The page of the codes; null while the public cannot open it. */
  publicAddress: string | null;
  addresses: { forum: string; ledger: string | null; consultation: string };
};

type PublishFormProps = { isFirst: boolean; typed: string; errors: string[] };

function PublishForm({ isFirst, typed, errors }: PublishFormProps) {
  const t = useText(codebookStaffMessages);
  return (
    <form method="post" className="sd-form" noValidate>
      {isFirst ? null : (
        <TextArea name="note" label={t('note')} hint={t('noteHint')} rows={3} defaultValue={typed} errors={errors} />
      )}
      <p className="sd-small">{t('publishHint')}</p>
      <SubmitButton name="intent" value="publish">
        {t('publish')}
      </SubmitButton>
    </form>
  );
}

export function CodebookPanel({
  published,
  isChanged,
  missing,
  mayPublish,
  publicAddress,
  addresses,
  typed,
  errors,
}: CodebookPanelProps & Omit<PublishFormProps, 'isFirst'>) {
  const t = useText(codebookStaffMessages);
  const isNext = published === null || isChanged;
  return (
    <>
      <p>
        <strong>
          {published === null
            ? t('neverPublic')
            : t('isPublic', { number: published.number, day: formatDay(published.on) })}
        </strong>
      </p>
      {published !== null && isChanged ? <p>{t('isChanged')}</p> : null}
      {isNext ? (
        <>
          <h2>{t('missingTitle')}</h2>
          <MissingList
            missing={missing}
            none={t('missingNone')}
            after={mayPublish ? t('buttonComes') : t('mayNotPublish')}
          />
          {!mayPublish && missing.length === 0 ? <p>{t('mayNotPublish')}</p> : null}
          {mayPublish && missing.length === 0 ? (
            <PublishForm isFirst={published === null} typed={typed} errors={errors} />
          ) : null}
        </>
      ) : null}
      {published !== null && isChanged ? (
        <form method="post">
          <p className="sd-small">{t('restoreHint')}</p>
          <SubmitButton variant="secondary" name="intent" value="restore">
            {t('restore')}
          </SubmitButton>
        </form>
      ) : null}
      <ul>
        <li>
          <a href={addresses.forum}>{t('askForum')}</a>
        </li>
        {publicAddress === null ? null : (
          <li>
            <a href={publicAddress}>{t('seePublic')}</a>
          </li>
        )}
        {addresses.ledger === null ? null : (
          <li>
            <a href={addresses.ledger}>{t('ledger')}</a>
          </li>
        )}
        <li>
          <a href={addresses.consultation}>{t('backToConsultation')}</a>
        </li>
      </ul>
    </>
  );
}
