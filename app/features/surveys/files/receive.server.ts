/**
 * Files posted with a page of answers: each is looked at, made anew where it is a picture, kept for this answering alone,
 * and stands in the answers as an id of ours from then on. What a browser says of a file is never believed.
 */
import { mediaOf } from '#app/features/files/media.ts';
import { remakeImage } from '#app/features/files/images.server.ts';
import { oneAtATime } from '#app/features/files/one-at-a-time.ts';
import { londonDay } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { AnswerError, Fault } from '../engine/errors.ts';
import { entryFault, shapeFault } from '../engine/errors.ts';
import type { Plan, PlanPage, PlanQuestion } from '../engine/plan.server.ts';
import { fileRules, isFileId, keptFilesField } from '../engine/types/inputs/file.ts';
import type { Answers } from '../engine/types/question-type.ts';
import { answeringOf, findOwnFiles } from '../reads/files/answer-files.server.ts';
import { keepFile, letGoOfFile, prolongFiles } from '../writes/files/keep-file.server.ts';
import { codeHashOf, receiptCodeFor } from '../writes/submit-response.server.ts';
import { isFileQuestion } from './file-questions.ts';
import type { FileQuestion } from './file-questions.ts';
import { uploadFault } from './upload.ts';

type Form = FormData | URLSearchParams;

export type Received = { form: Form; errors: AnswerError[] };

/** Files from one address in ten minutes: a school full of people shares one (data-rules 18). */
const mostUploads = 300;
const tenMinutes = 600_000;
/** Pixels of the longer side of a picture in an answer. */
const mostSide = 4000;

const filesOf = (page: PlanPage | undefined): FileQuestion[] => (page?.questions ?? []).filter(isFileQuestion);

const errorAt = (question: PlanQuestion, fault: Fault): AnswerError => ({
  ...fault,
  page: question.page,
  question: question.name,
  field: question.name,
});

const textsOf = (form: Form, field: string): string[] =>
  form.getAll(field).filter((value): value is string => typeof value === 'string' && value !== '');

/** Ids that an answer names. */
function idsOf(answers: Answers, name: string): string[] {
  const value = Object.hasOwn(answers, name) ? answers[name] : undefined;
  return Array.isArray(value) ? value.filter(isFileId) : [];
}

/** A file input that was left alone posts a file without a name. */
const sentFiles = (form: Form, field: string): File[] =>
  form.getAll(field).filter((value): value is File => value instanceof File && (value.size > 0 || value.name !== ''));

/** A file is whole in memory, several times over, from when it is read until it is stored. */
const inTurn = oneAtATime();

/** One file: its bytes as they are kept, or why it is not. */
async function look(
  file: File,
  { definition }: FileQuestion,
): Promise<{ body: Uint8Array; mediaType: string } | Fault> {
  const rules = fileRules(definition);
  if (file.size > rules.maxBytes) return uploadFault(file.size, null, rules) ?? entryFault('fileBroken');
  const body = new Uint8Array(await file.arrayBuffer());
  const media = mediaOf(body);
  const fault = uploadFault(body.length, media, rules);
  if (fault !== undefined || media === null) return fault ?? entryFault('fileWrongKind');
  if (media.kind !== 'image') return { body, mediaType: media.mediaType };
  const made = await remakeImage(body, { format: 'jpeg', mostSide });
  return made === null ? entryFault('fileBroken') : { body: made.body, mediaType: made.mediaType };
}

type Keeping = { surveyId: string; answering: string; form: Form; own: ReadonlySet<string>; dropped: string };

/** The ids of one question after a post: those kept before, and those that came with it. */
async function receiveOne(
  ctx: AreaContext,
  question: FileQuestion,
  { surveyId, answering, form, own, dropped }: Keeping,
): Promise<{ ids: string[]; faults: Fault[] }> {
  const { name } = question;
  const posted = textsOf(form, keptFilesField(name));
  const ids = [...new Set(posted)].filter((id) => own.has(`${name} ${id}`) && id !== dropped);
  const faults: Fault[] = posted.every((id) => own.has(`${name} ${id}`)) ? [] : [shapeFault('fileGone')];
  const { most } = fileRules(question.definition);
  for (const file of sentFiles(form, name)) {
    if (ids.length >= most) {
      faults.push(entryFault('tooManyFiles', { max: most }));
      break;
    }
    if (!ctx.services.limiter.attempt('uploads', ctx.address, mostUploads, tenMinutes, ctx.now).isAllowed) {
      faults.push(entryFault('tooManyUploads'));
      break;
    }
    const taken = await inTurn(async () => {
      const seen = await look(file, question);
      return 'key' in seen ? seen : keepFile(ctx, { surveyId, question: name, answering, ...seen });
    });
    if (typeof taken === 'string') ids.push(taken);
    else faults.push(taken);
  }
  return { ids, faults };
}

/** The id that a button asks to take away, in `drop:<question>:<id>`. */
export const droppedIn = (intent: string): string => /^drop:\w+:([0-9a-f-]{36})$/.exec(intent)?.[1] ?? '';

/**
 * Takes the files out of a posted page and puts their ids in. A page that asks for none is handed back as it is. Files
 * live as long as the pages that name them: one statement where earlier pages have some. One more where files were added
 * before to this page, and one a new file.
 * @param answers those of the pages before
 */
export async function receiveFiles(
  ctx: AreaContext,
  surveyId: string,
  plan: Plan,
  { page, intent, key, answers }: { page: number | null; intent: string; key: string; answers: Answers },
  form: Form,
): Promise<Received> {
  const isNamed = plan.questions.filter(isFileQuestion).some(({ name }) => idsOf(answers, name).length > 0);
  // Pages made now name files that were added before.
  if (isNamed) await prolongFiles(ctx, answeringOf(ctx.keys, key), londonDay(ctx.now));
  const questions = page === null ? [] : filesOf(plan.pages[page]);
  if (questions.length === 0) return { form, errors: [] };
  const answering = answeringOf(ctx.keys, key);
  const posted = questions.flatMap(({ name }) => textsOf(form, keptFilesField(name))).filter(isFileId);
  const found = await findOwnFiles(ctx, surveyId, { answering, codeHash: null }, posted.slice(0, 100));
  const own = new Set(found.map(({ question, id }) => `${question} ${id}`));
  const dropped = droppedIn(intent);
  if (found.some(({ id }) => id === dropped)) await letGoOfFile(ctx, answering, dropped);
  const fields = new Set(questions.flatMap(({ name }) => [name, keptFilesField(name)]));
  // A file that was posted for any other field stays, to be refused with it.
  const kept = new FormData();
  for (const [field, value] of form) if (!fields.has(field)) kept.append(field, value);
  const errors: AnswerError[] = [];
  for (const question of questions) {
    const { ids, faults } = await receiveOne(ctx, question, { surveyId, answering, form, own, dropped });
    for (const id of ids) kept.append(keptFilesField(question.name), id);
    errors.push(...faults.map((fault) => errorAt(question, fault)));
  }
  return { form: kept, errors };
}

/**
 * Questions whose files were swept since they were added, of answers that are about to be sent; and the answers without
 * them. One statement, none where no file was added.
 */
export async function findLostFiles(
  ctx: AreaContext,
  surveyId: string,
  plan: Plan,
  { key, answers }: { key: string; answers: Answers },
): Promise<{ answers: Answers; errors: AnswerError[] }> {
  const questions = plan.questions.filter(isFileQuestion).filter(({ name }) => idsOf(answers, name).length > 0);
  if (questions.length === 0) return { answers, errors: [] };
  const owner = {
    answering: answeringOf(ctx.keys, key),
    codeHash: codeHashOf(ctx.keys, receiptCodeFor(ctx.keys, key)),
  };
  const all = questions.flatMap(({ name }) => idsOf(answers, name));
  const own = new Set((await findOwnFiles(ctx, surveyId, owner, all)).map(({ id }) => id));
  const lost = questions.filter(({ name }) => idsOf(answers, name).some((id) => !own.has(id)));
  const left = Object.fromEntries(
    Object.entries(answers).flatMap(([name, value]) => {
      if (!lost.some((question) => question.name === name)) return [[name, value] as const];
      const ids = idsOf(answers, name).filter((id) => own.has(id));
      return ids.length === 0 ? [] : [[name, ids] as const];
    }),
  );
  return { answers: left, errors: lost.map((question) => errorAt(question, shapeFault('fileGone'))) };
}
