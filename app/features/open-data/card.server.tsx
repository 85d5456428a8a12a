/** The card of a commitment, an update or a service change for other sites: one small document without scripts or cookies. */
import { renderToStaticMarkup } from 'react-dom/server';
import { createHash } from 'node:crypto';
import { progressMessages } from '#app/features/progress/messages.ts';
import { listThings } from '#app/features/progress/reads/things.server.ts';
import { againstText } from '#app/features/progress/against.ts';
import { turnOf } from '#app/features/progress/changes.ts';
import type { CommitmentThing, ServiceChangeThing, Thing, UpdateThing } from '#app/features/progress/things.ts';
import { formatDay, londonDay, londonMidnight } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import type { PublicFile } from '#app/platform/public-file.server.ts';
import { cardKinds } from './cards.ts';
import { openDataMessages } from './messages.ts';

export type CardThing = CommitmentThing | UpdateThing | ServiceChangeThing;

const hasCard = (thing: Thing | undefined): thing is CardThing => thing !== undefined && cardKinds.includes(thing.kind);

/** The card says which day it is, so it changes at midnight. */
const dayAfter = (day: string) => new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** The colours of the design system by name, light and dark, and nothing that has to be fetched. */
const style = `:root{color-scheme:light dark;--ink:#212b32;--soft:#4c6272;--edge:#aeb7bd;--paper:#fff;--link:#005eb8}
@media(prefers-color-scheme:dark){:root{--ink:#f0f4f5;--soft:#c8d1d6;--edge:#768692;--paper:#1b2329;--link:#9ccbf5}}
*{box-sizing:border-box}
body{margin:0;padding:16px;border:1px solid var(--edge);background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
h1{margin:4px 0 12px;font-size:1.125rem;line-height:1.35;overflow-wrap:anywhere}
p{margin:0 0 8px}
dl{margin:0 0 12px}
div{display:grid;grid-template-columns:minmax(5rem,7rem) 1fr;gap:4px 12px;padding:4px 0;border-top:1px solid var(--edge)}
dt{color:var(--soft)}
dd{margin:0;overflow-wrap:anywhere}
small{color:var(--soft);font-size:.875rem}
a{color:var(--link)}
a:focus-visible{outline:3px solid var(--link);outline-offset:2px}`;

/** Its own policy: the inline style by its hash, nothing else, and any site may frame it. */
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
].join('; ');

type Fact = { label: string; text: string };

/** Of a refusal that was a promise first: that it was, and when it was given up. */
function givenUpFacts(ctx: AreaContext, { decision, changes }: Extract<CardThing, { kind: 'commitment' }>): Fact[] {
  const turn = turnOf(decision, changes);
  if (turn === null) return [];
  const key = turn.before.late.length > 0 ? 'cardGivenUpLate' : 'cardGivenUpOn';
  return [
    { label: ctx.t(openDataMessages)('cardFirst'), text: ctx.t(openDataMessages)(key, { date: formatDay(turn.on) }) },
  ];
}

function factsOf(ctx: AreaContext, thing: CardThing): Fact[] {
  const t = ctx.t(openDataMessages);
  const p = ctx.t(progressMessages);
  const dateText = (date: { state: string; text?: string }) => date.text ?? t('cardNotStated');
  // A status never stands alone where something stands against it.
  const withAgainst = (status: string) => [status, ...thing.against.map((one) => againstText(p, one))].join(' · ');
  switch (thing.kind) {
    case 'commitment':
      return [
        { label: t('cardStatus'), text: withAgainst(p(`status_${thing.headline}`)) },
        {
          label: t('cardOwners'),
          text: thing.owners.map((owner) => owner.organisation).join(', ') || t('cardNotStated'),
        },
        ...givenUpFacts(ctx, thing),
        {
          label: t(thing.decision === 'will-not' ? 'cardDueFirst' : 'cardDue'),
          text: thing.owners.map(({ due }) => dateText(due)).join('; ') || t('cardNotStated'),
        },
      ];
    case 'update':
      return [
        { label: t('cardSaid'), text: thing.said },
        { label: p(`did_${thing.status}`), text: thing.did },
        { label: t('cardStatus'), text: withAgainst(p(`status_${thing.status}`)) },
      ];
    case 'service-change': {
      const now = thing.stages.findLast(({ position }) => position === 'current' || position === 'stopped');
      return [{ label: t('cardStage'), text: withAgainst(now ? p(`stage_${now.stage}`) : t('cardNotStated')) }];
    }
  }
}

function Card({ ctx, thing }: { ctx: AreaContext; thing: CardThing }) {
  const t = ctx.t(openDataMessages);
  const { area, origin } = ctx;
  return (
    <html lang={ctx.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{t('cardTitle', { title: thing.title })}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <main>
          {area.demonstration === 'none' ? null : (
            <p>
              <strong>{t(area.demonstration === 'invented' ? 'cardInvented' : 'cardPublishedPage')}</strong>
            </p>
          )}
          <small>{t('cardBy', { area: area.name })}</small>
          <h1>{thing.title}</h1>
          <dl>
            {factsOf(ctx, thing).map(({ label, text }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
          <p>
            <a href={origin + thing.address} target="_top">
              {t('cardMore')}
            </a>
          </p>
          <small>{t('cardAsAt', { day: formatDay(ctx.now) })}</small>
        </main>
      </body>
    </html>
  );
}

/**
 * The card of a public commitment, update or service change, as it stands today. One statement.
 * @throws not-found for everything else.
 */
export async function cardOf(ctx: AreaContext, id: string): Promise<PublicFile> {
  const thing = (await listThings(ctx, [id])).get(id);
  if (!hasCard(thing)) throw notFound();
  ctx.validUntil(londonMidnight(dayAfter(londonDay(ctx.now))));
  const text = `<!DOCTYPE html>${renderToStaticMarkup(<Card ctx={ctx} thing={thing} />)}`;
  return { type: 'text/html; charset=utf-8', text, headers: { 'Content-Security-Policy': policy } };
}
