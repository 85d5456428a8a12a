/** Which levels of this model are about the same as levels of another, said by a person: joining and taking back. */
import { useForm } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { FormProblems } from '#app/ui/form/form-problems.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useReply } from '../forms/form-reply.ts';
import type { LevelMapFields } from '../forms/staff-forms.ts';
import { areaStaffMessages } from '../messages-manage.ts';
import type { LevelLikeness } from '../tiers.ts';

type Choice = { id: string; name: string; set: string };

export type LevelMapsProps = {
  own: { id: string; name: string }[];
  others: Choice[];
  joined: (LevelLikeness & { own: string })[];
};

function Joined({ joined }: Pick<LevelMapsProps, 'joined'>) {
  const t = useText(areaStaffMessages);
  if (joined.length === 0) return <p>{t('mapsNone')}</p>;
  return (
    <ul className="sd-items">
      {joined.map(({ mapId, own, name, set, note }) => (
        <li key={mapId}>
          <p>{t('mapLine', { own, name, set })}</p>
          {note === '' ? null : <p className="sd-small">{note}</p>}
          <form method="post">
            <HiddenField name="mapId" value={mapId} />
            <SubmitButton variant="quiet" name="intent" value="unmap">
              {t('unmap')}
              <span className="nhsuk-u-visually-hidden"> {t('mapLine', { own, name, set })}</span>
            </SubmitButton>
          </form>
        </li>
      ))}
    </ul>
  );
}

export function LevelMaps({ own, others, joined }: LevelMapsProps) {
  const t = useText(areaStaffMessages);
  const [form, fields] = useForm<LevelMapFields>({ id: 'map', lastResult: useReply('map') });
  if (own.length === 0 || others.length === 0) return <p>{t('mapsNeedTwo')}</p>;
  return (
    <>
      <Joined joined={joined} />
      <form method="post" id={form.id} className="sd-form" noValidate>
        <FormProblems title={t('problem')} form={form} />
        <SelectField
          field={fields.levelId}
          label={t('mapOwn')}
          placeholder={t('chooseLevel')}
          options={own.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SelectField
          field={fields.otherId}
          label={t('mapOther')}
          placeholder={t('chooseLevel')}
          options={others.map(({ id, name, set }) => ({ value: id, label: `${set}: ${name}` }))}
        />
        <TextField
          field={fields.note}
          label={t('mapNote')}
          hint={t('mapNoteHint')}
          optional={t('optional')}
          autoComplete="off"
        />
        <FormActions>
          <SubmitButton name="intent" value="map">
            {t('map')}
          </SubmitButton>
        </FormActions>
      </form>
    </>
  );
}
