/** What was said and what was done, held by the two strokes of the mark; the second closes only when it was done. */
import type { ReactNode } from 'react';
import type { StatusKind } from './status-tag.tsx';
import { StatusTag } from './status-tag.tsx';

export interface SaidDidPairProps {
  said: ReactNode;
  did: ReactNode;
  /** The two small headings, such as "You said" and "We did", "We will", "We will not". */
  labels: { said: string; did: string };
  /** Whose voice, such as "12 parents in the autumn survey". */
  attribution?: ReactNode;
  status?: { kind: StatusKind; label: string };
  /** Something stands against the status: what is said to be done stays open. */
  isDisputed?: boolean;
  /** Owner, date: short phrases beside the status. */
  meta?: ReactNode;
  /** The heading of the pair; it is the link when there is an href. */
  title?: ReactNode;
  headingLevel?: 2 | 3;
  href?: string;
  /** Large on the page that is about this pair. */
  size?: 'medium' | 'large';
}

/** The second stroke is whole when it was done and nothing stands against that, broken while it is open, and brick when it was refused. */
function toneOf(kind: StatusKind | undefined, isDisputed: boolean): string {
  if ((kind === 'done' || kind === 'achieved') && !isDisputed) return 'sd-did';
  return kind === 'will-not' ? 'sd-did--refused' : 'sd-did--open';
}

function Stroke({ side, tone }: { side: 'left' | 'right'; tone: string }) {
  const d = side === 'left' ? 'M46 1 C14 1 3 16 3 50 S14 99 46 99' : 'M2 99 C34 99 45 84 45 50 S34 1 2 1';
  return (
    <svg
      className={`sd-pair__stroke ${tone}`}
      viewBox="0 0 48 100"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <path className="sd-stroke" d={d} />
    </svg>
  );
}

export function SaidDidPair(props: SaidDidPairProps) {
  const { said, did, labels, attribution, status, meta, title, headingLevel = 3, href, size = 'medium' } = props;
  const tone = toneOf(status?.kind, props.isDisputed ?? false);
  const Heading = `h${headingLevel}` as const;
  return (
    <article className={`sd-pair sd-pair--${size}`}>
      {title ? <Heading>{href ? <a href={href}>{title}</a> : title}</Heading> : null}
      <div className="sd-pair__loop">
        <div className="sd-pair__said">
          <Stroke side="left" tone="sd-said" />
          <p className="sd-pair__label">{labels.said}</p>
          <div className="sd-pair__text">{said}</div>
          {attribution ? <p className="sd-pair__meta">{attribution}</p> : null}
        </div>
        <div className={tone === 'sd-did--refused' ? 'sd-pair__did sd-pair__did--refused' : 'sd-pair__did'}>
          <Stroke side="right" tone={tone} />
          <p className="sd-pair__label">{labels.did}</p>
          <div className="sd-pair__text">{did}</div>
          {status || meta ? (
            <div className="sd-pair__meta">
              {status ? <StatusTag kind={status.kind} label={status.label} /> : null}
              {meta}
            </div>
          ) : null}
        </div>
      </div>
    </article>
  );
}
