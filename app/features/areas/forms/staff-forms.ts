/** The forms of an area's staff pages: their fields, and what is said when one is wrong. */
import { z } from 'zod';
import { presets } from '#app/lib/disclosure/presets.ts';
import { parsePartialDate } from '#app/lib/partial-date.ts';
import type { StatedDate } from '#app/lib/partial-date.ts';
import { isSlug } from '#app/lib/slug.ts';
import type { Translate } from '#app/platform/messages.ts';
import { slugFault } from '../area.ts';
import type { areaStaffMessages } from '../messages-manage.ts';
import type { glossaryStaffMessages, operatorMessages } from '../messages-glossary.ts';
import { organisationKinds } from '../organisation.ts';

export type StaffText = Translate<(typeof areaStaffMessages)['english']>;
export type GlossaryText = Translate<(typeof glossaryStaffMessages)['english']>;
type OperatorText = Translate<(typeof operatorMessages)['english']>;

const needed = (most: number, missing: string, long: string) =>
  z.string({ error: missing }).trim().min(1, missing).max(most, long);

const short = (most: number, long: string) => z.string().trim().max(most, long).default('');

/** Text of several lines, with one kind of line ending. */
const lines = z
  .string()
  .max(20_000)
  .transform((text) => text.replace(/\r\n?/g, '\n').trim())
  .default('');

/** A web address or nothing. */
const website = (mistyped: string) =>
  z
    .string()
    .trim()
    .max(500, mistyped)
    .refine((text) => /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text) && URL.canParse(text), mistyped)
    .default('');

const partialDate = (t: StaffText) =>
  z
    .string()
    .default('')
    .transform((typed, issue): StatedDate => {
      const parsed = parsePartialDate(typed);
      if (parsed.ok) return parsed.date;
      issue.addIssue({
        code: 'custom',
        message: t(parsed.reason === 'no-such-day' ? 'dateNoSuchDay' : 'dateUnreadable'),
      });
      return z.NEVER;
    });

const areaSlug = (t: StaffText) =>
  z
    .string({ error: t('slugMalformed') })
    .trim()
    .toLowerCase()
    .superRefine((slug, issue) => {
      const fault = slugFault(slug);
      if (fault !== null)
        issue.addIssue({ code: 'custom', message: t(fault === 'slug-reserved' ? 'slugReserved' : 'slugMalformed') });
    });

export const settingsForm = (t: StaffText) =>
  z.object({
    name: needed(100, t('areaNameMissing'), t('areaNameLong')),
    slug: areaSlug(t),
    summary: short(300, t('summaryLong')),
    forumName: short(200, t('textLong')),
    forumAddress: short(500, t('textLong')),
    safetyReader: short(500, t('textLong')),
    safetyHours: short(500, t('textLong')),
    contact: short(500, t('textLong')),
    disclosurePreset: z.enum(presets, { error: t('presetMissing') }),
  });

export const areaForm = (t: StaffText, operator: OperatorText) =>
  z.object({
    name: needed(100, t('areaNameMissing'), t('areaNameLong')),
    slug: areaSlug(t),
    summary: short(300, t('summaryLong')),
    administrator: z
      .string({ error: operator('administratorMissing') })
      .trim()
      .toLowerCase()
      .pipe(z.email({ error: operator('administratorMistyped') }).max(254, operator('administratorMistyped'))),
  });

export const joinForm = (t: StaffText) =>
  z.object({
    organisationId: z.string({ error: t('joinMissing') }),
    summary: short(500, t('textLong')),
  });

export const organisationForm = (t: StaffText) =>
  z.object({
    name: needed(160, t('organisationNameMissing'), t('textLong')),
    kind: z.enum(organisationKinds, { error: t('organisationKindMissing') }),
    website: website(t('organisationWebsiteMistyped')),
    summary: short(500, t('textLong')),
  });

export const organisationChangeForm = (t: StaffText) =>
  z.object({
    organisationId: z.string(),
    name: needed(160, t('organisationNameMissing'), t('textLong')),
    slug: z
      .string({ error: t('organisationSlugMalformed') })
      .trim()
      .toLowerCase()
      .refine(isSlug, t('organisationSlugMalformed')),
    summary: short(500, t('textLong')),
  });

const serviceParts = (t: StaffText) => ({
  title: needed(160, t('serviceTitleMissing'), t('serviceTitleLong')),
  description: lines,
  organisationId: z
    .string()
    .optional()
    .transform((id) => id ?? null),
  levelIds: z.array(z.string()).default([]),
});

export const newServiceForm = (t: StaffText) => z.object(serviceParts(t));

export const serviceForm = (t: StaffText) =>
  z.object({
    ...serviceParts(t),
    slug: z
      .string({ error: t('serviceSlugMalformed') })
      .trim()
      .toLowerCase()
      .refine(isSlug, t('serviceSlugMalformed')),
  });

export const tierSetForm = (t: StaffText) =>
  z.object({
    name: needed(160, t('setNameMissing'), t('textLong')),
    summary: lines,
    inUseFrom: partialDate(t),
  });

export const levelForm = (t: StaffText) =>
  z.object({
    name: needed(160, t('levelNameMissing'), t('textLong')),
    strapline: short(300, t('summaryLong')),
    description: lines,
  });

export const levelMapForm = (t: StaffText) =>
  z.object({
    levelId: needed(20, t('levelMissing'), t('levelMissing')),
    otherId: needed(20, t('levelMissing'), t('levelMissing')),
    note: short(300, t('summaryLong')),
  });

export const termForm = (t: GlossaryText) =>
  z
    .object({
      term: needed(80, t('termMissing'), t('termLong')),
      expansion: z.string().trim().max(300).default(''),
      definition: lines,
      isPublic: z
        .literal('yes')
        .optional()
        .transform((value) => value === 'yes'),
    })
    .refine(({ expansion, definition }) => expansion !== '' || definition !== '', {
      error: t('meaningMissing'),
      path: ['expansion'],
    });

export const overrideForm = (t: GlossaryText) =>
  z.object({
    nodeId: z.string({ error: t('pageMissing') }),
    termId: z.string({ error: t('overrideTermMissing') }),
    expansion: z.string().trim().max(300).default(''),
    definition: lines,
  });

/** What each form's fields hold before they are read. */
export type SettingsFields = z.input<ReturnType<typeof settingsForm>>;
export type AreaFields = z.input<ReturnType<typeof areaForm>>;
export type JoinFields = z.input<ReturnType<typeof joinForm>>;
export type OrganisationFields = z.input<ReturnType<typeof organisationForm>>;
export type OrganisationChangeFields = z.input<ReturnType<typeof organisationChangeForm>>;
export type ServiceFields = z.input<ReturnType<typeof serviceForm>>;
export type TierSetFields = z.input<ReturnType<typeof tierSetForm>>;
export type LevelFields = z.input<ReturnType<typeof levelForm>>;
export type LevelMapFields = z.input<ReturnType<typeof levelMapForm>>;
export type TermFields = z.input<ReturnType<typeof termForm>>;
export type OverrideFields = z.input<ReturnType<typeof overrideForm>>;
