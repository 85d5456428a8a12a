/** Keeps the options that people are asked to choose between, the discarded ones with their reasons among them. */
import { and, asc, eq, notInArray } from 'drizzle-orm';
import { consultationOptions, consultations } from '#db/schema/consultations/consultations.ts';
import { londonDay } from '#app/lib/dates.ts';
import { isSpelling } from '#app/lib/methods/spelling.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { changeThing } from '../changing.server.ts';
import type { Changed, ChangeProblem, Standing } from '../changing.server.ts';
import { isOver, phaseOn } from '../consultation.ts';
import type { NewOption } from '../consultation.ts';
import { consultationGateMessages } from '../messages-gates.ts';
import { logChanges } from '../workflow/log.server.ts';
import type { ChangeNote } from '../workflow/log.server.ts';
import { comingOptions, optionChanges } from '../workflow/option-changes.ts';
import type { ComingOption, KeptOption, OptionChanges } from '../workflow/option-changes.ts';

/** Discarded options without a reason, by their rows. */
function unexplained(tx: AreaContext, options: readonly NewOption[]): ChangeProblem[] {
  const message = tx.t(consultationGateMessages)('optionReason');
  return options.flatMap((option, row) =>
    option.isDiscarded && !option.reason?.trim() ? [{ gate: 'optionReason', message, row }] : [],
  );
}

const optionsOf = (tx: AreaContext, consultationId: string) =>
  and(eq(consultationOptions.areaId, tx.area.id), eq(consultationOptions.consultationId, consultationId));

/** Its options in order, and what says whether they may change. */
async function readHeld(tx: AreaContext, consultationId: string) {
  const [own] = await tx.db
    .select()
    .from(consultations)
    .where(and(eq(consultations.areaId, tx.area.id), eq(consultations.id, consultationId)));
  if (!own) throw notFound();
  const { id, title, description, isDiscarded, reason } = consultationOptions;
  const options: KeptOption[] = await tx.db
    .select({ id, title, description, isDiscarded, reason })
    .from(consultationOptions)
    .where(optionsOf(tx, consultationId))
    .orderBy(asc(consultationOptions.position), asc(consultationOptions.id));
  return { own, options };
}

/** Brings the options to these, in order: rows with an id are changed, others added, missing ones removed. */
async function apply(tx: AreaContext, consultationId: string, options: readonly ComingOption[]): Promise<void> {
  const all = optionsOf(tx, consultationId);
  const ids = options.flatMap(({ id }) => id ?? []);
  await tx.db
    .delete(consultationOptions)
    .where(ids.length > 0 ? and(all, notInArray(consultationOptions.id, ids)) : all);
  for (const [position, { id, ...option }] of options.entries()) {
    const row = { ...option, position };
    if (id === null)
      await tx.db.insert(consultationOptions).values({ areaId: tx.area.id, id: newPublicId(), consultationId, ...row });
    else
      await tx.db
        .update(consultationOptions)
        .set(row)
        .where(and(all, eq(consultationOptions.id, id)));
  }
}

/** What the record says itself of the options, a line each, before the note. */
function linesOf(tx: AreaContext, { renamed, ...changes }: OptionChanges): string[] {
  const t = tx.t(consultationGateMessages);
  const keys = {
    removed: 'optionsRemoved',
    added: 'optionsAdded',
    discarded: 'optionsDiscarded',
    reopened: 'optionsReopened',
  } as const;
  const lists = (Object.keys(keys) as (keyof typeof keys)[]).flatMap((list) => {
    const titles = changes[list].map((title) => `“${title}”`).join(', ');
    return titles === '' ? [] : t(keys[list], { titles });
  });
  return [...lists, ...renamed.map((names) => t('optionsRenamed', names))];
}

type Told = {
  /** What the public is told of a change; needed once it was public. */
  told?: ChangeNote;
  /** Why nothing was discarded; as it was where it is left out. */
  discardedNote?: string;
};

type Held = Awaited<ReturnType<typeof readHeld>>;

/** Keeps what changed of what was public; what it answers is why that is refused. */
async function keepChange(
  tx: AreaContext,
  { own, options }: Held,
  { isPublic }: Standing,
  { told, discardedNote = own.discardedNote, coming }: Told & { coming: readonly ComingOption[] },
): Promise<ChangeProblem[]> {
  const changes = optionChanges(options, coming);
  if (changes === null && discardedNote === own.discardedNote) return [];
  const t = tx.t(consultationGateMessages);
  const isCorrection = (changes?.isSpelling ?? true) && isSpelling(own.discardedNote, discardedNote);
  if (!isCorrection && isOver(phaseOn(own, londonDay(tx.now), false)))
    return [{ gate: 'optionsFixed', message: t('optionsFixed') }];
  const words = told?.note.trim() ?? '';
  if (words === '') return [{ gate: 'changeNote', message: t('changeNote') }];
  const note = [...(changes === null ? [] : linesOf(tx, changes)), words].join('\n');
  const isSmall = isCorrection && (told?.isSmall ?? false);
  await logChanges(tx, { id: own.id, isPublic }, [{ part: 'options', note, isSmall }]);
  return [];
}

/**
 * Refused for a discarded option without a reason, where a public consultation would lose what it must offer, for a change
 * of what was public without a note for the public, and, after the last day, for all but a correction of spelling.
 */
export function saveOptions(
  ctx: AreaContext,
  consultationId: string,
  options: readonly NewOption[],
  { told, discardedNote }: Told = {},
): Promise<Changed> {
  return changeThing(ctx, {
    kind: 'consultation',
    id: consultationId,
    apply: async (tx, standing) => {
      const faults = unexplained(tx, options);
      if (faults.length > 0) return faults;
      const held = await readHeld(tx, consultationId);
      const coming = comingOptions(held.options, options);
      const given = { coming, ...(told ? { told } : {}), ...(discardedNote === undefined ? {} : { discardedNote }) };
      const refused = standing.wasPublic ? await keepChange(tx, held, standing, given) : [];
      if (refused.length > 0) return refused;
      await apply(tx, consultationId, coming);
      if (discardedNote !== undefined)
        await tx.db
          .update(consultations)
          .set({ discardedNote })
          .where(and(eq(consultations.areaId, tx.area.id), eq(consultations.id, consultationId)));
      return [];
    },
  });
}
