/** Saves what is asked: its text, its reasons, its dates, its options, the duties that it serves and who took part. */
import { parseWithZod } from '@conform-to/zod/v4';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { fieldOf } from '../editing.ts';
import { datesForm, detailsForm, optionsForm, participationForm, reasonsForm } from '../forms.ts';
import { consultationFormMessages } from '../messages-manage.ts';
import type { EditedConsultation } from '../reads/staff.server.ts';
import { dutiesForm } from '../workflow/forms.ts';
import { changeConsultation } from '../writes/change-consultation.server.ts';
import { changeParticipation } from '../writes/change-participation.server.ts';
import { createParticipation } from '../writes/create-participation.server.ts';
import { saveOptions } from '../writes/save-options.server.ts';
import { checkChange, notReady, reasonsIn, refused, settle } from './replies.server.ts';
import type { Answer, Fields } from './replies.server.ts';

/** A warning has a field of its own for the reason. */
const atField = (gate: string) =>
  gate.startsWith('warning:') ? gate.replace('warning:', 'because.') : (fieldOf(gate) ?? '');

export async function saveDetails(ctx: AreaContext, of: EditedConsultation, fields: Fields): Promise<Answer> {
  const submission = parseWithZod(fields, { schema: detailsForm(ctx.t(consultationFormMessages)) });
  if (submission.status !== 'success') return refused('details', submission);
  const { note, isSmall, ...input } = submission.value;
  return settle(
    'details',
    submission,
    await changeConsultation(ctx, of.id, input, { note, isSmall }, reasonsIn(fields)),
    atField,
  );
}

export async function saveReasons(ctx: AreaContext, of: EditedConsultation, fields: Fields): Promise<Answer> {
  const submission = parseWithZod(fields, { schema: reasonsForm(ctx.t(consultationFormMessages)) });
  if (submission.status !== 'success') return refused('reasons', submission);
  const { note, isSmall, ...input } = submission.value;
  return settle('reasons', submission, await changeConsultation(ctx, of.id, input, { note, isSmall }), atField);
}

export async function saveDates(ctx: AreaContext, of: EditedConsultation, fields: Fields): Promise<Answer> {
  const submission = parseWithZod(fields, { schema: datesForm(ctx.t(consultationFormMessages)) });
  if (submission.status !== 'success') return refused('dates', submission);
  const { note, ...input } = submission.value;
  const changed = await changeConsultation(ctx, of.id, input, { note, isSmall: false }, reasonsIn(fields));
  return settle('dates', submission, changed, atField);
}

export async function saveDuties(ctx: AreaContext, of: EditedConsultation, fields: Fields): Promise<Answer> {
  const submission = parseWithZod(fields, { schema: dutiesForm(ctx.t(consultationFormMessages)) });
  if (submission.status !== 'success') return refused('duties', submission);
  return settle('duties', submission, await changeConsultation(ctx, of.id, submission.value), () => '');
}

/** The rows and the note on what was discarded stand or fall together. */
export async function saveOptionRows(ctx: AreaContext, of: EditedConsultation, fields: Fields): Promise<Answer> {
  const submission = parseWithZod(fields, { schema: optionsForm(ctx.t(consultationFormMessages)) });
  if (submission.status !== 'success') return notReady('options', submission);
  const { options, discardedNote, note, isSmall } = submission.value;
  const changed = await saveOptions(ctx, of.id, options, { told: { note, isSmall }, discardedNote });
  return settle('options', submission, changed, (gate, row) => {
    if (row !== undefined) return `options[${row}].reason`;
    return gate === 'changeNote' ? 'note' : '';
  });
}

/** The record of this question that the form names; null for a new one. @throws not-found for one of another question. */
export function recordOf(of: EditedConsultation, fields: Fields) {
  const id = fields.get('record');
  if (id === null || id === 'new') return null;
  const record = of.participations.find((one) => one.id === id);
  if (!record) throw notFound();
  return record;
}

export async function saveRecord(ctx: AreaContext, of: EditedConsultation, fields: Fields): Promise<Answer> {
  const record = recordOf(of, fields);
  if (record) checkChange(ctx, record);
  const submission = parseWithZod(fields, { schema: participationForm(ctx.t(consultationFormMessages)) });
  if (submission.status !== 'success') return notReady('record', submission);
  if (record === null) {
    await createParticipation(ctx, { ...submission.value, consultationId: of.id });
    return 'saved';
  }
  return settle('record', submission, await changeParticipation(ctx, record.id, submission.value), () => '');
}
