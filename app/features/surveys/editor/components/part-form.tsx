/** The form of one entry of a list, and below it when it is asked and the rules for its answer. */
import { useText } from '#app/platform/use-text.ts';
import { ButtonLink } from '#app/ui/form/button-link.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import type { LostAnswers } from '../../reads/editor/lost.server.ts';
import type { PartPage } from '../forms/part.server.ts';
import { elementMessages } from '../messages.ts';
import { Conditions } from './element-sections.tsx';
import { Groups } from './fields.tsx';
import { LostFields } from './lost-fields.tsx';
import { Rules } from './rules.tsx';

type Props = {
  page: PartPage;
  here: string;
  /** What saving would take out, to be asked about first. */
  lost: readonly LostAnswers[];
};

export function PartForm({ page, here, lost }: Props) {
  const t = useText(elementMessages);
  const address = `${here}/edit/${page.id}`;
  return (
    <>
      <p className="sd-small">{t('code', { key: page.code })}</p>
      <form method="post" className="sd-form" data-guard noValidate>
        <HiddenField name="mark" value={page.mark} />
        <HiddenField name="_ticks" value={page.ticks} />
        <LostFields lost={lost} />
        <Groups groups={page.groups} />
        <FormActions>
          <SubmitButton name="intent" value="save">
            {t('save')}
          </SubmitButton>
          <ButtonLink variant="quiet" href={address}>
            {t('cancel')}
          </ButtonLink>
        </FormActions>
      </form>
      <Conditions {...page} address={address} />
      <Rules page={page} address={address} query={page.query} />
    </>
  );
}
