/** Loads the questions put to people, what is chosen between, and who took part. */
import type { AreaSeed, SeedConsultation } from '#db/seed/area-seed.ts';
import { createConsultation } from '#app/features/consultations/writes/create-consultation.server.ts';
import { createParticipation } from '#app/features/consultations/writes/create-participation.server.ts';
import { publishConsultation } from '#app/features/consultations/writes/publish-consultation.server.ts';
import { publishParticipation } from '#app/features/consultations/writes/publish-participation.server.ts';
import { saveOptions } from '#app/features/consultations/writes/save-options.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { KeyedIds } from '../keys.ts';
import { mustBePublished } from '../must-be-published.ts';
import { seedDate, seedStated } from '../seed-values.ts';

async function loadOne(tx: AreaContext, seed: SeedConsultation, ids: KeyedIds, today: string): Promise<void> {
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
  for (const { key: own, title: name, methods, place, groups } of participations) {
    const made = await createParticipation(tx, {
      title: name,
      consultationId: id,
      methods: seedStated(methods),
      place: seedStated(place),
      total: { state: 'not-published' },
      groups: groups.map((label) => ({ label, count: { state: 'not-published' as const } })),
    });
    ids.set(own, made.id);
    mustBePublished(name, await publishParticipation(tx, made.id));
  }
  mustBePublished(title, await publishConsultation(tx, id));
}

export async function loadQuestions(tx: AreaContext, seed: AreaSeed, ids: KeyedIds, today: string): Promise<void> {
  for (const consultation of seed.consultations) await loadOne(tx, consultation, ids, today);
}
