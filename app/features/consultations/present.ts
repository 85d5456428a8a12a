/** Turns rows into what pages show, on a day; what is not public is not in it. Pure. */
import type { StoredDate } from '#db/schema/columns.ts';
import { addressOf } from '#app/features/record/node.ts';
import type { ConsultationInput, ConsultationKind } from './consultation.ts';
import { daysLeft, isDecisionLate, phaseOn } from './consultation.ts';
import type { OptionPart, ParticipationPart, ServicePart } from './reads/parts.server.ts';
import { showDate } from './shown.ts';
import type { ListedConsultation, ShownConsultation, ShownParticipation } from './shown.ts';

/** In which area and on which day (YYYY-MM-DD in Europe/London) things are shown. */
export type View = { area: string; today: string };

export type ListedRow = {
  id: string;
  slug: string | null;
  title: string;
  kind: ConsultationKind;
  purpose: string;
  opens: StoredDate;
  closes: StoredDate;
  decision: StoredDate;
};

export type WholeRow = ListedRow &
  Pick<ConsultationInput, 'why' | 'fixed' | 'decider' | 'audience' | 'contact' | 'hearBack'> & {
    publishedAt: Date | null;
    options: OptionPart[];
    services: ServicePart[];
    participations: ParticipationPart[];
  };

export function presentListed(row: ListedRow, isAnswered: boolean, view: View): ListedConsultation {
  const { id, title, kind, purpose, opens, closes, decision } = row;
  const phase = phaseOn(row, view.today, isAnswered);
  return {
    id,
    title,
    address: addressOf(view.area, { id, kind: 'consultation', slug: row.slug }),
    kind,
    purpose,
    phase,
    daysLeft: phase === 'open' ? daysLeft(closes, view.today) : null,
    opens: showDate(opens),
    closes: showDate(closes),
    decision: showDate(decision),
    isDecisionLate: isDecisionLate(phase, decision, view.today),
  };
}

function presentParticipation(part: ParticipationPart, view: View): ShownParticipation {
  const { id, title, methods, place, total, held, groups } = part;
  const address = addressOf(view.area, { id, kind: 'participation', slug: null });
  return { id, title, address, methods, place, total, held: showDate(held), groups };
}

export function presentWhole(row: WholeRow, isAnswered: boolean, view: View): ShownConsultation {
  const { slug, publishedAt, why, fixed, decider, audience, contact, hearBack, options } = row;
  return {
    ...presentListed(row, isAnswered, view),
    slug: slug ?? row.id,
    publishedAt: publishedAt?.toISOString() ?? null,
    why,
    fixed,
    decider,
    audience,
    contact,
    hearBack,
    options,
    services: row.services
      .filter((service) => service.state === 'public')
      .map(({ id, title, slug: last }) => ({
        id,
        title,
        address: addressOf(view.area, { id, kind: 'service', slug: last }),
      })),
    participations: row.participations
      .filter((part) => part.state === 'public')
      .map((part) => presentParticipation(part, view)),
  };
}
