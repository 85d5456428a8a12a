/** Responses for the staff who may read them: pages in an order that tells nothing, one response in its author's words. */
import { and, asc, count, eq, gt, sql } from 'drizzle-orm';
import { responseIdentities, responses, responseTexts, surveyVersions } from '#db/schema/surveys/surveys.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { labelsOf } from '../engine/labels.ts';
import { fromRow } from '../engine/row.server.ts';
import type { PlanQuestion } from '../engine/plan.server.ts';
import type { RowText } from '../engine/row.server.ts';
import type { AnswerState } from '../engine/states.ts';
import { valuesAsQuestions } from '../engine/values/as-question.server.ts';
import { answeringMessages } from '../messages.ts';
import { answerInWords, labelWords } from '../view/words.server.ts';
import { maySeeIdentity } from '../policy.ts';
import type { ResponseFilter } from '../responses/filter.ts';
import type { SurveyFacts } from '../survey.ts';
import type { Channel } from '../writes/submit-response.server.ts';
import { asksForFiles } from '../files/file-questions.ts';
import { listResponseFiles } from './files/answer-files.server.ts';
import type { ResponseFile } from './files/answer-files.server.ts';
import { getPlan } from './plan.server.ts';
import { matching, ofVersion } from './responses/matching.server.ts';

/** Ids are random (UUID, version 4): to order by them tells nothing of time. */
const responseId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export type ResponseFacts = {
  id: string;
  /** YYYY-MM-DD; nothing finer is known. */
  day: string;
  versionNumber: number;
  channel: Channel;
  isLate: boolean;
  isTest: boolean;
  tags: string[];
};

export type ListedResponse = ResponseFacts & {
  /** How its first words begin; empty where it has none. */ opening: string;
};

const facts = {
  id: responses.id,
  day: responses.day,
  versionNumber: surveyVersions.number,
  channel: responses.channel,
  isLate: responses.isLate,
  isTest: responses.isTest,
  tags: responses.tags,
};

/** Those after an id; all where the id is none. */
const isLater = (after: string | null) =>
  after !== null && responseId.test(after) ? gt(responses.id, after) : undefined;

/** How many responses a filter lets through. */
export async function countResponses(ctx: AreaContext, surveyId: string, filter: ResponseFilter): Promise<number> {
  const rows = await ctx.db
    .select({ count: count() })
    .from(responses)
    .innerJoin(surveyVersions, ofVersion)
    .where(matching(ctx, surveyId, filter));
  return rows[0]?.count ?? 0;
}

/** The id of the response that a list shows after this one; null for the last. */
export async function findNextResponse(
  ctx: AreaContext,
  surveyId: string,
  filter: ResponseFilter,
  after: string,
): Promise<string | null> {
  const rows = await ctx.db
    .select({ id: responses.id })
    .from(responses)
    .innerJoin(surveyVersions, ofVersion)
    .where(and(matching(ctx, surveyId, filter), isLater(after)))
    .orderBy(asc(responses.id))
    .limit(1);
  return rows[0]?.id ?? null;
}

/** One page of a survey's responses, by random id. One statement. */
export async function listResponses(
  ctx: AreaContext,
  surveyId: string,
  filter: ResponseFilter,
  after: string | null,
  size = 30,
): Promise<{ responses: ListedResponse[]; next: string | null }> {
  const rows = await ctx.db
    .select({
      ...facts,
      opening: sql<string>`coalesce((select left(t.body, 160) from ${responseTexts} t
        where t.area_id = ${responses.areaId} and t.response_id = ${responses.id}
          and t.body !~ '^\\["[0-9a-f-]{36}"'
        order by length(t.body) desc, t."column" limit 1), '')`,
    })
    .from(responses)
    .innerJoin(surveyVersions, ofVersion)
    .where(and(matching(ctx, surveyId, filter), isLater(after)))
    .orderBy(asc(responses.id))
    .limit(size + 1);
  const page = rows.slice(0, size);
  return { responses: page, next: rows.length > size ? (page.at(-1)?.id ?? null) : null };
}

/** What was answered to one question, in words, or why there is no answer. */
export type ReadAnswer = {
  name: string;
  question: string;
  words: string[];
  missing: AnswerState | null;
  files: ResponseFile[];
};

/** Open text of an answer, as it was written. */
export type ReadText = { name: string; question: string; body: string };

export type ReadResponse = ResponseFacts & {
  pages: { title: string; answers: ReadAnswer[] }[];
  /** What the version worked out of the answers and kept with them; `value` is empty where nothing came of it. */
  workedOut: { name: string; value: string }[];
  texts: ReadText[];
};

type Stored = ResponseFacts & {
  versionId: string;
  marks: number[];
  numbers: number[];
  renditions: string[];
  texts: RowText[];
};

async function findStored(ctx: AreaContext, surveyId: string, id: string): Promise<Stored> {
  if (!responseId.test(id)) throw notFound();
  const rows = await ctx.db
    .select({
      ...facts,
      versionId: responses.versionId,
      marks: responses.marks,
      numbers: responses.numbers,
      renditions: responses.renditions,
      texts: sql<
        RowText[]
      >`coalesce((select json_agg(json_build_object('column', t."column", 'body', t.body) order by t."column")
        from ${responseTexts} t where t.area_id = ${responses.areaId} and t.response_id = ${responses.id}), '[]'::json)`,
    })
    .from(responses)
    .innerJoin(surveyVersions, ofVersion)
    .where(and(eq(responses.areaId, ctx.area.id), eq(responses.surveyId, surveyId), eq(responses.id, id)));
  const row = rows[0];
  if (!row) throw notFound();
  return row;
}

/**
 * One response in the words its author saw: labels of its own version, each page in the rendition it was answered in.
 * @throws not-found for a response of another survey or area
 */
export async function getResponse(ctx: AreaContext, surveyId: string, id: string): Promise<ReadResponse> {
  const { versionId, marks, numbers, renditions, texts, ...about } = await findStored(ctx, surveyId, id);
  const plan = await getPlan(ctx, surveyId, versionId);
  const { answers, states, values } = fromRow(plan, { marks, numbers, texts });
  const words = labelWords(ctx.t(answeringMessages));
  // A page that was never answered has no rendition; it is told in that of the rest.
  const rest = renditions.find((rendition) => rendition !== '') ?? ctx.language;
  const labelsOn = (page: number) => plan.labels(renditions[page] || rest, words);
  const titleOf = ({ name, page }: PlanQuestion) => labelsOn(page).questions.get(name)?.title ?? name;
  const files = asksForFiles(plan) ? await listResponseFiles(ctx, surveyId, about.id) : [];
  const pages = plan.pages.map(({ index, questions }) => ({
    title: labelsOn(index).pages[index]?.title ?? '',
    answers: questions.map((question) => ({
      name: question.name,
      question: titleOf(question),
      words: answerInWords(question, answers, labelsOn(index)),
      missing: states[question.name] ?? null,
      files: files.filter((file) => file.question === question.name),
    })),
  }));
  const ofValues = valuesAsQuestions(plan);
  const valueLabels = labelsOf(plan.definition, ofValues, ctx.language, words);
  const workedOut = ofValues.map((value) => ({
    name: value.name,
    value: answerInWords(value, values, valueLabels).join(', '),
  }));
  const written = texts.flatMap(({ column, body }) => {
    const { question: name, isComment, key, kind, part } = plan.columns[column] ?? {};
    const question = name === undefined ? undefined : plan.question(name);
    // What was worked out is nobody's words.
    if (name === undefined || question === undefined || question.computed || kind === 'file') return [];
    return [{ name: isComment || part ? (key ?? name) : name, question: titleOf(question), body }];
  });
  return { ...about, pages, workedOut, texts: written };
}

export type Identity = { name: string; email: string };

/** Who gave a response; null where nobody said, and where the actor may not see it: then nothing is even looked up. */
export async function findIdentity(
  ctx: AreaContext,
  survey: Pick<SurveyFacts, 'anonymity' | 'identityRoles'>,
  id: string,
): Promise<Identity | null> {
  return maySeeIdentity(ctx.actor, ctx.area.id, survey) ? readIdentity(ctx, id) : null;
}

/** The same for the copy that only the safeguarding lead reads. */
export async function readIdentity(ctx: AreaContext, id: string): Promise<Identity | null> {
  const rows = await ctx.db
    .select({ name: responseIdentities.name, email: responseIdentities.email })
    .from(responseIdentities)
    .where(and(eq(responseIdentities.areaId, ctx.area.id), eq(responseIdentities.responseId, id)));
  return rows[0] ?? null;
}
