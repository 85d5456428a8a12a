/** The head of the page of one question: what kind of asking it is, what is asked, and where it stands. */
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { isFormal } from '../consultation.ts';
import { consultationMessages } from '../messages.ts';
import type { ShownConsultation } from '../shown.ts';
import { Standing } from './standing.tsx';

/** Only the formal kind is called a consultation; the others say that they are none (product.md, vocabulary). */
function KindNotice({ kind }: Pick<ShownConsultation, 'kind'>) {
  const t = useText(consultationMessages);
  if (isFormal(kind)) return <p>{t(`about_${kind}`)}</p>;
  return (
    <Notice kind="info" title={t('notFormal')}>
      <p>{t(`about_${kind}`)}</p>
    </Notice>
  );
}

function LateNotice({ of }: { of: ShownConsultation }) {
  const t = useText(consultationMessages);
  if (!of.isDecisionLate || of.decision.state === 'not-stated') return null;
  return (
    <Notice kind="warning" title={t('lateTitle')}>
      <p>{t('lateText', { date: of.decision.text })}</p>
    </Notice>
  );
}

export function Opening({ of }: { of: ShownConsultation }) {
  const t = useText(consultationMessages);
  return (
    <>
      <PageHead kicker={t(`kind_${of.kind}`)} title={of.title}>
        <p className="sd-items__meta">
          <Standing of={of} />
        </p>
      </PageHead>
      <LateNotice of={of} />
      <KindNotice kind={of.kind} />
    </>
  );
}
