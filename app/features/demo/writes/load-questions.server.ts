/** Loads the questions put to people, what is chosen between, and who took part. */
import type { AreaSeed, SeedConsultation, SeedParticipation } from '#db/seed/area-seed.ts';
import { createConsultation } from '#app/features/consultations/writes/create-consultation.server.ts';
import { createParticipation } from '#app/features/consultations/writes/create-participation.server.ts';
import { publishConsultation } from '#app/features/consultations/writes/publish-consultation.server.ts';
import { publishParticipation } from '#app/features/consultations/writes/publish-participation.server.ts';
import { addActivity } from '#app/features/consultations/writes/save-activity.server.ts';
import { saveOptions } from '#app/features/consultations/writes/save-options.server.ts';
import { londonMidnight } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { KeyedIds } from '../keys.ts';
import { mustBePublished } from '../must-be-published.ts';
import { seedDate, seedStated } from '../seed-values.ts';

async function loadParticipation(
  tx: AreaContext,
  { key, title, methods, place, total, held, groups }: SeedParticipation,
  consultationId: string | null,
  ids: KeyedIds,
  today: string,
): Promise<void> {
  const { id } = await createParticipation(tx, {
    title,
    consultationId,
    methods: seedStated(methods),
    place: seedStated(place),
    total: total === undefined ? { state: 'not-published' } : { state: 'stated', value: total },
    held: seedDate(held, today),
    groups: groups.map((label) => ({ label, count: { state: 'not-published' as const } })),
  });
  ids.set(key, id);
  mustBePublished(title, await publishParticipation(tx, id));
}

/** Ten in the morning of the day on which the seed says that it was published. */
function atPublication(tx: AreaContext, seed: SeedConsultation, today: string): AreaContext {
  const day = seedDate(seed.published, today);
  return day.state === 'stated' ? { ...tx, now: new Date(londonMidnight(day.start).getTime() + 36_000_000) } : tx;
}

async function loadActivities(tx: AreaContext, seed: SeedConsultation, id: string, today: string): Promise<void> {
  for (const { kind, title, how = '', held, place, minutes } of seed.activities ?? [])
    await addActivity(tx, id, {
      ...{ kind, title, how },
      held: seedDate(held, today),
      place: seedStated(place),
      minutes: seedStated(minutes),
    });
}

async function loadOne(within: AreaContext, seed: SeedConsultation, ids: KeyedIds, today: string): Promise<void> {
  const tx = atPublication(within, seed, today);
  const {
    key,
    title,
    slug,
    kind,
    purpose,
    why = '',
    fixed = '',
    services = [],
    options = [],
    participations = [],
  } = seed;
  const { id } = await createConsultation(tx, {
    title,
    ...(slug === undefined ? {} : { slug }),
    kind,
    purpose,
    why,
    fixed,
    decider: seedStated(seed.decider),
    decision: seedDate(seed.decision, today),
    opens: seedDate(seed.opens, today),
    closes: seedDate(seed.closes, today),
    audience: seedStated(seed.audience),
    contact: seedStated(seed.contact),
    hearBack: seedStated(seed.hearBack),
    impact: seed.impact ?? '',
    equality: seed.equality ?? '',
    equalityAsAt: seedDate(seed.equalityAsAt, today),
    formats: seed.formats ?? '',
    duties: seed.duties ?? [],
    serviceIds: services.map((service) => ids.get(service)),
  });
  ids.set(key, id);
  await saveOptions(
    tx,
    id,
    options.map(({ title: option, description = '', discardedBecause }) => ({
      title: option,
      description,
      isDiscarded: discardedBecause !== undefined,
      reason: discardedBecause ?? '',
    })),
  );
  for (const participation of participations) await loadParticipation(within, participation, id, ids, today);
  await loadActivities(tx, seed, id, today);
  mustBePublished(title, await publishConsultation(tx, id));
}

export async function loadQuestions(tx: AreaContext, seed: AreaSeed, ids: KeyedIds, today: string): Promise<void> {
  for (const consultation of seed.consultations) await loadOne(tx, consultation, ids, today);
  for (const participation of seed.participations ?? []) await loadParticipation(tx, participation, null, ids, today);
}
