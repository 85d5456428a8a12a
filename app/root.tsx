/** The frame of every page: head, masthead, breadcrumb, foot, and the error pages. */
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  isRouteErrorResponse,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { useContext } from 'react';
import type { ReactNode } from 'react';
import { isStaffIn, rolesIn } from '#app/lib/actor.ts';
import { directionOf, englishNameOf } from '#app/lib/languages.ts';
import { open } from '#app/platform/door.server.ts';
import { NonceContext } from '#app/platform/page.ts';
import type { PageHandle } from '#app/platform/page.ts';
import { LanguageContext, useMark, useText } from '#app/platform/use-text.ts';
import { englishTongue, hasUnchecked, translator } from '#app/platform/messages.ts';
import { Breadcrumb } from '#app/ui/layout/breadcrumb.tsx';
import { PageShell } from '#app/ui/layout/page-shell.tsx';
import { PhaseStrip } from '#app/ui/layout/phase-strip.tsx';
import { SiteFooter } from '#app/ui/layout/site-footer.tsx';
import { SiteHeader } from '#app/ui/layout/site-header.tsx';
import stylesheet from '#app/ui/theme/main.scss?url';
import enhance from '#app/enhance.ts?worker&url';
import { errorMessages, frameMessages } from './messages.ts';
import { ErrorPage, errorTitle } from './error-page.tsx';
import { SocialCardTags } from './social-card.tsx';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

export const meta: MetaFunction = ({ error }) => {
  const name = translator('en', frameMessages)('name');
  if (error === undefined) return [{ title: name }];
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return [{ title: `${errorTitle(status)} · ${name}` }, { name: 'robots', content: 'noindex' }];
};

export const loader = open((ctx) => ({
  tongue: ctx.tongue,
  origin: ctx.origin,
  requestId: ctx.requestId,
  area: ctx.area && { slug: ctx.area.slug, name: ctx.area.name, demonstration: ctx.area.demonstration },
  isSignedIn: ctx.actor.kind === 'person',
  isOperator: ctx.actor.kind === 'person' && ctx.actor.isOperator,
  worksHere:
    ctx.area !== null &&
    (isStaffIn(ctx.actor, ctx.area.id) || rolesIn(ctx.actor, ctx.area.id).includes('representative')),
}));

type Frame = Awaited<ReturnType<typeof loader>>;

const unknownFrame: Frame = {
  tongue: englishTongue,
  origin: '',
  requestId: '',
  area: null,
  isSignedIn: false,
  isOperator: false,
  worksHere: false,
};

/** The page that is shown: its handle, its data and its address. */
function useLeaf(): { handle: PageHandle; data: unknown; pathname: string } {
  const leaf = useMatches().at(-1);
  return { handle: (leaf?.handle as PageHandle | undefined) ?? {}, data: leaf?.data, pathname: leaf?.pathname ?? '/' };
}

function Header({ frame }: { frame: Frame }) {
  const t = useText(frameMessages);
  const { pathname } = useLeaf();
  const { area } = frame;
  const home = area ? `/${area.slug}` : '/';
  const item = (href: string, label: string) => ({
    href,
    label,
    current: pathname === href || pathname.startsWith(`${href}/`),
  });
  const nav = area
    ? [
        item(`${home}/consultations`, t('haveYourSay')),
        item(`${home}/progress`, t('progress')),
        item(`${home}/services`, t('services')),
        item(`${home}/support`, t('support')),
        item(`${home}/glossary`, t('glossary')),
      ]
    : [];
  const account = [
    item('/receipt', t('trackingCode')),
    ...(area && frame.worksHere ? [item(`${home}/manage`, t('manage'))] : []),
    ...(frame.isOperator && !area ? [item('/manage', t('manage'))] : []),
    ...(frame.isSignedIn
      ? [item('/account', t('account')), item('/sign-out', t('signOut'))]
      : [item('/sign-in', t('signIn'))]),
  ];
  return (
    <SiteHeader
      name={t('name')}
      {...(area ? { areaName: area.name, areaHref: home } : {})}
      nav={nav}
      account={account}
      labels={{ nav: t('navigation'), account: t('accountNavigation') }}
    />
  );
}

function Footer({ frame }: { frame: Frame }) {
  const t = useText(frameMessages);
  const about = frame.area ? `?about=/${frame.area.slug}` : '';
  return (
    <SiteFooter
      name={t('name')}
      statement={t('statement')}
      groups={[
        {
          heading: t('takePart'),
          links: [
            { href: '/#areas', label: t('findArea') },
            { href: '/receipt', label: t('trackingCode') },
            { href: '/search', label: t('search') },
          ],
        },
        {
          heading: t('help'),
          links: [
            { href: `/tell-us${about}`, label: t('tellUs') },
            { href: '/complaints', label: t('complaints') },
            { href: '/moderation', label: t('moderation') },
          ],
        },
        {
          heading: t('about'),
          links: [
            { href: '/accessibility', label: t('accessibility') },
            { href: '/privacy', label: t('privacy') },
            { href: '/terms', label: t('terms') },
            ...(frame.area ? [{ href: `/${frame.area.slug}/open-data`, label: t('openData') }] : []),
          ],
        },
      ]}
    />
  );
}

function Strip({ frame }: { frame: Frame }) {
  const t = useText(frameMessages);
  if (!frame.area || frame.area.demonstration === 'none') return null;
  const key = frame.area.demonstration === 'invented' ? 'inventedArea' : 'publishedPageArea';
  return (
    <PhaseStrip label={t('strip')} tag={t('demonstration')}>
      {t(key, { area: frame.area.name })}
    </PhaseStrip>
  );
}

function Trail({ frame }: { frame: Frame }) {
  const t = useText(frameMessages);
  const { handle, data, pathname } = useLeaf();
  if (pathname === '/') return null;
  const areaHref = frame.area ? `/${frame.area.slug}` : '';
  const above =
    data === undefined || data === null
      ? []
      : (handle.breadcrumb?.(data as never, (m) => translator(frame.tongue, m), areaHref) ?? []);
  const isAreaHome = frame.area !== null && pathname.replace(/\/$/, '') === areaHref;
  const items = [
    { href: '/', label: t('home') },
    ...(frame.area && !isAreaHome ? [{ href: areaHref, label: frame.area.name }] : []),
    ...above,
  ];
  return <Breadcrumb label={t('breadcrumb')} items={items} />;
}

function Document({ frame, children }: { frame: Frame; children: ReactNode }) {
  const nonce = useContext(NonceContext);
  const { handle } = useLeaf();
  const isRightToLeft = directionOf(frame.tongue.language) === 'rtl';
  return (
    <html lang={frame.tongue.language} dir={isRightToLeft ? 'rtl' : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {handle.framedBy ? <base target="_blank" /> : null}
        <Meta />
        <SocialCardTags />
        <Links />
        {nonce === null ? <script type="module" src={enhance} /> : null}
      </head>
      <body>
        <LanguageContext.Provider value={frame.tongue}>
          <Shell frame={frame} width={handle.width ?? 'wide'}>
            {children}
          </Shell>
        </LanguageContext.Provider>
        {nonce === null ? null : <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}

/** Said in English too: those who could check it are asked by whoever reads both. */
function UncheckedNote({ language }: { language: string }) {
  const t = useText(frameMessages);
  const mark = useMark(frameMessages);
  const english = translator('en', errorMessages);
  const isSaid = mark('unchecked').lang === undefined;
  return (
    <div className="sd-unchecked">
      {isSaid ? <p>{t('unchecked')}</p> : null}
      <p lang="en" dir="ltr">
        {english('uncheckedEnglish', { language: englishNameOf(language) })}
      </p>
    </div>
  );
}

function Shell({ frame, width, children }: { frame: Frame; width: 'narrow' | 'wide'; children: ReactNode }) {
  const t = useText(frameMessages);
  const { handle } = useLeaf();
  if (handle.bare) {
    return (
      <>
        <Strip frame={frame} />
        <main id="main" className="sd-main sd-main--bare">
          <div className="sd-main--narrow">
            {hasUnchecked(frame.tongue) ? <UncheckedNote language={frame.tongue.language} /> : null}
            {children}
          </div>
        </main>
      </>
    );
  }
  return (
    <PageShell
      skipLabel={t('skip')}
      header={<Header frame={frame} />}
      footer={<Footer frame={frame} />}
      strip={<Strip frame={frame} />}
      breadcrumb={<Trail frame={frame} />}
      width={width}
    >
      {hasUnchecked(frame.tongue) ? <UncheckedNote language={frame.tongue.language} /> : null}
      {children}
    </PageShell>
  );
}

export default function Root() {
  const frame = useRouteLoaderData<typeof loader>('root') ?? unknownFrame;
  return (
    <Document frame={frame}>
      <Outlet />
    </Document>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const frame = useRouteLoaderData<typeof loader>('root') ?? unknownFrame;
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const body: unknown = isRouteErrorResponse(error) ? error.data : null;
  const { handle } = useLeaf();
  const { pathname, search } = useLocation();
  const alone = handle.bare && !handle.framedBy ? pathname + search : null;
  return (
    <Document frame={{ ...frame, tongue: englishTongue }}>
      <ErrorPage status={status} body={body} area={frame.area} reference={frame.requestId} alone={alone} />
    </Document>
  );
}
