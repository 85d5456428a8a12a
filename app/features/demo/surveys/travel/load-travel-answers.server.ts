/** Invented answers to Sampleford's survey of school journeys: sent, typed in from paper and telephone, at a kiosk, and from a school's file. */
import { createHash } from 'node:crypto';
import { and, eq, inArray } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { responses } from '#db/schema/surveys/surveys.ts';
import { getSurveyForStaff } from '#app/features/surveys/reads/staff.server.ts';
import { enterResponse } from '#app/features/surveys/writes/collecting/enter-response.server.ts';
import type { EnteredChannel } from '#app/features/surveys/writes/collecting/enter-response.server.ts';
import { importFile } from '#app/features/surveys/writes/collecting/import-file.server.ts';
import { recordOrigin } from '#app/features/surveys/writes/collecting/record-origin.server.ts';
import { startKiosk } from '#app/features/surveys/writes/collecting/run-kiosk.server.ts';
import { sortResponse } from '#app/features/surveys/writes/responses/sort-response.server.ts';
import { rowOfAnswers, submitAnswers } from '#app/features/surveys/writes/submit-answers.server.ts';
import { codeHashOf } from '#app/features/surveys/writes/submit-response.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { daysBefore } from '../../forum/hear-forum.server.ts';
import { chanceFrom } from '../../random.ts';
import type { Chance } from '../../random.ts';
import { inventTravel, schoolFile } from './invented-travel.ts';

type Loading = { surveyId: string; versionId: string; today: string };

/** How many came which way; what a school sent comes on top. */
const sent = 64;
const atKiosk = 6;
const entered: readonly EnteredChannel[] = [...Array<'paper'>(10).fill('paper'), 'phone', 'phone', 'phone', 'assisted'];

/** What could not be typed in from the first two sheets. */
const gaps = [{ minutes: 'unreadable' }, { calm: 'twoTicks' }] as const;

const kioskPlace = 'Family hub, Old Library';

const dayBefore = (today: string, days: number): string => Temporal.PlainDate.from(today).subtract({ days }).toString();

const keyOf = (surveyId: string, what: string): string =>
  createHash('sha256').update(`${surveyId} ${what}`).digest('base64url').slice(0, 22);

const renditions = (chance: Chance): string[] => {
  const first = chance.pick([
    ['en', 76],
    ['easyread', 14],
    ['cy', 10],
  ]);
  const isSwitched = chance.isSo(0.08);
  return [first, first, isSwitched ? 'en' : first, isSwitched ? 'en' : first];
};

/** Sent over the web; two of them by one sender. */
async function send(tx: AreaContext, { surveyId, versionId, today }: Loading, chance: Chance): Promise<string[]> {
  const codes: string[] = [];
  for (let number = 0; number < sent + atKiosk; number += 1) {
    const isKiosk = number >= sent;
    const submitted = await submitAnswers(tx, {
      survey: { id: surveyId, anonymity: 'confidential' },
      versionId,
      answers: inventTravel(chance, number),
      idempotencyKey: keyOf(surveyId, `sent ${String(number)}`),
      day: dayBefore(today, isKiosk ? 6 : 1 + Math.floor(chance.next() * 32)),
      channel: isKiosk ? 'kiosk' : 'web',
      renditions: renditions(chance),
      isLate: false,
      help: isKiosk && number % 2 === 0 ? 'practitioner' : 'not-stated',
      identity: { personId: null, name: '', email: number < 2 ? 'robin@families.example' : '' },
    });
    if (!submitted.isStored) throw new Error(`An invented response breaks the survey: ${submitted.faults.join(', ')}`);
    if (isKiosk)
      await recordOrigin(tx, { anonymity: 'confidential' }, submitted.code, { source: kioskPlace, serial: '' });
    codes.push(submitted.code);
  }
  return codes;
}

/** Typed in by staff; on one sheet an answer could not be read, on another two boxes were ticked. */
async function typeIn(tx: AreaContext, { surveyId, versionId, today }: Loading, chance: Chance): Promise<void> {
  const survey = { ...(await getSurveyForStaff(tx, surveyId)), consultation: null };
  for (const [number, channel] of entered.entries()) {
    const { minutes, calm, ...answers } = inventTravel(chance, sent + atKiosk + number);
    const isPaper = channel === 'paper';
    const day = dayBefore(today, 4 + number);
    const given = { ...answers, ...(number === 0 ? {} : { minutes }), ...(number === 1 ? {} : { calm }) };
    const stored = await enterResponse(tx, survey, {
      versionId,
      row: await rowOfAnswers(tx, { surveyId, versionId }, given, gaps[number]),
      key: keyOf(surveyId, `entered ${String(number)}`),
      channel,
      day,
      serial: isPaper ? `S-${String(101 + number)}` : '',
      renditions: Array<string>(4).fill(number % 4 === 3 ? 'easyread' : 'en'),
      help: channel === 'assisted' ? 'family' : 'not-stated',
      isByProxy: channel === 'assisted',
      name: '',
    });
    if (stored.is !== 'stored') throw new Error(`An invented form was refused: ${stored.is}.`);
  }
}

/** The two that ask about one contract, under a tag of their own. */
async function tag(tx: AreaContext, surveyId: string, codes: readonly string[]): Promise<void> {
  const found = await tx.db
    .select({ id: responses.id })
    .from(responses)
    .where(
      and(
        eq(responses.areaId, tx.area.id),
        inArray(
          responses.codeHash,
          codes.map((code) => codeHashOf(tx.keys, code)),
        ),
      ),
    );
  for (const { id } of found) {
    await sortResponse(tx, { id: surveyId, anonymity: 'confidential' }, id, { tags: ['north route'] });
  }
}

/** Loads them all. @returns the tracking codes of what was sent, in the order in which it came */
export async function loadTravelAnswers(tx: AreaContext, loading: Loading): Promise<string[]> {
  const { surveyId, today } = loading;
  const chance = chanceFrom(20_261_122);
  await startKiosk(daysBefore(tx, today, 6), surveyId, { place: kioskPlace, hours: 6 });
  const codes = await send(tx, loading, chance);
  await typeIn(tx, loading, chance);
  const day = dayBefore(today, 9);
  await importFile(tx, {
    surveyId,
    source: 'Hillview School, its own form',
    day,
    bytes: new TextEncoder().encode(schoolFile.replaceAll('{day}', day)),
  });
  await tag(tx, surveyId, [codes[0] ?? '', codes[7] ?? '']);
  return codes;
}
