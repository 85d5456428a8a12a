/** The home pages and an area's own pages, from writes to HTML and JSON, as a guest without JavaScript meets them. */
import type { ActionFunctionArgs, AppLoadContext } from '@remix-run/node';
import { createElement } from 'react';
import type { ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { addOrganisation } from '#app/features/areas/writes/add-organisation.server.ts';
import { changeArea } from '#app/features/areas/writes/change-area.server.ts';
import { createGlossaryTerm } from '#app/features/areas/writes/create-glossary-term.server.ts';
import { createLevel } from '#app/features/areas/writes/tiers/create-level.server.ts';
import { createService } from '#app/features/areas/writes/create-service.server.ts';
import { createTierSet } from '#app/features/areas/writes/tiers/create-tier-set.server.ts';
import { publishService } from '#app/features/areas/writes/publish-service.server.ts';
import { setGlossaryOverride } from '#app/features/areas/writes/set-glossary-override.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { DoorFunction } from '#app/platform/door.server.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { makeUpdate } from '#tests/factories/progress.ts';
import { indexArea } from '#app/features/search/writes/index-area.server.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { rollback, statementsOf } from '#tests/setup/database.ts';
import { htmlProblems } from '#tests/setup/html.ts';
import * as accessibilityPage from './accessibility.tsx';
import * as areaPage from '../area/area.tsx';
import * as complaintsPage from './complaints.tsx';
import * as glossaryPage from '../area/glossary.tsx';
import * as homePage from './home.tsx';
import * as moderationPage from './moderation.tsx';
import * as organisationPage from '../area/organisation.tsx';
import * as privacyPage from './privacy.tsx';
import * as searchPage from './search.tsx';
import * as servicePage from '../area/service.tsx';
import * as servicesPage from '../area/services.tsx';
import * as supportPage from '../area/support.tsx';
import * as termsPage from './terms.tsx';
import * as unknownPage from './unknown.tsx';

const shown = vi.hoisted((): { data: unknown } => ({ data: null }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => undefined }));

type Page = { loader: DoorFunction<unknown>; default: ComponentType };

/** Asks a route as a guest, and renders its page. `statements` counts those of the loader, the area's among them. */
async function visit(ctx: AreaContext, page: Page, path: string, params: Record<string, string> = {}) {
  const context: AppLoadContext = {
    isRequestContext: true,
    services: ctx.services,
    requestId: 'r',
    method: 'GET',
    format: 'html',
    address: '',
    route: '',
    page: { isGuest: true, areaId: null, validUntil: null, generation: 0 },
    memo: {},
  };
  const args: ActionFunctionArgs = { request: new Request(`http://localhost${path}`), context, params };
  let data: unknown;
  const statements = await statementsOf(async () => {
    data = await page.loader(args);
  });
  shown.data = data;
  const body = renderToStaticMarkup(createElement(page.default));
  const html = `<!DOCTYPE html><html lang="en"><head><title>Page</title></head><body><main>${body}</main></body></html>\n`;
  return { html, json: JSON.stringify(data), statements: statements.length };
}

const here = (ctx: AreaContext, page: Page, path = '', params: Record<string, string> = {}) =>
  visit(ctx, page, `/${ctx.area.slug}${path}`, { area: ctx.area.slug, ...params });

const textOf = (html: string) =>
  html
    .replace(/<svg[\s\S]*?<\/svg>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

const inNewArea = (work: (ctx: AreaContext) => Promise<void>) =>
  rollback(async (db) => {
    const area = await makeArea(db, { name: 'Testshire', demonstration: 'invented' });
    await work(testContext(testServices(db), area));
  });

const level = (name: string, strapline: string, description = '') => ({ name, strapline, description });

/** A model of support with four levels, a service in one, an organisation that runs it, terms, and an update. */
async function fill(ctx: AreaContext) {
  const { id: organisationId } = await addOrganisation(ctx, {
    name: 'Testshire Council',
    kind: 'council',
    website: 'https://example.org/council',
    summary: 'Runs the schools.',
  });
  const set = await createTierSet(ctx, {
    name: 'Support in health',
    summary: 'It starts with what is there for all.\n\n---\n\n- Universal services help.\n\nAlways joined-up.',
    inUseFrom: { state: 'not-stated' },
  });
  if (!set.isSaved) throw new Error('The set was refused.');
  const levels = [
    await createLevel(ctx, set.id, level('Universal', 'Available to all families', 'Everyday services.')),
    await createLevel(ctx, set.id, level('Specialist', 'More complex needs', 'An EHCP may follow.\n\n- one\n- two')),
  ];
  const levelIds = levels.flatMap((one) => (one.isSaved ? [one.id] : []));
  const service = await createService(ctx, {
    title: 'Physiotherapy',
    description: 'Helps children move.\n\nPart of **SEND** support, with an EHCP or without one. SEND again.',
    organisationId,
    levelIds: levelIds.slice(1),
  });
  await publishService(ctx, service.id);
  const term = { definition: 'A legal document. It describes needs.', isPublic: true };
  await createGlossaryTerm(ctx, { term: 'EHCP', expansion: 'Education, Health and Care Plan', ...term });
  const send = await createGlossaryTerm(ctx, {
    term: 'SEND',
    expansion: 'special educational needs and disabilities',
    definition: '',
    isPublic: true,
  });
  if (send === 'term-taken') throw new Error('The term was there already.');
  await makeUpdate(ctx, { title: 'Shorter waits', said: 'We wait for an EHCP.', saidBy: 'Parents and carers' });
  return { service, termId: send.id };
}

describe('an area with nothing in it', () => {
  it.each([
    ['home', areaPage, ''],
    ['services', servicesPage, '/services'],
    ['support', supportPage, '/support'],
    ['glossary', glossaryPage, '/glossary'],
  ] as const)('says what will stand on its %s', (_name, page, path) =>
    inNewArea(async (ctx) => {
      const { html, statements } = await here(ctx, page, path);
      expect(await htmlProblems(html)).toEqual([]);
      expect(textOf(html)).toMatch(/yet/);
      expect(statements).toBeLessThanOrEqual(9);
    }),
  );
});

describe('the home of an area', () => {
  it('shows what changed, whether people are answered, support, the forum and safety', () =>
    inNewArea(async (ctx) => {
      await fill(ctx);
      await changeArea(ctx, {
        forumName: 'Testshire Voices',
        forumAddress: 'join@example.org',
        safetyReader: 'the safeguarding lead',
        safetyHours: 'weekdays by 10am.',
      });
      const { html, json, statements } = await here(ctx, areaPage);
      expect(await htmlProblems(html)).toEqual([]);
      const text = textOf(html);
      for (const words of [
        'Shorter waits',
        '1 of 1',
        'Each of them has an answer: a promise, a refusal with its reason, a change or an update. What is not published is not counted.',
        'Testshire Voices',
      ])
        expect(text).toContain(words);
      expect(text).toContain('published findings and pieces of feedback have an answer');
      expect(text).toContain('Who reads what you tell us: the safeguarding lead. When: weekdays by 10am.');
      expect(html).toContain('href="mailto:join@example.org"');
      expect(html).toContain('href="#term-ehcp"');
      expect(json).toContain('"demonstration":"invented"');
      expect(statements).toBeLessThanOrEqual(9);
    }));
});

describe('the forum on the home of an area', () => {
  it('is the one that the area lists, where it names none of its own, and is not said to be unknown', () =>
    inNewArea(async (ctx) => {
      const unknown = 'Which forum speaks for families here is not stated yet.';
      expect(textOf((await here(ctx, areaPage)).html)).toContain(unknown);
      await addOrganisation(ctx, { name: 'Testshire Forum', kind: 'forum', website: '', summary: '' });
      const { html } = await here(ctx, areaPage);
      expect(await htmlProblems(html)).toEqual([]);
      expect(html.match(/Testshire Forum<\/a>/g)).toHaveLength(2);
      expect(textOf(html)).not.toContain(unknown);
    }));
});

describe('the home page', () => {
  it('shows areas, pairs and counts, marks demonstrations, and asks few statements', () =>
    inNewArea(async (ctx) => {
      await fill(ctx);
      const { html, statements } = await visit(ctx, homePage, '/');
      expect(await htmlProblems(html)).toEqual([]);
      const text = textOf(html);
      expect(text.match(/Demonstration: a fictional area/g)?.length).toBeGreaterThanOrEqual(2);
      expect(html).toContain(`href="/${ctx.area.slug}/progress/shorter-waits"`);
      expect(html).toContain('id="areas"');
      expect(statements).toBe(5);
    }));
});

describe('services', () => {
  it('are listed with who runs them and their levels, and filtered by level', () =>
    inNewArea(async (ctx) => {
      await fill(ctx);
      const all = await here(ctx, servicesPage, '/services');
      expect(await htmlProblems(all.html)).toEqual([]);
      expect(textOf(all.html)).toContain('Testshire Council Support in health: Specialist');
      expect(all.statements).toBe(3);
      const [universal = ''] = [...all.html.matchAll(/href="([^"]*\?level=[^"]*)"/g)].map((match) => match[1]);
      const filtered = await here(ctx, servicesPage, universal.replace(`/${ctx.area.slug}`, ''));
      expect(textOf(filtered.html)).toContain('No service is listed at this level');
      expect(filtered.html).toContain('aria-current="true"');
    }));

  it('have a page with their terms explained once, by the page’s own meaning where it has one', () =>
    inNewArea(async (ctx) => {
      const { service, termId } = await fill(ctx);
      const expansion = 'Special Educational Needs and/or Disabilities';
      await setGlossaryOverride(ctx, { nodeId: service.id, termId, expansion, definition: '' });
      const path = `/services/${service.slug}`;
      const { html, json, statements } = await here(ctx, servicePage, path, { service: service.slug });
      expect(await htmlProblems(html)).toEqual([]);
      expect(html.match(/href="#term-send"/g)).toHaveLength(1);
      expect(html.match(/id="term-send"/g)).toHaveLength(1);
      expect(html.match(/id="use-send"/g)).toHaveLength(1);
      expect(html).toMatch(
        /<details[^>]* open="">.*id="term-send".*<a href="#use-send">Back to “SEND” in the text<.*<\/details>/,
      );
      expect(textOf(html)).toContain(expansion);
      expect(textOf(html)).not.toMatch(/EHCP ?EHCP/);
      expect(json).toContain(expansion);
      expect(statements).toBe(6);
    }));
});

describe('support', () => {
  it('stands as text in order, with the services of each level', () =>
    inNewArea(async (ctx) => {
      await fill(ctx);
      const { html, statements } = await here(ctx, supportPage, '/support');
      expect(await htmlProblems(html)).toEqual([]);
      const text = textOf(html);
      const order = [
        'Levels add to each other',
        'It starts with what is there for all.',
        '1. Universal',
        'Available to all families',
        '2. Specialist',
        'Physiotherapy',
        'Universal services help.',
        'Always joined-up.',
      ].map((words) => text.indexOf(words));
      expect(order).not.toContain(-1);
      expect([...order].sort((a, b) => a - b)).toEqual(order);
      expect(html).toContain('href="#term-ehcp"');
      expect(statements).toBe(5);
    }));
});

describe('glossary and organisation', () => {
  it('explain every word once', () =>
    inNewArea(async (ctx) => {
      await fill(ctx);
      const { html, json, statements } = await here(ctx, glossaryPage, '/glossary');
      expect(await htmlProblems(html)).toEqual([]);
      expect(textOf(html)).toContain('EHCP Education, Health and Care Plan. A legal document. It describes needs.');
      expect(json).toContain('"term":"EHCP"');
      expect(statements).toBe(2);
    }));

  it('show what an organisation runs', () =>
    inNewArea(async (ctx) => {
      await fill(ctx);
      const organisation = 'testshire-council';
      const { html, statements } = await here(ctx, organisationPage, `/organisations/${organisation}`, {
        organisation,
      });
      expect(await htmlProblems(html)).toEqual([]);
      expect(textOf(html)).toContain('Physiotherapy');
      expect(statements).toBe(3);
    }));
});

describe('search', () => {
  it('shows a form, then what was found with its area', () =>
    inNewArea(async (ctx) => {
      await fill(ctx);
      await indexArea(ctx);
      const empty = await visit(ctx, searchPage, '/search');
      expect(await htmlProblems(empty.html)).toEqual([]);
      expect(empty.statements).toBe(0);
      const { html, statements } = await visit(ctx, searchPage, '/search?q=physiotherapy');
      expect(await htmlProblems(html)).toEqual([]);
      expect(textOf(html)).toMatch(/Service Testshire Published .* Demonstration: a fictional area/);
      expect(statements).toBe(2);
      const nothing = await visit(ctx, searchPage, '/search?q=qqqqzzzz');
      expect(await htmlProblems(nothing.html)).toEqual([]);
      expect(textOf(nothing.html)).toContain('Nothing published here matches');
    }));
});

describe('information pages', () => {
  it.each([
    ['accessibility', accessibilityPage],
    ['privacy', privacyPage],
    ['terms', termsPage],
    ['moderation', moderationPage],
    ['complaints', complaintsPage],
  ] as const)('/%s is valid, complete in its JSON, and asks no statement', (name, page) =>
    inNewArea(async (ctx) => {
      const { html, json, statements } = await visit(ctx, page, `/${name}`);
      expect(await htmlProblems(html)).toEqual([]);
      expect(html.match(/<h1[ >]/g)).toHaveLength(1);
      expect(json.length).toBeGreaterThan(500);
      expect(statements).toBe(0);
    }),
  );

  it('promise that a complaint about data is acknowledged within 30 days', () =>
    inNewArea(async (ctx) => {
      const { html } = await visit(ctx, complaintsPage, '/complaints');
      expect(textOf(html)).toContain('acknowledged within 30 days');
    }));

  it('do not claim full accessibility while an issue is open', () =>
    inNewArea(async (ctx) => {
      const { html } = await visit(ctx, accessibilityPage, '/accessibility');
      expect(textOf(html)).toContain('at level AA in part');
    }));
});

describe('an unknown address', () => {
  it('is not found', () =>
    inNewArea(async (ctx) => {
      await expect(visit(ctx, unknownPage, '/no/such/page')).rejects.toMatchObject({ init: { status: 404 } });
      const params = { area: 'nowhere-at-all' };
      await expect(visit(ctx, areaPage, '/nowhere-at-all', params)).rejects.toMatchObject({ init: { status: 404 } });
    }));
});
