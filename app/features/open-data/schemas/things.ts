/** The published things of the evidence chain as the API answers them. Fields that are not named here are never sent. */
import { z } from 'zod';
import { againstKinds } from '#app/features/progress/against.ts';
import { changedParts } from '#app/features/progress/changes.ts';
import { base, instant, reference, shownDate, statedNumber, statedText } from './values.ts';

export const participation = z
  .object({
    ...base,
    methods: statedText,
    place: statedText,
    total: statedNumber,
    held: shownDate,
    groups: z.array(z.object({ id: z.string(), label: z.string(), count: statedNumber })),
  })
  .meta({ id: 'Participation' });

export const quote = z
  .object({
    ...base,
    body: z.string(),
    attribution: z.string().describe('The group that said it, never a person.'),
    wording: z.enum(['verbatim', 'reported']).describe('`reported`: the source gives the sense, not the words.'),
  })
  .meta({ id: 'Quote' });

export const finding = z.object({ ...base, detail: z.string() }).meta({ id: 'Finding' });

const set = z
  .object({ id: z.string(), title: z.string(), stated: statedNumber, source: statedText, listed: z.number().int() })
  .nullable()
  .describe('The list that its source has it in: how many the source says there are, and how many are published here.');

export const priority = z
  .object({ ...base, detail: z.string(), saidBy: z.array(z.string()), set, place: z.number().int().nullable() })
  .meta({ id: 'Priority' });

export const recommendation = z
  .object({
    ...base,
    detail: z.string(),
    levels: z.array(z.string()).describe('Where it is to be done; empty: the source does not say.'),
    addressedTo: statedText,
    set,
    place: z.number().int().nullable(),
  })
  .meta({ id: 'Recommendation' });

const changes = z
  .array(
    z.object({
      id: z.string(),
      part: z
        .enum(changedParts)
        .describe(
          '`decision`: will or will not. `stop`: an owner stopped. `publication`: it was taken back for a time. ' +
            '`title`: it was reworded. `order`: its stages stood otherwise.',
        ),
      rowId: z.string().nullable().describe('The target or owner; null where the row has no lasting id.'),
      on: z.string().describe('YYYY-MM-DD.'),
      by: z.literal('area-staff'),
      reason: z.string().describe('Empty: none was given.'),
      before: z.record(z.string(), z.unknown()).describe('As it was, in the shape of the part.'),
      after: z.record(z.string(), z.unknown()).nullable().describe('As it was from then on; null: it was taken out.'),
    }),
  )
  .describe('What stood here in public before it was changed, the newest first.');

const owner = z.object({
  id: z.string(),
  organisation: z.string(),
  status: z.string(),
  due: shownDate,
  contact: z.string().describe('A role or a team and how the public reaches it; empty: not stated.'),
  stoppedBecause: z.string().describe('Why its part is stopped; empty unless it is.'),
  slips: z.array(z.object({ from: shownDate, to: shownDate, reason: z.string(), at: instant })),
});

const target = z.object({
  id: z.string(),
  statement: z.string(),
  value: statedNumber,
  unit: statedText,
  due: shownDate,
  measures: z.array(z.object(reference.shape)).describe('Measures that a person joined to this target.'),
});

const against = z
  .array(
    z.object({
      kind: z
        .enum(againstKinds)
        .describe(
          '`dissent`: the forum does not agree. `review`: one waits for answers; `review-late`: past its day. ' +
            '`taken-up`, `more-to-do`: what an owner said to a review.',
        ),
      day: z.string().nullable().describe('YYYY-MM-DD: the last day to answer, or of the answer; null for a dissent.'),
    }),
  )
  .describe('What stands against the status on the day of the answer; empty where nothing does.');

export const commitment = z
  .object({
    ...base,
    detail: z.string(),
    decision: z.enum(['will', 'will-not']),
    headline: z.string().describe('The worst status of its owners on the day of the answer; `will-not` for a refusal.'),
    against,
    reasonKind: z.string(),
    reason: z.string(),
    reconsider: z.string(),
    decidedBy: statedText,
    decidedOn: shownDate,
    nextUpdate: shownDate,
    due: shownDate.describe(
      'When the last of its owners is due; not stated where one of them has no date, and where there is no owner.',
    ),
    owners: z.array(owner).describe('Empty: who owns it is not stated, and neither is when it is due.'),
    targets: z.array(target),
    changes,
  })
  .meta({ id: 'Commitment' });

const comparison = z
  .discriminatedUnion('state', [
    z.object({
      state: z.enum(['below', 'at', 'above']),
      readingId: z.string(),
      by: z.number().describe('How far the latest reading lies from the target, in the unit of both.'),
    }),
    z.object({ state: z.literal('not-compared'), because: z.enum(['changed', 'unit', 'number', 'reading']) }),
  ])
  .describe('Where the latest reading lies. Whether more or less is better is not recorded: it never says “met”.');

export const measure = z
  .object({
    ...base,
    unit: statedText,
    numerator: statedText,
    denominator: statedText,
    source: statedText,
    readings: z.array(z.object({ id: z.string(), value: statedNumber, asAt: shownDate })),
    targets: z
      .array(
        z.object({
          ...{ id: z.string(), statement: z.string(), value: statedNumber, unit: statedText },
          ...{ due: shownDate, commitment: reference, comparison },
        }),
      )
      .describe('Targets that a person joined to it; never by resemblance.'),
    changes,
  })
  .meta({ id: 'Measure' });

export const outcome = z
  .object({
    ...base,
    detail: z.string(),
    certainty: z.enum(['expected', 'achieved']).describe('A hope, or a fact with evidence.'),
    evidence: z.string(),
  })
  .meta({ id: 'Outcome' });

export const serviceChange = z
  .object({
    ...base,
    detail: z.string(),
    service: reference.nullable(),
    against,
    stages: z.array(
      z.object({
        id: z.string(),
        stage: z.string(),
        position: z.string(),
        place: statedText,
        reached: shownDate,
        note: z.string(),
      }),
    ),
    changes,
  })
  .meta({ id: 'ServiceChange' });

export const update = z
  .object({
    ...base,
    said: z.string(),
    did: z.string(),
    saidBy: z.string().describe('Whose voice; empty where it is not stated.'),
    status: z.string(),
    against,
    service: reference.nullable(),
    outcomes: z.object({ expected: z.number().int(), achieved: z.number().int() }),
  })
  .meta({ id: 'Update' });

const chainNode = z.object({
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  address: z.string(),
  step: z.number().int().describe('Steps from the thing in the middle: negative before it, positive after it.'),
  standing: z
    .string()
    .nullable()
    .describe('Where it stands: promised or refused, expected or achieved, a stage or a status; null for other kinds.'),
});

export const chain = z
  .object({
    focus: chainNode,
    nodes: z.array(chainNode),
    links: z.array(z.object({ from: z.string(), to: z.string(), kind: z.string() })),
    elsewhere: z
      .array(z.object({ side: z.enum(['before', 'after']), title: z.string(), address: z.string() }))
      .describe('Pages elsewhere that it came from or that came of it.'),
    isCut: z.boolean().describe('The chain goes on beyond what one answer holds.'),
  })
  .meta({ id: 'Chain' });
