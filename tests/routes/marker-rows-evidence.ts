/** Marked rows of how a consultation went, of what staff entered for it, and of what was decided. */
import * as codebookTables from '#db/schema/codebooks.ts';
import * as courseTables from '#db/schema/consultations/course.ts';
import * as evidenceTables from '#db/schema/evidence.ts';
import { figures } from '#db/schema/surveys/figures.ts';
import { contributions } from '#db/schema/record.ts';
import { at, hidden, hiddenId, local, openSurvey, rowsOf, said, states, words } from './marker-words.ts';
import type { Beside, Rows } from './marker-words.ts';

const day = '2026-02-02';

/** The course of a hidden consultation, and beside it what is kept to staff in the course of a public one. */
export function courseRows(areaId: string, { consultation }: Beside, personId: string): Rows[] {
  const { consultationActivities, consultationForumKinds, consultationSteps, consultationChanges } = courseTables;
  const { consultationAcknowledgements } = courseTables;
  const made = { areaId, madeBy: personId, madeAt: at };
  const consultationId = hiddenId('consultation');
  const activity = { areaId, position: 0, kind: 'event' };
  const kind = { areaId, kind: 'consult', declaredBy: personId, declaredAt: at };
  const change = { ...made, part: 'text' };
  return [
    rowsOf(
      consultationActivities,
      { ...activity, id: `${hidden}-activity`, consultationId, title: words, how: words, place: said },
      { ...activity, id: 'open-activity', consultationId: consultation, title: local, how: local },
    ),
    rowsOf(
      consultationForumKinds,
      { ...kind, consultationId, reason: words },
      { ...kind, consultationId: consultation, reason: local },
    ),
    rowsOf(
      consultationSteps,
      { ...made, id: `${hidden}-step`, consultationId, event: 'opened', onceKey: 'opened', day, reason: words },
      {
        ...{ ...made, id: 'open-step', consultationId: consultation, event: 'resumed', onceKey: hidden },
        ...{ day, reason: local },
      },
    ),
    // A correction of spelling is kept and not shown.
    rowsOf(
      consultationChanges,
      { ...change, id: `${hidden}-change`, consultationId, note: words },
      { ...change, id: `${hidden}-small`, consultationId: consultation, note: words, isSmall: true },
    ),
    rowsOf(
      consultationAcknowledgements,
      { ...made, consultationId, warning: 'short-window', shown: words, reason: words },
      {
        ...{ ...made, consultationId: consultation, warning: `asked-before:${consultationId}` },
        ...{ shown: local, reason: local },
      },
    ),
  ];
}

/** Contributions to a public consultation that staff entered: none of their words are public. */
export function ledgerRows(areaId: string, { consultation }: Beside): Rows[] {
  const { ledgerEntries, ledgerSenders, responseProgress, withdrawalTerms } = evidenceTables;
  const entryId = `${hidden}-entry`;
  return [
    rowsOf(contributions, {
      ...{ areaId, id: entryId, consultationId: consultation, channel: 'letter', kind: 'submission' },
      ...{ codeHash: entryId, day },
    }),
    rowsOf(ledgerEntries, {
      ...{ areaId, id: entryId, title: words, body: words, source: words, address: `https://${hidden}.example` },
    }),
    rowsOf(ledgerSenders, { areaId, entryId, name: words, contact: `${hidden}@example.org` }),
    rowsOf(responseProgress, {
      ...{ areaId, responseId: `${hidden}-response`, surveyId: openSurvey, state: 'read', readOn: day },
    }),
    rowsOf(withdrawalTerms, { areaId, consultationId: hiddenId('consultation'), until: '2026-06-30' }),
  ];
}

/** A draft of a codebook beside a public consultation, and one that was published for a hidden one. */
export function codebookRows(areaId: string, { consultation }: Beside): Rows[] {
  const { codebooks, codebookVersions, codes } = codebookTables;
  const code = { id: `${hidden}-code`, folder: words, label: words, usedFor: words, notUsedFor: words, example: words };
  const version = { areaId, number: 1, codes: [code], nothingToSort: words, publishedAt: at };
  return [
    rowsOf(codebooks, { areaId, consultationId: consultation, nothingToSort: words }),
    rowsOf(codes, { areaId, consultationId: consultation, position: 0, ...code }),
    rowsOf(
      codebookVersions,
      ...states.map((state) => ({ ...version, consultationId: hiddenId('consultation', state) })),
    ),
  ];
}

/** Figures that are not public, of a public survey. */
export function figureRows(areaId: string): Rows[] {
  const row = (state: (typeof states)[number]) => ({ areaId, id: hiddenId('figure', state), surveyId: openSurvey });
  return [
    rowsOf(figures, ...states.map((state) => ({ ...row(state), tableKey: hidden, rowCode: `${hidden}-${state}` }))),
  ];
}

/** Decisions about a public consultation that are not public, with their answers to a public finding. */
export function decisionRows(areaId: string, { consultation, finding }: Beside): Rows[] {
  const { decisions, decisionAnswers } = evidenceTables;
  const put = { asAt: null, lines: [], petitions: [{ title: words, signatures: 3 }] };
  const address = `https://${hidden}.example`;
  return [
    rowsOf(
      decisions,
      ...states.map((state) => ({
        ...{ areaId, id: hiddenId('decision', state), consultationId: consultation, summary: words, put },
        ...{ decidedBy: said, meeting: said, minutes: address, isEvidenceRead: true, readBy: said, readHow: words },
        ...{ equality: 'considered', equalityNote: words, equalityAddress: address },
      })),
    ),
    rowsOf(
      decisionAnswers,
      ...states.map((state) => ({
        ...{ areaId, id: `${hidden}-answer-${state}`, decisionId: hiddenId('decision', state), findingId: finding },
        ...{ outcome: 'refused', changed: words, unchanged: words, reasonKind: 'money', reason: words },
        ...{ decidedBy: said, reconsider: words },
      })),
    ),
  ];
}
