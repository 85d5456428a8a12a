/** Sessions: the one file that knows Lucia. The cookie holds the token; the database holds only its SHA-256. */
import { createHash } from 'node:crypto';
import { and, eq, gt, ne, sql } from 'drizzle-orm';
import { Lucia, TimeSpan } from 'lucia';
import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia';
import type { Db } from '#db/client.server.ts';
import { people, sessions } from '#db/schema/people.ts';
import { guest } from '#app/lib/actor.ts';
import type { Actor, RoleGrant } from '#app/lib/actor.ts';

export const sessionCookieName = 'said_session';
const lifetime = new TimeSpan(30, 'd');

type SessionFacts = { createdAt: Date; secondFactorAt: Date | null; device: string };
type PersonFacts = { email: string; isOperator: boolean; roles: RoleGrant[] };

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<SessionFacts, PersonFacts>;
    DatabaseSessionAttributes: SessionFacts;
    DatabaseUserAttributes: PersonFacts;
  }
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');

const byToken = (db: Db) =>
  db
    .select({
      session: sessions,
      email: people.email,
      isOperator: people.isOperator,
      roles: sql<
        RoleGrant[]
      >`coalesce((select json_agg(json_build_object('areaId', r.area_id, 'role', r.role, 'organisationId', r.organisation_id)) from roles r where r.person_id = ${people.id}), '[]'::json)`,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(eq(sessions.tokenHash, sql.placeholder('hash')))
    .limit(1)
    .prepare('find_session');

/** Asked by every request of somebody signed in: written once for each database, not once a request. */
const prepared = new WeakMap<Db, ReturnType<typeof byToken>>();

/** Adapter that stores only a hash of the token and reads session, person and roles in one statement. */
function adapterFor(db: Db): Adapter {
  const facts = (row: typeof sessions.$inferSelect, token: string): DatabaseSession => ({
    id: token,
    userId: row.personId,
    expiresAt: row.expiresAt,
    attributes: { createdAt: row.createdAt, secondFactorAt: row.secondFactorAt, device: row.device },
  });
  return {
    async getSessionAndUser(token) {
      const query = prepared.get(db) ?? byToken(db);
      prepared.set(db, query);
      const rows = await query.execute({ hash: hashOf(token) });
      const row = rows[0];
      if (!row) return [null, null];
      const user: DatabaseUser = {
        id: row.session.personId,
        attributes: { email: row.email, isOperator: row.isOperator, roles: row.roles },
      };
      return [facts(row.session, token), user];
    },
    async getUserSessions(personId) {
      const rows = await db.select().from(sessions).where(eq(sessions.personId, personId));
      return rows.map((row) => facts(row, row.tokenHash));
    },
    async setSession(session) {
      await db.insert(sessions).values({
        tokenHash: hashOf(session.id),
        personId: session.userId,
        expiresAt: session.expiresAt,
        ...session.attributes,
      });
    },
    async updateSessionExpiration(token, expiresAt) {
      await db
        .update(sessions)
        .set({ expiresAt })
        .where(eq(sessions.tokenHash, hashOf(token)));
    },
    async deleteSession(token) {
      await db.delete(sessions).where(eq(sessions.tokenHash, hashOf(token)));
    },
    async deleteUserSessions(personId) {
      await db.delete(sessions).where(eq(sessions.personId, personId));
    },
    async deleteExpiredSessions() {
      await db.delete(sessions).where(sql`${sessions.expiresAt} <= now()`);
    },
  };
}

function luciaFor(db: Db, isSecure: boolean) {
  return new Lucia<SessionFacts, PersonFacts>(adapterFor(db), {
    sessionExpiresIn: lifetime,
    sessionCookie: {
      name: sessionCookieName,
      expires: true,
      attributes: { sameSite: 'lax', path: '/', secure: isSecure },
    },
    getSessionAttributes: (facts) => facts,
    getUserAttributes: (facts) => facts,
  });
}

/** Whether a request carries our session cookie at all: without it the visitor is a guest, whatever other cookies there are. */
export function hasSessionCookie(cookieHeader: string | undefined | null): boolean {
  return typeof cookieHeader === 'string' && cookieHeader.includes(`${sessionCookieName}=`);
}

function tokenOf(cookieHeader: string | null): string | null {
  const found = cookieHeader?.split(';').find((part) => part.trim().startsWith(`${sessionCookieName}=`));
  const token = found?.trim().slice(sessionCookieName.length + 1);
  return token ? token : null;
}

/** Who a cookie speaks for; an unknown or expired session is a guest. At most one statement. */
export async function actorOf(db: Db, cookieHeader: string | null): Promise<Actor> {
  const token = tokenOf(cookieHeader);
  if (token === null) return guest;
  const { user, session } = await luciaFor(db, true).validateSession(token);
  if (!user) return guest;
  return {
    kind: 'person',
    personId: user.id,
    email: user.email,
    isOperator: user.isOperator,
    hasSecondFactor: session.secondFactorAt !== null,
    roles: user.roles,
  };
}

/**
 * Starts a session and gives the Set-Cookie header for it.
 * @param secondFactorAt when the person proved a second factor, or null.
 */
export async function startSession(
  db: Db,
  origin: string,
  session: { personId: string; device: string; now: Date; secondFactorAt: Date | null },
): Promise<string> {
  const lucia = luciaFor(db, origin.startsWith('https:'));
  const { personId, device, now, secondFactorAt } = session;
  const created = await lucia.createSession(personId, { createdAt: now, secondFactorAt, device });
  return lucia.createSessionCookie(created.id).serialize();
}

/** Ends the session of a cookie and gives the Set-Cookie header that removes it. */
export async function endSession(db: Db, origin: string, cookieHeader: string | null): Promise<string> {
  const lucia = luciaFor(db, origin.startsWith('https:'));
  const token = tokenOf(cookieHeader);
  if (token !== null) await lucia.invalidateSession(token);
  return lucia.createBlankSessionCookie().serialize();
}

/** Ends every session of a person: "sign out everywhere", and after a new password. */
export async function endAllSessions(db: Db, personId: string): Promise<void> {
  await luciaFor(db, true).invalidateUserSessions(personId);
}

export type SessionSummary = { ref: string; device: string; createdAt: Date; expiresAt: Date; isThis: boolean };

/** The person's sessions, newest first; `ref` names one without being its token. */
export async function listSessions(
  db: Db,
  personId: string,
  cookieHeader: string | null,
  now: Date,
): Promise<SessionSummary[]> {
  const token = tokenOf(cookieHeader);
  const own = token === null ? null : hashOf(token);
  const rows = await db
    .select()
    .from(sessions)
    .where(and(eq(sessions.personId, personId), gt(sessions.expiresAt, now)))
    .orderBy(sql`${sessions.createdAt} desc`);
  return rows.map(({ tokenHash, device, createdAt, expiresAt }) => ({
    ref: tokenHash.slice(0, 16),
    device,
    createdAt,
    expiresAt,
    isThis: tokenHash === own,
  }));
}

/** Ends one session that `listSessions` named, or all but this one when `ref` is null. */
export async function endOtherSessions(
  db: Db,
  personId: string,
  cookieHeader: string | null,
  ref: string | null,
): Promise<void> {
  const token = tokenOf(cookieHeader);
  const mine = eq(sessions.personId, personId);
  const which =
    ref === null
      ? ne(sessions.tokenHash, token === null ? '' : hashOf(token))
      : sql`left(${sessions.tokenHash}, 16) = ${ref}`;
  await db.delete(sessions).where(and(mine, which));
}

/** Marks the cookie's session as having proved a second factor. */
export async function markSecondFactor(db: Db, cookieHeader: string | null, now: Date): Promise<void> {
  const token = tokenOf(cookieHeader);
  if (token !== null)
    await db
      .update(sessions)
      .set({ secondFactorAt: now })
      .where(eq(sessions.tokenHash, hashOf(token)));
}
