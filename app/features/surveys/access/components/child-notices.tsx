/** What a child is told before answering: short sentences, nothing promised that is not kept. */
import type { ReactNode } from 'react';
import { useMark, useText } from '#app/platform/use-text.ts';
import { Details } from '#app/ui/content/details.tsx';
import { accessMessages } from '../messages.ts';

/** `roles` in words; empty unless the survey is confidential. */
export function ChildPrivacy({
  anonymity,
  roles,
  takesFiles,
}: {
  anonymity: 'anonymous' | 'confidential' | 'named';
  roles: string;
  takesFiles: boolean;
}) {
  const t = useText(accessMessages);
  const mark = useMark(accessMessages);
  const first = { anonymous: 'childAnonymous', confidential: 'childConfidential', named: 'childNamed' } as const;
  return (
    <>
      <p {...mark(first[anonymity])}>{t(first[anonymity], { roles })}</p>
      <p {...mark('childSafe')}>{t('childSafe')}</p>
      <Details summary={<span {...mark('childPrivacyTitle')}>{t('childPrivacyTitle')}</span>}>
        <p {...mark('childChoose')}>{t('childChoose')}</p>
        {takesFiles ? <p {...mark('childFiles')}>{t('childFiles')}</p> : null}
        <p {...mark('childCode')}>{t('childCode')}</p>
        <p {...mark('childNoEmail')}>{t('childNoEmail')}</p>
      </Details>
    </>
  );
}

export type ChildSafetyProps = {
  reader: string;
  hours: string;
  /** The way to tell somebody: a link, or words where no link may lead away. */
  way: ReactNode;
};

/** What the safety notice says, in a child's words. */
export function ChildSafety({ reader, hours, way }: ChildSafetyProps) {
  const t = useText(accessMessages);
  const mark = useMark(accessMessages);
  return (
    <>
      <p {...mark('childDanger')}>
        <strong>{t('childDanger')}</strong>
      </p>
      <p {...mark('childSafe')}>{t('childSafe')}</p>
      <p {...mark('childTalk')}>{t('childTalk')}</p>
      <p {...mark('childReads')}>{t('childReads', { reader, hours })}</p>
      {way}
    </>
  );
}

/** One more line for those to whom another way is open; nothing for the rest. */
export function AudienceSafety({ audience }: { audience: string }) {
  const t = useText(accessMessages);
  const mark = useMark(accessMessages);
  if (audience === 'young-person') return <p {...mark('youngTalk')}>{t('youngTalk')}</p>;
  if (audience === 'practitioner') return <p {...mark('practitionerDuty')}>{t('practitionerDuty')}</p>;
  return null;
}
