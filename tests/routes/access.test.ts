/** Routes × visitors × methods on the running site: who is let in, who is refused, and how. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holds } from '#app/lib/permissions.ts';
import type { Verb } from '#app/lib/permissions.ts';
import type { Actor, RoleName } from '#app/lib/actor.ts';
import { ask } from '#tests/factories/visiting/ask.ts';
import type { Reply } from '#tests/factories/visiting/ask.ts';
import { builtDoors } from '#tests/factories/bundle.ts';
import { sessionOf, startSite } from '#tests/factories/site.ts';
import type { Site } from '#tests/factories/site.ts';
import { projectRoot } from '#tests/setup/steps.ts';
import { accessTable, addressOf, anyone, visitors } from './access.ts';
import type { Access, Known, Visitor } from './access.ts';
import { findKnown, findVisitors } from './demonstration.ts';

let site: Site;
let known: Known;
let people: Map<Visitor, string>;

beforeAll(async () => {
  site = await startSite();
  known = await findKnown(site.database);
  people = await findVisitors(site.database);
});

afterAll(async () => {
  await site.stop();
});

type Method = 'GET' | 'POST';

/** A session of its own for each request: an empty form to /sign-out ends it. */
async function visit(visitor: Visitor, method: Method, address: string): Promise<Reply> {
  const person = people.get(visitor);
  const cookie = person === undefined ? {} : { cookie: await sessionOf(site, person) };
  return ask(site.address, address, { ...cookie, ...(method === 'POST' && { form: {} }) });
}

/** What the table says the site answers, as status and Location, the latter only for those asked to sign in. */
function expected(row: Access, address: string, visitor: Visitor, method: Method): string {
  const who = method === 'GET' ? row.get : row.post;
  if (who === null) return '405';
  if (who.includes(visitor)) {
    const status = method === 'GET' ? (row.opens ?? 200) : (row.takes ?? 400);
    return String(typeof status === 'function' ? status(visitor) : status);
  }
  if (visitor !== 'guest') return '403';
  return `303 ${row.signInAt ?? `/sign-in?next=${encodeURIComponent(address)}`}`;
}

const answered = ({ status, location }: Reply) =>
  location.startsWith('/sign-in') ? `${status} ${location}` : `${status}`;

describe('the table of access', () => {
  it.each(accessTable.map((row): [string, Access] => [row.route, row]))('holds for %s', async (_route, row) => {
    const address = addressOf(row, known);
    const asked = visitors.flatMap((visitor) => (['GET', 'POST'] as const).map((method) => ({ visitor, method })));
    const lines = await Promise.all(
      asked.map(async ({ visitor, method }) => {
        const reply = answered(await visit(visitor, method, address));
        const wanted = expected(row, address, visitor, method);
        return reply === wanted ? '' : `${method} as ${visitor}: ${reply}, not ${wanted}`;
      }),
    );
    expect(lines.filter(Boolean)).toEqual([]);
  });

  it('has one row for each route of the site map', () => {
    const map = readFileSync(join(projectRoot, 'tests/checks/site-map.txt'), 'utf8');
    const routes = map.split('\n').map((line) => line.split(/\s/)[0] ?? '');
    expect(accessTable.map(({ route }) => route).sort()).toEqual(routes.filter(Boolean).sort());
  });

  it('refuses with a page that says so', async () => {
    const refused = await visit('member', 'GET', '/sampleford/manage/people');
    expect(refused.body).toContain('<h1');
    expect(refused.body).toContain('You do not have access to this page');
    const takesNoForm = await visit('guest', 'POST', '/privacy');
    expect(takesNoForm.body).toContain('This page takes no forms');
  });
});

const doors = await builtDoors();

const actorOf = (visitor: Visitor): Actor => {
  if (visitor === 'guest') return { kind: 'guest' };
  const isOperator = visitor === 'operator';
  const isElsewhere = visitor === 'administrator elsewhere';
  const role = (isElsewhere ? 'administrator' : visitor) as RoleName;
  const roles = isOperator ? [] : [{ areaId: isElsewhere ? 'elsewhere' : 'here', role, organisationId: null }];
  return { kind: 'person', personId: visitor, email: '', isOperator, hasSecondFactor: true, roles };
};

/** The visitors that the mark of a door lets in. */
const throughDoor = (verb: Verb | 'open') =>
  verb === 'open' ? [...anyone] : visitors.filter((visitor) => holds(actorOf(visitor), verb, 'here'));

describe('the doors', () => {
  it.each(accessTable.map((row): [string, Access] => [row.route, row]))(
    'of %s say what the table says',
    (route, row) => {
      const built = doors.get(route);
      for (const [who, verb] of [
        [row.get, built?.loader ?? null],
        [row.post, built?.action ?? null],
      ] as const) {
        expect(verb === null).toBe(who === null);
        if (verb === null || who === null) continue;
        if (row.door === 'own') expect(throughDoor(verb)).toEqual(expect.arrayContaining([...who]));
        else expect(throughDoor(verb)).toEqual([...who].sort((a, b) => visitors.indexOf(a) - visitors.indexOf(b)));
      }
    },
  );
});
