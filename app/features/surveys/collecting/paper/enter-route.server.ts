/** The page that types forms in: what it shows, and what it does with a post. */
import { randomBytes } from 'node:crypto';
import { data, redirect } from '@remix-run/node';
import { londonDay } from '#app/lib/dates.ts';
import { formatCode } from '#app/lib/receipt-code.ts';
import { open, seal } from '#app/lib/seal.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { cleanLine } from '../../engine/types/words.ts';
import { readHelp } from '../../access/audience.ts';
import type { AnswerError } from '../../engine/errors.ts';
import type { Plan } from '../../engine/plan.server.ts';
import { toRow } from '../../engine/row.server.ts';
import { answerErrors } from '../../messages-errors.ts';
import { answeringMessages } from '../../messages.ts';
import { getPlan } from '../../reads/plan.server.ts';
import { getSurveyForStaff, listVersions } from '../../reads/staff.server.ts';
import type { EditedSurvey } from '../../reads/staff.server.ts';
import { chosenRendition, renditionsOf } from '../../renditions/offered.ts';
import { errorText } from '../../view/question.server.ts';
import { labelWords } from '../../view/words.server.ts';
import { enteredChannels, enterResponse } from '../../writes/collecting/enter-response.server.ts';
import type { EnteredChannel } from '../../writes/collecting/enter-response.server.ts';
import type { SurveyFacts } from '../../survey.ts';
import { readDay } from '../day.ts';
import { boxesOf } from './typing-boxes.ts';
import type { TypingBox } from './typing-boxes.ts';
import { formOf } from './form-model.ts';
import { collectStaffMessages } from '../messages-staff.ts';
import { readTyped, stateField, valuesTyped, withCells } from './typing.server.ts';
import type { Fields, Typed, TypingFault } from './typing.server.ts';

export type { TypingBox } from './typing-boxes.ts';

export type TypingQuestion = {
  name: string;
  number: number;
  title: string;
  boxes: TypingBox[];
  isFile: boolean;
  /** Null where one letter in the box says it. */
  stateField: string | null;
  state: string;
};

export type EnterView = {
  title: string;
  base: string;
  here: string;
  version: { id: string; number: number };
  otherVersions: { id: string; number: number }[];
  key: string;
  asksName: boolean;
  renditions: string[];
  about: About;
  aboutErrors: Partial<Record<'serial' | 'channel' | 'day', string>>;
  pages: { title: string; questions: TypingQuestion[] }[];
  problems: { field: string; message: string }[];
  unasked: { number: number; title: string }[];
  stored: string | null;
};

/** What is typed about the form as a whole. */
export type About = {
  serial: string;
  channel: string;
  day: string;
  rendition: string;
  help: string;
  isByProxy: boolean;
  name: string;
};

type Version = { id: string; number: number; plan: Plan; others: { id: string; number: number }[] };

/** The version that the form was printed from: the current one unless another is asked for. @throws not-found */
async function versionOf(ctx: AreaContext, survey: EditedSurvey, asked: string | null): Promise<Version> {
  const versions = await listVersions(ctx, survey.id);
  const chosen = versions.find(({ id }) => id === (asked ?? survey.currentVersionId));
  if (!chosen) throw notFound();
  const others = versions.filter(({ id }) => id !== chosen.id).map(({ id, number }) => ({ id, number }));
  return { id: chosen.id, number: chosen.number, plan: await getPlan(ctx, survey.id, chosen.id), others };
}

const doneWord = (surveyId: string) => `entered:${surveyId}`;

const text = (fields: Fields, name: string): string => {
  const value = fields.get(name);
  return typeof value === 'string' ? cleanLine(value).slice(0, 200) : '';
};

const aboutOf = (fields: Fields): About => ({
  serial: text(fields, '_serial'),
  channel: text(fields, '_channel'),
  day: text(fields, '_day'),
  rendition: text(fields, '_rendition'),
  help: text(fields, '_help'),
  isByProxy: text(fields, '_proxy') === 'yes',
  name: text(fields, '_name'),
});

type Shown = { about: About; fields: Fields | null; typed: Typed | null; key: string };

function draw(ctx: AreaContext, survey: EditedSurvey, version: Version, shown: Shown): EnterView {
  const t = ctx.t(collectStaffMessages);
  const { plan } = version;
  const labels = plan.labels(ctx.language, labelWords(ctx.t(answeringMessages)));
  const form = formOf(plan, labels);
  const questions = form.flatMap((page) => page.questions);
  const values = valuesTyped(questions, plan, shown.fields);
  const problems = problemsOf(ctx, plan, shown.typed);
  const errorsOf = (field: string) => problems.filter((one) => one.field === field).map(({ message }) => message);
  const base = `/${ctx.area.slug}/manage`;
  return {
    title: survey.title,
    base,
    here: `${base}/surveys/${survey.id}/enter`,
    version: { id: version.id, number: version.number },
    otherVersions: version.others,
    key: shown.key,
    asksName: survey.anonymity !== 'anonymous',
    renditions: renditionsOf(plan.definition),
    about: shown.about,
    aboutErrors: {},
    pages: form.map((page) => ({
      title: page.title,
      questions: page.questions.map((question): TypingQuestion => {
        const { name, number, title, kind } = question;
        const takesLetters = kind === 'one' || kind === 'many' || kind === 'grid';
        const boxes = boxesOf(question, plan, {
          other: t('other'),
          code: t('code'),
          row: (row) => t('row', { number: row }),
        });
        return {
          name,
          number,
          title,
          isFile: kind === 'file',
          boxes: boxes.map((box) => ({ ...box, value: values[box.field] ?? '', errors: errorsOf(box.field) })),
          stateField: takesLetters || kind === 'file' ? null : stateField(name),
          state: values[stateField(name)] ?? '',
        };
      }),
    })),
    problems,
    unasked: (shown.typed?.unasked ?? []).flatMap((name) =>
      questions.filter((question) => question.name === name).map(({ number, title }) => ({ number, title })),
    ),
    stored: null,
  };
}

/** What is wrong with the answers, each at the box that can mend it. */
function problemsOf(ctx: AreaContext, plan: Plan, typed: Typed | null): { field: string; message: string }[] {
  if (typed === null) return [];
  const t = ctx.t(collectStaffMessages);
  const labels = plan.labels(ctx.language, labelWords(ctx.t(answeringMessages)));
  const texts = { errors: ctx.t(answerErrors), locale: ctx.language };
  const ofFault = (fault: TypingFault) => {
    const own = labels.questions.get(fault.question);
    if ('unknownNumber' in fault) {
      const question = own?.title ?? fault.question;
      return { field: fault.field, message: t('unknownNumber', { typed: fault.unknownNumber, question }) };
    }
    if ('isBoth' in fault)
      return { field: fault.field, message: t('both', { question: own?.title ?? fault.question }) };
    const error = { ...fault.fault, page: 0, question: fault.question, field: fault.field };
    return { field: boxField(plan, fault.question, fault.field), message: errorText(error, own, texts) };
  };
  const broken = new Set(typed.faults.map(({ question }) => question));
  // A row that was left empty on paper stays empty, as a whole question does.
  const isEmptyRow = ({ kind, question, field }: AnswerError) =>
    kind === 'required' && plan.question(question)?.definition.type === 'matrix' && field !== question;
  const checked = typed.checked.errors.filter((error) => !broken.has(error.question) && !isEmptyRow(error));
  return [
    ...typed.faults.map(ofFault),
    ...checked.map((error) => ({
      field: boxField(plan, error.question, error.field),
      message: errorText(error, labels.questions.get(error.question), texts),
    })),
  ];
}

/** A date is typed into one box, whatever part of it is wrong. */
const boxField = (plan: Plan, question: string, field: string): string =>
  /-(day|month|year)$/.test(field) && plan.question(question)?.definition.type === 'text' ? question : field;

const newKey = () => randomBytes(16).toString('base64url');

/** An empty form; what the one before had in common with it is carried over. */
export async function enterView(ctx: AreaContext, id: string, query: URLSearchParams): Promise<EnterView> {
  const survey = await getSurveyForStaff(ctx, id);
  const version = await versionOf(ctx, survey, query.get('version'));
  const channel = enteredChannels.find((one) => one === query.get('channel')) ?? 'paper';
  const day = readDay(query.get('day') ?? '') ?? londonDay(ctx.now);
  const renditions = renditionsOf(version.plan.definition);
  const rendition = renditions.find((one) => one === query.get('lang')) ?? renditions[0] ?? '';
  const about: About = { serial: '', channel, day: writtenDay(day), rendition, help: '', isByProxy: false, name: '' };
  const view = draw(ctx, survey, version, { about, fields: null, typed: null, key: newKey() });
  const done = open<string>(ctx.keys.seals, doneWord(survey.id), query.get('done') ?? '', ctx.now);
  return { ...view, stored: done.ok ? formatCode(done.value) : null };
}

/** "14/5/2026" of 2026-05-14. */
const writtenDay = (day: string): string => day.split('-').map(Number).reverse().join('/');

function aboutErrors(ctx: AreaContext, about: About): EnterView['aboutErrors'] {
  const t = ctx.t(collectStaffMessages);
  const day = readDay(about.day);
  return {
    ...(/^[\p{L}\p{N}-]{0,40}$/u.test(about.serial) ? {} : { serial: t('serialWrong') }),
    ...(enteredChannels.some((one) => one === about.channel) ? {} : { channel: t('channelMissing') }),
    ...(day !== null && day <= londonDay(ctx.now) ? {} : { day: t('dayWrong') }),
  };
}

type Ready = { survey: EditedSurvey; version: Version; about: About; typed: Typed; key: string };

async function store(ctx: AreaContext, { survey, version, about, typed, key }: Ready) {
  const { plan } = version;
  return enterResponse(ctx, { ...survey, consultation: null } satisfies SurveyFacts, {
    versionId: version.id,
    row: withCells(toRow(plan, typed.answers, typed.states), typed),
    key,
    channel: about.channel as EnteredChannel,
    day: readDay(about.day) ?? londonDay(ctx.now),
    serial: about.serial,
    renditions: plan.pages.map(() => about.rendition),
    help: readHelp(about.help),
    isByProxy: about.isByProxy,
    name: about.name,
  });
}

/** Stores the form and leads to an empty one, or shows it again with what is wrong (400). */
export async function enterPost(ctx: AreaContext, id: string, query: URLSearchParams, fields: Fields) {
  const survey = await getSurveyForStaff(ctx, id);
  const version = await versionOf(ctx, survey, text(fields, '_version') || query.get('version'));
  const said = aboutOf(fields);
  const about: About = { ...said, rendition: chosenRendition(version.plan.definition, said.rendition) };
  const key = /^[\w-]{22}$/.test(text(fields, '_key')) ? text(fields, '_key') : newKey();
  const typed = readTyped(version.plan, fields);
  const view = draw(ctx, survey, version, { about, fields, typed, key });
  const wrong = aboutErrors(ctx, about);
  const t = ctx.t(collectStaffMessages);
  const again = (changes: Partial<EnterView>) => data({ ...view, ...changes }, { status: 400 });
  if (Object.keys(wrong).length > 0 || view.problems.length > 0) return again({ aboutErrors: wrong, unasked: [] });
  if (view.unasked.length > 0 && text(fields, '_anyway') !== 'yes') return again({});
  const entered = await store(ctx, { survey, version, about, typed, key });
  if (entered.is === 'serial-taken') return again({ aboutErrors: { serial: t('serialTaken') }, unasked: [] });
  const expires = new Date(ctx.now.getTime() + 3_600_000);
  const done = seal(ctx.keys.seals, doneWord(survey.id), entered.code, { expires });
  const next = new URLSearchParams({ channel: about.channel, day: about.day, lang: about.rendition, done });
  if (version.id !== survey.currentVersionId) next.set('version', version.id);
  return redirect(`${view.here}?${next.toString()}`, 303);
}
