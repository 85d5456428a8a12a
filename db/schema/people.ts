/** People, their sessions, second factors, emailed links and roles per area. */
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { organisations } from './areas.ts';
import { areaId, id, instant } from './base/columns.ts';
import { declare } from './base/declare.ts';
import { areas } from './tenancy.ts';

/** A person is one email, platform-wide; everything else about them belongs to (person, area). */
export const people = pgTable(
  'people',
  {
    id: id().primaryKey(),
    email: text().notNull(),
    passwordHash: text(),
    emailVerifiedAt: instant(),
    isOperator: boolean().notNull().default(false),
    createdAt: instant().notNull(),
    closedAt: instant(),
  },
  (t) => [uniqueIndex('people_email').on(sql`lower(${t.email})`)],
);
declare(people, { tenant: 'platform', erasure: 'delete-row', retention: 'identity', public: [] });

export const sessions = pgTable(
  'sessions',
  {
    /** SHA-256 of the token in the cookie; the token itself is never stored. */
    tokenHash: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    secondFactorAt: instant(),
    /** Browser and system in words ("Firefox on Android"), for the person's own list. */
    device: text().notNull(),
  },
  (t) => [index('sessions_person').on(t.personId)],
);
declare(sessions, { tenant: 'platform', erasure: 'delete-row', retention: 'security', public: [] });

export const secondFactors = pgTable('second_factors', {
  personId: text()
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  /** Sealed with the installation's key. */
  sealedSecret: text().notNull(),
  confirmedAt: instant(),
  /** The last time step accepted, so that a code works once. */
  lastStep: integer().notNull().default(0),
  recoveryHashes: text().array().notNull().default([]),
});
declare(secondFactors, { tenant: 'platform', erasure: 'delete-row', retention: 'security', public: [] });

/** Every emailed link: GET shows a button, POST spends it. Single use, expiring, stored as a hash. */
export const emailedLinks = pgTable('emailed_links', {
  tokenHash: text().primaryKey(),
  purpose: text()
    .$type<'verify-email' | 'sign-in' | 'reset-password' | 'invitation' | 'confirm-follow' | 'unsubscribe'>()
    .notNull(),
  email: text().notNull(),
  /** JSON that the purpose defines, sealed where it says who somebody is. */
  payload: text().notNull().default('{}'),
  createdAt: instant().notNull(),
  expiresAt: instant().notNull(),
  spentAt: instant(),
});
declare(emailedLinks, { tenant: 'platform', erasure: 'delete-row', retention: 'transient', public: [] });

/** What a person is called in one area. */
export const areaPeople = pgTable(
  'area_people',
  {
    areaId: areaId().references(() => areas.id, { onDelete: 'cascade' }),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.areaId, t.personId] }), index('area_people_person').on(t.personId)],
);
declare(areaPeople, { tenant: 'area', erasure: 'delete-row', retention: 'identity', public: [] });

export const roleNames = [
  'member',
  'representative',
  'facilitator',
  'analyst',
  'commissioner',
  'safeguarding-lead',
  'administrator',
] as const;
export type RoleName = (typeof roleNames)[number];

export const roles = pgTable(
  'roles',
  {
    areaId: areaId(),
    personId: text().notNull(),
    role: text().$type<RoleName>().notNull(),
    organisationId: text().references(() => organisations.id),
    grantedBy: text().references(() => people.id, { onDelete: 'set null' }),
    grantedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.personId, t.role] }),
    foreignKey({ columns: [t.areaId, t.personId], foreignColumns: [areaPeople.areaId, areaPeople.personId] }).onDelete(
      'cascade',
    ),
    index('roles_person').on(t.personId),
    check(
      'roles_role',
      sql`${t.role} in ('member','representative','facilitator','analyst','commissioner','safeguarding-lead','administrator')`,
    ),
  ],
);
declare(roles, { tenant: 'area', erasure: 'delete-row', retention: 'identity', public: [] });
