/** What the forms of the staff's page do: each checks who may, reads its fields, and saves or answers with what is wrong. */
import { parseWithZod } from '@conform-to/zod/v4';
import { isUntouched } from '#app/platform/untouched.ts';
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
import { recordOf } from './actions/content.server.ts';
import { changeState, saveActivity, saveOptionOutcomes, saveReasonsBefore, takeStep } from './actions/course.server.ts';
import type { CourseGates } from './actions/course.server.ts';
import { checkChange, refused } from './actions/replies.server.ts';
import type { Answer, Fields } from './actions/replies.server.ts';
import type { EditPart } from './editing.ts';
import {
  datesValues,
  detailsValues,
  newConsultationForm,
  newRow,
  optionValues,
  participationValues,
  reasonsValues,
} from './forms.ts';
import { consultationFormMessages } from './messages-manage.ts';
import type { EditedConsultation } from './reads/staff.server.ts';
import { listWarnings } from './reads/warnings.server.ts';
import { activityValues } from './workflow/forms.ts';
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
  opening: saveReasonsBefore,
};

const peopleShown = (of: EditedConsultation, fields: Fields) => {
  const record = recordOf(of, fields);
  return record === null ? { groups: [newRow] } : participationValues(record);
};

/** What the form of a part showed, by the names of its fields. */
const shown: Partial<
  Record<EditPart, (of: EditedConsultation, fields: Fields, ctx: AreaContext) => object | Promise<object>>
> = {
  details: detailsValues,
  reasons: reasonsValues,
  dates: datesValues,
  options: (of) => ({ options: of.options.map(optionValues), discardedNote: of.discardedNote }),
  duties: ({ duties }) => ({ duties }),
  people: peopleShown,
  ways: (of, fields) => {
    const held = of.activities.find(({ id }) => id === fields.get('activity'));
    return held ? activityValues(held) : {};
  },
  opening: async (of, _fields, ctx) =>
    Object.fromEntries((await listWarnings(ctx, of.id)).map(({ key, reason }) => [`because.${key}`, reason])),
};

/** Whether the reader only goes on to another part, and typed nothing in this one. */
async function onlyGoesOn(ctx: AreaContext, of: EditedConsultation, part: EditPart, fields: Fields): Promise<boolean> {
  const showing = shown[part];
  if (!fields.has('next') || showing === undefined) return false;
  return isUntouched(fields, await showing(of, fields, ctx), ['next', 'record', 'activity']);
}

/** Does what the posted form asks for; a form that came as it was shown is left alone. @throws forbidden for what the reader may not do */
export async function applyForm(
  ctx: AreaContext,
  of: EditedConsultation,
  part: EditPart,
  fields: Fields,
  gates: CourseGates,
): Promise<Answer | 'untouched'> {
  if (await onlyGoesOn(ctx, of, part, fields)) return 'untouched';
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
