/** What goes with the answers when they are sent: whether somebody helped, and a box that only machines fill in. */
import { useText } from '#app/platform/use-text.ts';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { helpKinds } from '../audience.ts';
import type { Audience } from '../audience.ts';
import { accessMessages } from '../messages.ts';

export type SendingFacts = {
  audience: Audience;
  /** Sealed; empty where the survey asks for no least time. */
  pace: string;
  /** What was chosen before, where the page is shown again. */
  help: string;
};

export function SendFields({ audience, pace, help }: SendingFacts) {
  const t = useText(accessMessages);
  const isChild = audience === 'child';
  return (
    <>
      {pace === '' ? null : <HiddenField name="_pace" value={pace} />}
      <SelectField
        name="_help"
        id="help"
        label={t(isChild ? 'childHelpLabel' : 'helpLabel')}
        hint={t(isChild ? 'childHelpHint' : 'helpHint')}
        placeholder={t('helpChoose')}
        defaultValue={help}
        options={helpKinds.map((kind) => ({ value: kind, label: t(`help_${kind}`) }))}
      />
      <div hidden>
        <TextField name="_more" id="more" label={t('trapLabel')} autoComplete="off" />
      </div>
    </>
  );
}
