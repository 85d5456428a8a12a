/** What stands before the box: danger, who reads and when, secrecy, and the ways for one person's case. */
import type { ReactNode } from 'react';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import type { CaseWays, FormView } from '../form-view.server.ts';
import { feedbackMessages } from '../messages.ts';

const linked = ({ href, text }: { href: string | null; text: string }): ReactNode =>
  href === null ? text : <a href={href}>{text}</a>;

/** The sentence with its last part, a link or words, put in. */
function Line({ text, children }: { text: string; children: ReactNode }) {
  return (
    <li>
      {text} {children}
    </li>
  );
}

export function SafetyFirst({ aboutAddress }: { aboutAddress: string }) {
  const t = useText(feedbackMessages);
  return (
    <Notice kind="safety" title={t('safetyTitle')}>
      <p>
        <strong>{t('safetyDanger')}</strong> {t('safetyLimit')}
      </p>
      <p>
        {t('safetyElsewhere')} <a href={`/tell-us?about=${encodeURIComponent(aboutAddress)}`}>{t('safetyLink')}</a>
      </p>
    </Notice>
  );
}

export function ForOneCase({ ways, aboutAddress }: { ways: CaseWays; aboutAddress: string }) {
  const t = useText(feedbackMessages);
  return (
    <Notice kind="info" title={t('caseTitle')}>
      <p>{t('caseText')}</p>
      <ul>
        <Line text={t('caseComplaint')}>
          <a href={`/tell-us?about=${encodeURIComponent(aboutAddress)}`}>{t('caseComplaintLink')}</a>
        </Line>
        <li>{t('caseMediation')}</li>
        {ways.advice === null ? (
          <li>{t('caseSendiassAny')}</li>
        ) : (
          <Line text={t('caseSendiass', { name: '' })}>{linked(ways.advice)}</Line>
        )}
        {ways.contact === null ? null : <Line text={t('caseContact', { contact: '' })}>{linked(ways.contact)}</Line>}
      </ul>
    </Notice>
  );
}

export function WhatHappens({ reader, hours }: Pick<FormView, 'reader' | 'hours'>) {
  const t = useText(feedbackMessages);
  const who = reader === '' ? t('readerDefault') : `${reader.charAt(0).toUpperCase()}${reader.slice(1)}`;
  return (
    <ul>
      <li>{t('howRead', { reader: who, hours: hours || t('hoursDefault') })}</li>
      <li>{t('howAnswer')}</li>
      <li>{t('howCode')}</li>
      <li>{t('privacy')}</li>
    </ul>
  );
}
