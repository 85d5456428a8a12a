/** What the forms of the staff's page do: each checks who may, reads its fields, and saves or answers with what is wrong. */
import { parseWithZod } from '@conform-to/zod/v4';
import type { AreaContext } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import {
  saveDates,
  saveDetails,
  saveDuties,
  saveOptionRows,
  saveReasons,
  saveRecord,
} from './actions/content.server.ts';
import { changeState, saveActivity, saveOptionOutcomes, takeStep } from './actions/course.server.ts';
import type { CourseGates } from './actions/course.server.ts';
import { checkChange, refused } from './actions/replies.server.ts';
import type { Answer, Fields } from './actions/replies.server.ts';
import type { EditPart } from './editing.ts';
import { newConsultationForm } from './forms.ts';
import { consultationFormMessages } from './messages-manage.ts';
import type { EditedConsultation } from './reads/staff.server.ts';
import { createConsultation } from './writes/create-consultation.server.ts';

/** Begins a draft; answers its id. */
export async function begin(ctx: AreaContext, fields: Fields): Promise<{ id: string } | ReturnType<typeof refused>> {
  const submission = parseWithZod(fields, { schema: newConsultationForm(ctx.t(consultationFormMessages)) });
  if (submission.status !== 'success') return refused('new', submission);
  return createConsultation(ctx, submission.value);
}

type Save = (ctx: AreaContext, of: EditedConsultation, fields: Fields) => Promise<Answer>;

/** Forms of the text; who may not change it is refused before anything is read. */
const savers: Partial<Record<EditPart, Save>> = {
  details: saveDetails,
  reasons: saveReasons,
  dates: saveDates,
  options: saveOptionRows,
  duties: saveDuties,
  ways: saveActivity,
};

/** Does what the posted form asks for. @throws forbidden for what the reader may not do */
export async function applyForm(
  ctx: AreaContext,
  of: EditedConsultation,
  part: EditPart,
  fields: Fields,
  gates: CourseGates,
): Promise<Answer> {
  const intent = fields.get('intent');
  if (intent === 'publish' || intent === 'withdraw') return changeState(ctx, of, fields, gates);
  if (intent === 'outcomes') return saveOptionOutcomes(ctx, of, fields);
  if (part === 'course') return takeStep(ctx, of, fields, gates);
  if (part === 'people') return saveRecord(ctx, of, fields);
  checkChange(ctx, of);
  const save = savers[part];
  if (!save) throw new AppError('invalid');
  return save(ctx, of, fields);
}
