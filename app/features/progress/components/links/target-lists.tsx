/** The targets that a measure answers, and others found: a person joins them or parts them, one button each. */
import { useText } from '#app/platform/use-text.ts';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { progressManageMessages } from '../../forms/messages-manage.ts';
import { MadeBy } from './link-lists.tsx';

type Target = {
  id: string;
  statement: string;
  commitment: string;
  isJoined: boolean;
  joinedAt: Date | string | null;
  joinedBy: string | null;
  isChangedSince: boolean;
};

export function TargetChoices({ targets, mayChange }: { targets: Target[]; mayChange: boolean }) {
  const t = useText(progressManageMessages);
  if (targets.length === 0) return <p>{t('noTargets')}</p>;
  return (
    <ul className="sd-items">
      {targets.map(({ id, statement, commitment, isJoined, joinedAt, joinedBy, isChangedSince }) => (
        <li key={id}>
          <p>{t('targetOf', { statement, commitment })}</p>
          {joinedAt === null ? null : (
            <p className="sd-small">
              <MadeBy at={joinedAt} by={joinedBy} deed="joined" />
            </p>
          )}
          {isChangedSince ? <p>{t('changedSince')}</p> : null}
          {mayChange ? (
            <form method="post">
              <HiddenField name="target" value={id} />
              {isChangedSince ? (
                <SubmitButton variant="secondary" name="intent" value="join">
                  {t('joinTargetAgain', { statement })}
                </SubmitButton>
              ) : null}
              <SubmitButton variant={isJoined ? 'quiet' : 'secondary'} name="intent" value={isJoined ? 'part' : 'join'}>
                {t(isJoined ? 'partTarget' : 'joinTarget', { statement })}
              </SubmitButton>
            </form>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
