/** What goes with the answers when they are sent: whether somebody helped, and a box that only machines fill in. */
import { useMark, useSaid, useText } from '#app/platform/use-text.ts';
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
  const say = useSaid(accessMessages);
  const mark = useMark(accessMessages);
  const isChild = audience === 'child';
  return (
    <>
      {pace === '' ? null : <HiddenField name="_pace" value={pace} />}
      <SelectField
        name="_help"
        id="help"
        label={say(isChild ? 'childHelpLabel' : 'helpLabel')}
        hint={say(isChild ? 'childHelpHint' : 'helpHint')}
        placeholder={t('helpChoose')}
        placeholderMark={mark('helpChoose')}
        defaultValue={help}
        options={helpKinds.map((kind) => ({ value: kind, label: t(`help_${kind}`), ...mark(`help_${kind}`) }))}
      />
      <div hidden>
        <TextField name="_more" id="more" label={say('trapLabel')} autoComplete="off" />
      </div>
    </>
  );
}
