/** An error page that helps: what happened, what to do, and where to go from here. */
import { translator } from '#app/platform/messages.ts';
import type { ErrorBody } from '#app/platform/errors.ts';
import { useText } from '#app/platform/use-text.ts';
import { ErrorPanel } from '#app/ui/layout/error-panel.tsx';
import { errorMessages, frameMessages } from './messages.ts';

const known = [400, 403, 404, 405, 409, 410, 413, 429, 503] as const;
type KnownStatus = (typeof known)[number];

function detailOf(body: unknown): ErrorBody['detail'] {
  return typeof body === 'object' && body !== null && 'detail' in body ? (body as ErrorBody).detail : {};
}

function timeOf(retryAt: string | undefined): string {
  const instant = retryAt === undefined ? new Date(Number.NaN) : new Date(retryAt);
  if (Number.isNaN(instant.getTime())) return '';
  return new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Europe/London' }).format(instant);
}

type ErrorPageProps = {
  status: number;
  body: unknown;
  area: { slug: string; name: string } | null;
  reference: string;
  /** The address of a page that leads nowhere but to itself, as on a device that many people share; null for every other. */
  alone: string | null;
};

/** Titles that the head of an error page needs too. */
export function errorTitle(status: number): string {
  const t = translator('en', errorMessages);
  return t(`errorTitle${known.find((one) => one === status) ?? 500}`);
}

export function ErrorPage({ status, body, area, reference, alone }: ErrorPageProps) {
  const t = useText(errorMessages);
  const frame = useText(frameMessages);
  const shown: KnownStatus | 500 = known.find((one) => one === status) ?? 500;
  const { limit = '', retryAt } = detailOf(body);
  const everywhere = [
    ...(shown === 410 ? [{ href: '/sign-in/link', label: t('askLink') }] : []),
    ...(area ? [{ href: `/${area.slug}`, label: t('goBackArea', { area: area.name }) }] : []),
    { href: '/', label: t('goHome') },
    { href: '/tell-us', label: frame('tellUs') },
  ];
  const ways = alone === null ? everywhere : [{ href: alone, label: t('startAgain') }];
  return (
    <ErrorPanel
      title={t(`errorTitle${shown}`)}
      text={<p>{t(`errorText${shown}`, { limit, time: timeOf(retryAt) })}</p>}
      {...(shown === 500 && reference !== '' ? { reference: t('errorReference', { reference }) } : {})}
    >
      <ul>
        {ways.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </ErrorPanel>
  );
}
