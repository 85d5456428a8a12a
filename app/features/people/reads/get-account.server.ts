/** What the platform knows of the person who asks: their areas and roles, and their whole record for the download. */
import { desc, eq, sql } from 'drizzle-orm';
import { areaPeople, people, roles, secondFactors, sessions } from '#db/schema/people.ts';
import { organisations } from '#db/schema/areas.ts';
import { areas } from '#db/schema/tenancy.ts';
import type { RoleName } from '#app/lib/actor.ts';
import { notFound } from '#app/platform/errors.ts';
import type { Context } from '#app/platform/context.server.ts';

export type OwnRole = { role: RoleName; organisation: string | null };
export type OwnArea = { slug: string; area: string; name: string; roles: OwnRole[] };

/** The areas in which the person has a name, with their roles there. One statement. */
export async function listOwnAreas(ctx: Context, personId: string): Promise<OwnArea[]> {
  const rows = await ctx.db
    .select({
      slug: areas.slug,
      area: areas.name,
      name: areaPeople.name,
      role: roles.role,
      organisation: organisations.name,
    })
    .from(areaPeople)
    .innerJoin(areas, eq(areas.id, areaPeople.areaId))
    .leftJoin(roles, sql`${roles.areaId} = ${areaPeople.areaId} and ${roles.personId} = ${areaPeople.personId}`)
    .leftJoin(organisations, eq(organisations.id, roles.organisationId))
    .where(eq(areaPeople.personId, personId))
    .orderBy(areas.name, roles.role);
  const found = new Map<string, OwnArea>();
  for (const { role, organisation, ...area } of rows) {
    const own = found.get(area.slug) ?? { ...area, roles: [] };
    if (role !== null) own.roles.push({ role, organisation });
    found.set(area.slug, own);
  }
  return [...found.values()];
}

/** Dates as text, so that what is shown is what is downloaded. No hash and no secret is part of it. */
export type OwnRecord = {
  email: string;
  emailVerifiedAt: string | null;
  createdAt: string;
  hasPassword: boolean;
  isOperator: boolean;
  oneTimeCodesSince: string | null;
  areas: OwnArea[];
  sessions: { device: string; createdAt: string; expiresAt: string }[];
};

/** Everything that accounts, roles and sessions hold of the person. Three statements. */
export async function getOwnRecord(ctx: Context, personId: string): Promise<OwnRecord> {
  const [person] = await ctx.db
    .select({
      email: people.email,
      emailVerifiedAt: people.emailVerifiedAt,
      createdAt: people.createdAt,
      hasPassword: sql<boolean>`${people.passwordHash} is not null`,
      isOperator: people.isOperator,
      codesSince: secondFactors.confirmedAt,
    })
    .from(people)
    .leftJoin(secondFactors, eq(secondFactors.personId, people.id))
    .where(eq(people.id, personId))
    .limit(1);
  if (!person) throw notFound();
  const own = await ctx.db
    .select({ device: sessions.device, createdAt: sessions.createdAt, expiresAt: sessions.expiresAt })
    .from(sessions)
    .where(eq(sessions.personId, personId))
    .orderBy(desc(sessions.createdAt));
  const { codesSince, createdAt, emailVerifiedAt, ...facts } = person;
  return {
    ...facts,
    createdAt: createdAt.toISOString(),
    emailVerifiedAt: emailVerifiedAt?.toISOString() ?? null,
    oneTimeCodesSince: codesSince?.toISOString() ?? null,
    areas: await listOwnAreas(ctx, personId),
    sessions: own.map((session) => ({
      device: session.device,
      createdAt: session.createdAt.toISOString(),
      expiresAt: session.expiresAt.toISOString(),
    })),
  };
}
