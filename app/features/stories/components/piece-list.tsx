/** A person's pieces in order, each with who may read it and who has. */
import { useText } from '#app/platform/use-text.ts';
import { formatDay } from '#app/lib/dates.ts';
import { ButtonLink } from '#app/ui/form/button-link.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { storyMessages } from '../messages.ts';

export type ShownShare = {
  id: string;
  area: string;
  purpose: string;
  state: 'open' | 'over' | 'revoked';
  /** The day it is open until, ended or was taken back; null for one without an end. */
  day: string | null;
  readings: { role: string; readOn: string }[];
};

export type ShownPiece = { id: string; heading: string; body: string; shares: ShownShare[] };

const stateKeys = { open: 'shareUntil', over: 'shareOver', revoked: 'shareRevoked' } as const;
const roleKeys = { analyst: 'role_analyst', commissioner: 'role_commissioner' } as const;

function Readings({ readings }: Pick<ShownShare, 'readings'>) {
  const t = useText(storyMessages);
  if (readings.length === 0) return <p className="sd-small">{t('notRead')}</p>;
  return (
    <ul className="sd-small">
      {readings.map(({ role, readOn }, index) => (
        <li key={`${readOn}-${String(index)}`}>
          {t('readBy', {
            day: formatDay(readOn),
            role: t(role === 'analyst' || role === 'commissioner' ? roleKeys[role] : 'role_unknown'),
          })}
        </li>
      ))}
    </ul>
  );
}

function ShareItem({ share }: { share: ShownShare }) {
  const t = useText(storyMessages);
  const { id, area, purpose, state, day, readings } = share;
  const line = t('shareLine', { area, purpose });
  const ends = day === null ? t('shareOpenEnded') : t(stateKeys[state], { day: formatDay(day) });
  return (
    <li>
      <p>
        {line} ({ends})
      </p>
      <Readings readings={readings} />
      {state === 'open' ? (
        <form method="post">
          <HiddenField name="shareId" value={id} />
          <SubmitButton variant="quiet" name="intent" value="revoke">
            {t('takeBack')} <span className="nhsuk-u-visually-hidden">{line}</span>
          </SubmitButton>
        </form>
      ) : null}
    </li>
  );
}

function PieceActions({ id, heading }: Pick<ShownPiece, 'id' | 'heading'>) {
  const t = useText(storyMessages);
  const acts = ['edit', 'share', 'remove'] as const;
  return (
    <FormActions>
      {acts.map((act) => (
        <ButtonLink key={act} variant="quiet" href={`/account/story?${act}=${id}`}>
          {t(act)} <span className="nhsuk-u-visually-hidden">{heading}</span>
        </ButtonLink>
      ))}
    </FormActions>
  );
}

export function PieceList({ pieces }: { pieces: ShownPiece[] }) {
  const t = useText(storyMessages);
  return (
    <ol className="sd-items">
      {pieces.map(({ id, heading, body, shares }) => (
        <li key={id} id={`piece-${id}`}>
          <h3 className="sd-items__title">{heading}</h3>
          {body.split(/\n\s*\n/).map((paragraph, index) => (
            <p key={`${id}-${String(index)}`}>{paragraph}</p>
          ))}
          <h4>{t('sharedWith')}</h4>
          {shares.length === 0 ? (
            <p>{t('notShared')}</p>
          ) : (
            <ul>
              {shares.map((share) => (
                <ShareItem key={share.id} share={share} />
              ))}
            </ul>
          )}
          <PieceActions id={id} heading={heading} />
        </li>
      ))}
    </ol>
  );
}
