/** Where a page stands and what can be done with it: publish now or later, withdraw, change its address. */
import { useText } from '#app/platform/use-text.ts';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { Notice } from '#app/ui/content/notice.tsx';
import type { NodeState } from '#app/features/record/node.ts';
import type { FormAnswer } from '../../forms/page-actions.server.ts';
import { pageManageMessages } from '../../messages-manage.ts';
import { CommentsAreOff, fieldOf, Problems } from './staff-parts.tsx';
import type { CommentsWarning } from './staff-parts.tsx';

export type Standing = {
  state: NodeState;
  slug: string;
  /** Where the public reads it; null while it is not public. */
  address: string | null;
  isChanged: boolean;
  isBehind: boolean;
  /** In words; null when nothing is planned. */
  scheduledAt: string | null;
  scheduleProblem: string;
  needs: string[];
  advice: string[];
  mayPublish: boolean;
};

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return lines.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function PublishForms({ standing, answer }: { standing: Standing; answer: FormAnswer | null }) {
  const t = useText(pageManageMessages);
  const { state, scheduledAt, isChanged } = standing;
  return (
    <>
      <form method="post">
        <Problems answer={answer} form="publish" />
        <TextField
          {...fieldOf(answer, 'publish', 'note')}
          label={t('note')}
          hint={t('noteHint')}
          optional={t('optional')}
          autoComplete="off"
        />
        <FormActions>
          <SubmitButton name="intent" value="publish">
            {t(state === 'public' && isChanged ? 'publishAgain' : 'publish')}
          </SubmitButton>
        </FormActions>
      </form>
      <h3>{t('scheduleTitle')}</h3>
      {scheduledAt === null ? null : (
        <form method="post">
          <p>{t('planned', { at: scheduledAt })}</p>
          <FormActions>
            <SubmitButton name="intent" value="unschedule" variant="secondary">
              {t('unschedule')}
            </SubmitButton>
          </FormActions>
        </form>
      )}
      <form method="post" noValidate>
        <Problems answer={answer} form="schedule" />
        <p className="sd-small">{t('scheduleHint')}</p>
        <TextField {...fieldOf(answer, 'schedule', 'day')} type="date" label={t('scheduleDay')} width={10} />
        <TextField {...fieldOf(answer, 'schedule', 'time')} type="time" label={t('scheduleTime')} width={5} />
        <FormActions>
          <SubmitButton name="intent" value="schedule" variant="secondary">
            {t('schedule')}
          </SubmitButton>
        </FormActions>
      </form>
    </>
  );
}

function AddressForm({ standing, answer }: { standing: Standing; answer: FormAnswer | null }) {
  const t = useText(pageManageMessages);
  return (
    <form method="post" noValidate>
      <Problems answer={answer} form="address" />
      <TextField
        {...fieldOf(answer, 'address', 'slug', standing.slug)}
        label={t('address')}
        hint={t('addressHint')}
        autoComplete="off"
        spellCheck={false}
      />
      <FormActions>
        <SubmitButton name="intent" value="address" variant="secondary">
          {t('addressSave')}
        </SubmitButton>
      </FormActions>
    </form>
  );
}

export function Publishing({
  here,
  standing,
  commentsWarning,
  answer,
}: {
  here: string;
  standing: Standing;
  commentsWarning: CommentsWarning | null;
  answer: FormAnswer | null;
}) {
  const t = useText(pageManageMessages);
  const { state, address, isChanged, isBehind, scheduleProblem, needs, advice, mayPublish } = standing;
  return (
    <>
      <h2>{t('aboutAside')}</h2>
      <p>
        <strong>{t(`state_${state}`)}</strong>
        {state === 'public' && isChanged ? <> · {t('unpublishedChanges')}</> : null}
      </p>
      <ul>
        {address === null ? null : (
          <li>
            <a href={address}>{t('open')}</a>
          </li>
        )}
        <li>
          <a href={`${here}/preview`}>{t('preview')}</a>
        </li>
        <li>
          <a href={`${here}/versions`}>{t('versions')}</a>
        </li>
      </ul>
      {isBehind ? (
        <Notice kind="warning">
          <p>{t('behindText')}</p>
        </Notice>
      ) : null}
      {scheduleProblem === '' ? null : (
        <Notice kind="warning">
          <p>{t('planFailedWhy', { why: scheduleProblem })}</p>
        </Notice>
      )}
      {commentsWarning === null ? null : (
        <Notice kind="warning">
          <CommentsAreOff warning={commentsWarning} />
        </Notice>
      )}
      {needs.length === 0 ? <p>{t('ready')}</p> : null}
      <Lines title={t('needsTitle')} lines={needs} />
      <Lines title={t('adviceTitle')} lines={advice} />
      {mayPublish ? <PublishForms standing={standing} answer={answer} /> : <p>{t('notYours')}</p>}
      {mayPublish ? <AddressForm standing={standing} answer={answer} /> : null}
      {mayPublish && state === 'public' ? (
        <form method="post">
          <p className="sd-small">{t('withdrawWarning')}</p>
          <FormActions>
            <SubmitButton name="intent" value="withdraw" variant="warning">
              {t('withdraw')}
            </SubmitButton>
          </FormActions>
        </form>
      ) : null}
    </>
  );
}
