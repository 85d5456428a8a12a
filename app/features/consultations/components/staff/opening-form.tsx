/** Opening a question: what is missing, each warning with room for its reason, and the button once nothing is missing. */
import type { GateProblem } from '#app/features/record/writes/publish.server.ts';
import { useText } from '#app/platform/use-text.ts';
import { MissingList } from '#app/ui/content/missing-list.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { plainId } from '#app/ui/form/field.ts';
import type { NodeState } from '#app/features/record/node.ts';
import { mendHref } from '../../editing.ts';
import { useReply } from '../../form-reply.ts';
import { manageConsultationMessages } from '../../messages-manage.ts';
import type { FoundWarning } from '../../reads/warnings.server.ts';
import type { SimilarAsk } from '../../reads/similar.server.ts';

type OpeningFormProps = {
  state: NodeState;
  missing: GateProblem[];
  warnings: FoundWarning[];
  /** Address of the area's calendar where no terms are entered; null where some are. */
  calendar: string | null;
  mayPublish: boolean;
};

export function OpeningMissing({ missing, mayPublish }: Pick<OpeningFormProps, 'missing' | 'mayPublish'>) {
  const t = useText(manageConsultationMessages);
  const placed = missing.map(({ gate, message }) => ({ message, href: mendHref(gate) }));
  return <MissingList missing={placed} none={t('nothingMissing')} after={mayPublish ? t('buttonComes') : null} />;
}

/** What was asked before, of whom, and what came of it: the first thing to read before asking again. */
function Earlier({ of }: { of: SimilarAsk }) {
  const t = useText(manageConsultationMessages);
  return (
    <>
      <p>
        <a href={of.address}>{of.title}</a>
      </p>
      {of.audience.state === 'stated' ? <p>{t('earlierAudience', { audience: of.audience.value })}</p> : null}
      {of.closes.state === 'stated' ? <p>{t('earlierClosed', { date: of.closes.text })}</p> : null}
      {of.cameOfIt.length === 0 ? (
        <p>{t('earlierNothing')}</p>
      ) : (
        <>
          <p>{t('earlierCame')}</p>
          <ul>
            {of.cameOfIt.slice(0, 8).map((one) => (
              <li key={one.id}>
                <a href={one.address}>{one.title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** What was typed into the reasons, by the key of the warning. */
function typedReasons(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null || !('reasons' in value)) return {};
  const { reasons } = value;
  return typeof reasons === 'object' && reasons !== null ? (reasons as Record<string, string>) : {};
}

function Warnings({ warnings }: Pick<OpeningFormProps, 'warnings'>) {
  const t = useText(manageConsultationMessages);
  const typed = typedReasons(useReply('state')?.initialValue);
  return (
    <>
      <h2>{t('warningsTitle')}</h2>
      {warnings.length === 0 ? <p>{t('nothingToWarn')}</p> : null}
      {warnings.map(({ key, shown, reason, isSettled, earlier }) => (
        <section key={key} aria-labelledby={`${plainId(key)}-title`}>
          <h3 id={`${plainId(key)}-title`}>{shown}</h3>
          {earlier ? <Earlier of={earlier} /> : null}
          {isSettled ? (
            <p>{t('becauseStands', { reason })}</p>
          ) : (
            <TextArea
              name={`because.${key}`}
              id={plainId(`because-${key}`)}
              label={t('because')}
              hint={t('becauseHint')}
              rows={3}
              defaultValue={typed[key] ?? reason}
            />
          )}
        </section>
      ))}
    </>
  );
}

export function OpeningForm({ state, missing, warnings, calendar, mayPublish }: OpeningFormProps) {
  const t = useText(manageConsultationMessages);
  const isReady = mayPublish && missing.length === 0;
  const isAsking = warnings.some(({ isSettled }) => !isSettled);
  const words = (
    <>
      <h2>{t('missingTitle')}</h2>
      <OpeningMissing missing={missing} mayPublish={mayPublish} />
      <Warnings warnings={warnings} />
      {calendar === null ? null : (
        <p>
          {t('termsUnknown')} <a href={calendar}>{t('calendar')}</a>
        </p>
      )}
    </>
  );
  return (
    <>
      <p>{t('openingIntro')}</p>
      {isReady || isAsking ? (
        <form method="post" action="?part=opening" id="opening" className="sd-form" data-guard noValidate>
          {words}
          <FormActions>
            {isReady ? (
              <SubmitButton name="intent" value="publish">
                {t(state === 'draft' ? 'publish' : 'publishAgain')}
              </SubmitButton>
            ) : null}
            {isAsking ? <SubmitButton variant="secondary">{t('saveReasons')}</SubmitButton> : null}
          </FormActions>
        </form>
      ) : (
        words
      )}
      {mayPublish ? null : <p>{t('mayNotPublish')}</p>}
    </>
  );
}
