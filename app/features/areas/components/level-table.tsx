/** The levels of a tier set in order, with what an editor can do to each; deleting asks first. */
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { ButtonLink } from '#app/ui/form/button-link.tsx';
import { ConfirmForm } from '#app/ui/form/confirm-form.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { areaStaffMessages } from '../messages-manage.ts';
import { opening } from '../service.ts';
import type { Level } from '../tiers.ts';

type Place = { isFirst: boolean; isLast: boolean };

function Hidden({ text }: { text: string }) {
  return <span className="nhsuk-u-visually-hidden"> {text}</span>;
}

function LevelActions({ level, here, isFirst, isLast }: Place & { level: Level; here: string }) {
  const t = useText(areaStaffMessages);
  return (
    <form method="post">
      <HiddenField name="levelId" value={level.id} />
      <FormActions>
        {isFirst ? null : (
          <SubmitButton variant="quiet" name="intent" value="up">
            {t('moveUp')}
            <Hidden text={level.name} />
          </SubmitButton>
        )}
        {isLast ? null : (
          <SubmitButton variant="quiet" name="intent" value="down">
            {t('moveDown')}
            <Hidden text={level.name} />
          </SubmitButton>
        )}
        <ButtonLink variant="quiet" href={`${here}?level=${level.id}`}>
          {t('edit')}
          <Hidden text={level.name} />
        </ButtonLink>
        <ButtonLink variant="quiet" href={`${here}?delete=${level.id}`}>
          {t('deleteLevel')}
          <Hidden text={level.name} />
        </ButtonLink>
      </FormActions>
    </form>
  );
}

export function LevelTable({ levels, here }: { levels: Level[]; here: string }) {
  const t = useText(areaStaffMessages);
  if (levels.length === 0) {
    return (
      <EmptyState title={t('noLevels')}>
        <p>{t('noLevelsText')}</p>
      </EmptyState>
    );
  }
  return (
    <ol className="sd-items">
      {levels.map((level, index) => (
        <li key={level.id}>
          <h3 className="sd-items__title">{level.name}</h3>
          {level.strapline === '' ? null : <p>{level.strapline}</p>}
          {level.description === '' ? null : <p className="sd-small">{opening(level.description)}</p>}
          <LevelActions level={level} here={here} isFirst={index === 0} isLast={index === levels.length - 1} />
        </li>
      ))}
    </ol>
  );
}

export function DeleteLevel({ level, here }: { level: Level; here: string }) {
  const t = useText(areaStaffMessages);
  return (
    <ConfirmForm
      title={t('deleteLevelQuestion', { name: level.name })}
      lead={t('deleteLevelText')}
      action={here}
      fields={{ levelId: level.id }}
      deed={{ intent: 'delete-level', label: t('deleteLevel') }}
      keep={{ href: here, label: t('keep') }}
    />
  );
}

export function DeleteTierSet() {
  const t = useText(areaStaffMessages);
  return (
    <form method="post">
      <p>{t('deleteSetText')}</p>
      <FormActions>
        <SubmitButton variant="warning" name="intent" value="delete-set">
          {t('deleteSet')}
        </SubmitButton>
      </FormActions>
    </form>
  );
}
