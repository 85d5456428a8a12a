/** The receipt as a card to keep: the tracking code large, a QR code of its page, and ways to take it along. */
import type { ReactNode } from 'react';
import { Mark } from '../mark.tsx';
import { QrCode } from './qr-code.tsx';

export interface ReceiptCardProps {
  title: ReactNode;
  /** The code with hyphens between its groups, as people write it down. */
  code: string;
  /** What the code is for, and that it cannot be found again. */
  intro: ReactNode;
  /** The address of the receipt's page. */
  qr: Parameters<typeof QrCode>[0] & { caption: ReactNode };
  /** Words of the two buttons that appear only where JavaScript runs. */
  labels: { copy: ReactNode; copied: string; print: ReactNode };
  children?: ReactNode;
}

export function ReceiptCard({ title, code, intro, qr, labels, children }: ReceiptCardProps) {
  return (
    <section className="sd-receipt" aria-labelledby="receipt-title">
      <h2 id="receipt-title">
        <Mark size={40} />
        <span>{title}</span>
      </h2>
      <p className="sd-receipt__code" id="receipt-code" dir="ltr">
        {code.split('-').map((group, index, all) => (
          <span key={`${String(index)}-${group}`}>{index < all.length - 1 ? `${group}-` : group}</span>
        ))}
      </p>
      <div className="sd-receipt__body">
        <div>
          <div>{intro}</div>
          <div className="sd-actions" data-needs-script hidden>
            <button
              type="button"
              className="sd-button sd-button--secondary"
              data-copy={code}
              data-copied-label={labels.copied}
            >
              {labels.copy}
            </button>
            <button type="button" className="sd-button sd-button--secondary" data-print>
              {labels.print}
            </button>
            <span className="nhsuk-u-visually-hidden" role="status" />
          </div>
        </div>
        <figure className="sd-receipt__qr">
          <QrCode {...qr} />
          <figcaption>{qr.caption}</figcaption>
        </figure>
      </div>
      {children}
    </section>
  );
}
