/** The pages that bring in a file: take it, say where its columns go, run it dry, store it. */
import { data, redirect } from '@remix-run/node';
import { londonDay } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { AppError, notFound } from '#app/platform/errors.ts';
import type { Translate } from '#app/platform/messages.ts';
import type { ImportFault } from '#db/schema/surveys/collecting.ts';
import { cleanLine } from '../../engine/types/words.ts';
import type { AnswerErrorKey } from '../../engine/errors.ts';
import { answerErrors } from '../../messages-errors.ts';
import { getImport, listFaultyLines, listImports, listSamples } from '../../reads/collecting/imports.server.ts';
import type { ImportFacts, ListedImport } from '../../reads/collecting/imports.server.ts';
import { getPlan, listPlans } from '../../reads/plan.server.ts';
import { getSurveyForStaff, listVersions } from '../../reads/staff.server.ts';
import type { EditedSurvey } from '../../reads/staff.server.ts';
import { checkImport } from '../../writes/collecting/check-import.server.ts';
import { dropImport, startImport } from '../../writes/collecting/store-import.server.ts';
import { mostFileBytes, mostLines, uploadImport } from '../../writes/collecting/upload-import.server.ts';
import { readDay } from '../day.ts';
import { importMessages } from './messages.ts';
import { UnreadableFile } from './read-csv.ts';
import { matching, targetsFor } from './import-targets.server.ts';
import type { Spot, Target } from './targets.ts';
import type { ToldKey } from './told.ts';

type Text = Translate<(typeof importMessages)['english']>;
type Fields = FormData | URLSearchParams;

type Place = { title: string; base: string; surveyAddress: string; here: string };

function placeOf(ctx: AreaContext, survey: Pick<EditedSurvey, 'id' | 'title'>): Place {
  const base = `/${ctx.area.slug}/manage`;
  const surveyAddress = `${base}/surveys/${survey.id}`;
  return { title: survey.title, base, surveyAddress, here: `${surveyAddress}/import` };
}

export type UploadView = Place & {
  imports: ListedImport[];
  limits: { megabytes: number; lines: number };
  typed: { source: string; day: string };
  errors: Partial<Record<'file' | 'source' | 'day', string>>;
};

async function uploadPage(ctx: AreaContext, survey: EditedSurvey): Promise<UploadView> {
  const today = londonDay(ctx.now).split('-').map(Number).reverse().join('/');
  return {
    ...placeOf(ctx, survey),
    imports: await listImports(ctx, survey.id),
    limits: { megabytes: mostFileBytes / (1024 * 1024), lines: mostLines },
    typed: { source: '', day: today },
    errors: {},
  };
}

/** @throws not-found for a survey that has no version to bring answers to */
export async function uploadView(ctx: AreaContext, id: string): Promise<UploadView> {
  const survey = await getSurveyForStaff(ctx, id);
  if (survey.currentVersionId === null) throw notFound();
  return uploadPage(ctx, survey);
}

const text = (fields: Fields, name: string, most = 400): string => {
  const value = fields.get(name);
  return typeof value === 'string' ? cleanLine(value).slice(0, most) : '';
};

function uploadErrors(ctx: AreaContext, file: unknown, source: string, day: string | null): UploadView['errors'] {
  const t = ctx.t(importMessages);
  return {
    ...(file instanceof File && file.size > 0 ? {} : { file: t('fileMissing') }),
    ...(source.length >= 3 && source.length <= 200 ? {} : { source: t('sourceMissing') }),
    ...(day !== null && day <= londonDay(ctx.now) ? {} : { day: t('dayWrong') }),
  };
}

/** Reads a file and leads to its page, or shows the form again with what is wrong with the file (400). */
export async function uploadPost(ctx: AreaContext, id: string, fields: Fields) {
  const survey = await getSurveyForStaff(ctx, id);
  const versionId = survey.currentVersionId;
  if (versionId === null) throw notFound();
  const file = fields.get('file');
  const typed = { source: text(fields, 'source'), day: text(fields, 'day') };
  const day = readDay(typed.day);
  const errors = uploadErrors(ctx, file, typed.source, day);
  const again = async (wrong: UploadView['errors']) =>
    data({ ...(await uploadPage(ctx, survey)), typed, errors: wrong }, { status: 400 });
  if (Object.keys(errors).length > 0 || !(file instanceof File) || day === null) return again(errors);
  const match = matching(ctx, await listPlans(ctx, survey.id), versionId);
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    const { source } = typed;
    const taken = await uploadImport(ctx, match, { surveyId: survey.id, source, day, bytes });
    const { here } = placeOf(ctx, survey);
    return redirect(`${here}/${taken.id}${taken.is === 'known' ? '?known=1' : ''}`, 303);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return again({ file: ctx.t(importMessages)(`fault_${error.reason}`, { detail: error.detail }) });
  }
}

/** A, B … Z, AA: as spreadsheets name columns. */
export function lettersOf(place: number): string {
  const rest = Math.floor(place / 26);
  return `${rest > 0 ? lettersOf(rest - 1) : ''}${String.fromCharCode(65 + (place % 26))}`;
}

type TargetOption = { value: string; label: string };

export type ColumnView = {
  field: string;
  label: string;
  samples: string;
  chosen: string;
  /** The one place where it can go, when its heading says so. */
  own: TargetOption | null;
};

export type ImportView = Place & {
  isKnown: boolean;
  source: string;
  state: ImportFacts['state'];
  version: number;
  rowCount: number;
  faultCount: number;
  storedCount: number;
  columns: ColumnView[];
  targets: TargetOption[];
  faults: { line: number; column: string; message: string }[];
  nextFaults: string | null;
  errors: string[];
};

function spotLabel({ number, title }: Target, { is, row, cell, choice }: Spot, t: Text): string {
  if (is === 'count') return t('targetRows', { number, title });
  // The row first: on a narrow screen the end of a long choice is not seen.
  const at = { number, title, row: typeof row === 'number' ? t('rowNumber', { row }) : row, cell };
  if (is === 'words') return t('targetCellWords', at);
  return choice === '' ? t('targetCell', at) : t('targetCellChoice', { ...at, choice });
}

function targetLabel(target: Target, t: Text): string {
  const { number, title, of, spot } = target;
  if (spot) return spotLabel(target, spot, t);
  switch (target.kind) {
    case 'day':
      return t('targetDay');
    case 'question':
      return t('targetWhole', { number, title });
    case 'words':
      return t('targetWords', { number, title });
    case 'told':
      return t(`told_${target.part as ToldKey}`);
    case 'column':
      return of === '' ? t('targetOwnWhole', { title }) : t('targetOwn', { title, of });
    default:
      return t('targetOf', { number, title, of });
  }
}

const ownKeys = ['notADay', 'afterToday', 'notAChoice', 'notReadable', 'otherVersion', 'notTold', 'unasked'] as const;

function faultMessage(ctx: AreaContext, { key, vars }: ImportFault): string {
  const own = ownKeys.find((one) => one === key);
  if (own) return ctx.t(importMessages)(own, vars);
  return ctx.t(answerErrors)(key.replace(/^answer:/, '') as AnswerErrorKey, vars);
}

/** Places that anybody may choose for any column. */
const isOffered = ({ kind, spot }: Target): boolean => kind !== 'column' || spot !== undefined;

/** A column of the stored row that a heading named: it is offered where it was found, and nowhere else. */
const ownOption = (target: Target | undefined, optionOf: (target: Target) => TargetOption): TargetOption | null =>
  target !== undefined && !isOffered(target) ? optionOf(target) : null;

async function importPage(ctx: AreaContext, survey: EditedSurvey, facts: ImportFacts, after: number) {
  const t = ctx.t(importMessages);
  const versions = await listVersions(ctx, survey.id);
  const version = versions.find(({ id }) => id === facts.versionId)?.number ?? 0;
  const targets = targetsFor(ctx, await getPlan(ctx, survey.id, facts.versionId), version);
  const byKey = new Map(targets.map((target) => [target.key, target]));
  const optionOf = (target: Target) => ({ value: target.key, label: targetLabel(target, t) });
  const samples = await listSamples(ctx, facts.id);
  const { lines, next } =
    facts.state === 'checked' ? await listFaultyLines(ctx, facts.id, after) : { lines: [], next: null };
  const place = placeOf(ctx, survey);
  const here = `${place.here}/${facts.id}`;
  const nameOf = (index: number) => {
    const header = facts.headers[index] ?? '';
    const letter = lettersOf(index);
    return header === '' ? t('columnNoHeader', { letter }) : t('columnLabel', { letter, header });
  };
  const view: ImportView = {
    ...place,
    here,
    isKnown: false,
    source: facts.source,
    state: facts.state,
    version,
    rowCount: facts.rowCount,
    faultCount: facts.faultCount,
    storedCount: facts.storedCount,
    columns: facts.headers.map((_header, index) => ({
      field: `column-${String(index)}`,
      label: nameOf(index),
      samples: samples
        .map((cells) => (cells[index] ?? '').slice(0, 40))
        .filter((cell) => cell !== '')
        .join(' · '),
      chosen: facts.targets[index] ?? '',
      own: ownOption(byKey.get(facts.targets[index] ?? ''), optionOf),
    })),
    targets: targets.filter(isOffered).map(optionOf),
    faults: lines.flatMap(({ line, faults }) =>
      faults.map((fault) => ({
        line,
        column: fault.column < 0 ? t('wholeLine') : nameOf(fault.column),
        message: faultMessage(ctx, fault),
      })),
    ),
    nextFaults: next === null ? null : `${here}?after=${String(next)}#faults`,
    errors: [],
  };
  return { view, targets };
}

/** @throws not-found for another survey's file */
export async function importView(ctx: AreaContext, id: string, importId: string, query: URLSearchParams) {
  const survey = await getSurveyForStaff(ctx, id);
  const facts = await getImport(ctx, survey.id, importId);
  const after = /^\d{1,7}$/.test(query.get('after') ?? '') ? Number(query.get('after')) : -1;
  const { view } = await importPage(ctx, survey, facts, after);
  return { ...view, isKnown: query.get('known') === '1' };
}

type Checking = { ctx: AreaContext; survey: EditedSurvey; facts: ImportFacts; fields: Fields };

async function checkColumns({ ctx, survey, facts, fields }: Checking) {
  const t = ctx.t(importMessages);
  const { view, targets } = await importPage(ctx, survey, facts, -1);
  const known = new Map(targets.map((target) => [target.key, target]));
  const chosen = facts.headers.map((_header, index) => {
    const key = text(fields, `column-${String(index)}`);
    return known.has(key) ? key : '';
  });
  const filled = chosen.filter((key) => key !== '');
  const twice = filled.find((key, index) => filled.indexOf(key) !== index);
  const twin = twice === undefined ? undefined : known.get(twice);
  const errors = [
    ...(twin ? [t('twice', { target: targetLabel(twin, t) })] : []),
    ...(filled.some((key) => key !== 'day' && !key.startsWith('told|')) ? [] : [t('nothingChosen')]),
  ];
  if (errors.length > 0) {
    const columns = view.columns.map((column, index) => ({ ...column, chosen: chosen[index] ?? '' }));
    return data({ ...view, columns, errors }, { status: 400 });
  }
  const plan = await getPlan(ctx, survey.id, facts.versionId);
  await checkImport(ctx, facts.id, plan, targets, chosen);
  return redirect(`${view.here}#checked`, 303);
}

async function store({ ctx, survey, facts, fields }: Checking) {
  const { view } = await importPage(ctx, survey, facts, -1);
  if (facts.state === 'checked' && facts.faultCount > 0 && text(fields, 'without') !== 'yes') {
    return data({ ...view, errors: [ctx.t(importMessages)('withoutMissing')] }, { status: 400 });
  }
  await startImport(ctx, facts.id);
  return redirect(view.here, 303);
}

/** @throws not-found for another survey's file, invalid for a button that the page does not have */
export async function importPost(ctx: AreaContext, id: string, importId: string, fields: Fields) {
  const survey = await getSurveyForStaff(ctx, id);
  const facts = await getImport(ctx, survey.id, importId);
  const isWaiting = facts.state === 'uploaded' || facts.state === 'checked';
  switch (fields.get('intent')) {
    case 'check':
      if (isWaiting) return checkColumns({ ctx, survey, facts, fields });
      return redirect(`${placeOf(ctx, survey).here}/${facts.id}`, 303);
    case 'store':
      return store({ ctx, survey, facts, fields });
    case 'drop':
      await dropImport(ctx, facts.id);
      return redirect(placeOf(ctx, survey).here, 303);
    default:
      throw new AppError('invalid');
  }
}
