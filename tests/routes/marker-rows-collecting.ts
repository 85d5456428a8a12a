/** Marked rows of how answers are collected: who may answer, what is kept of it, files, pictures, and help that was asked for. */
import { formatRequests } from '#db/schema/format-requests.ts';
import * as accessTables from '#db/schema/surveys/access.ts';
import * as collectingTables from '#db/schema/surveys/collecting.ts';
import { answerFiles, pictures, pictureSizes } from '#db/schema/surveys/files.ts';
import { at, hidden, hiddenId, local, openSurvey, openVersion, rowsOf, words } from './marker-words.ts';
import type { Beside, Rows } from './marker-words.ts';

const day = '2026-02-02';
const body = new TextEncoder().encode(words);
const ofOpen = (areaId: string) => ({ areaId, surveyId: openSurvey });

/** Who may answer the open survey, and how many. Why its last day moved, everybody reads. */
function entryRows(areaId: string): Rows[] {
  const { surveyQuotas, surveyTokens, surveyInvitations, surveyTakenBack, surveyDateChanges } = accessTables;
  const of = ofOpen(areaId);
  return [
    rowsOf(surveyQuotas, { ...of, id: `${hidden}-quota`, most: 5000 }),
    rowsOf(surveyTokens, { ...of, tokenHash: `${hidden}-token` }),
    rowsOf(surveyInvitations, {
      ...{ ...of, id: `${hidden}-invitation`, email: `${hidden}-invited@example.org`, name: words, invitedOn: day },
    }),
    rowsOf(surveyTakenBack, { ...of, addressHash: `${hidden}-address`, invitedOn: day }),
    rowsOf(surveyDateChanges, { ...of, id: `${local}-change`, kind: 'extended', reason: local, changedAt: at }),
  ];
}

/** Answers that were put by, devices, paper and files. Who collected answers elsewhere, and where paper goes, everybody reads. */
function channelRows(areaId: string): Rows[] {
  const { savedAnswers, surveyKiosks, abandonedTurns, collectingSettings, typedForms } = collectingTables;
  const { reopenedDays, responseOrigins, surveyImports, importLines } = collectingTables;
  const of = ofOpen(areaId);
  const importId = `${hidden}-import`;
  return [
    rowsOf(savedAnswers, { ...of, id: `${hidden}-saved`, sealed: words, until: day }),
    rowsOf(surveyKiosks, { ...of, id: `${hidden}-kiosk`, place: words, startedOn: day, endsAt: at }),
    rowsOf(abandonedTurns, { ...of, id: `${hidden}-turn`, until: day }),
    rowsOf(collectingSettings, { areaId, returnAddress: local }),
    rowsOf(typedForms, { ...of, serial: `${hidden}-serial` }),
    rowsOf(reopenedDays, { areaId, surveyId: hiddenId('survey'), day }),
    rowsOf(responseOrigins, { areaId, responseId: `${hidden}-response`, source: words, serial: words }),
    rowsOf(surveyImports, {
      ...{ ...of, id: importId, versionId: openVersion, source: local, fileHash: `${hidden}-file` },
      ...{ headers: [words], targets: [''], day, rowCount: 1, startedOn: day },
    }),
    rowsOf(importLines, { areaId, importId, line: 1, cells: [words] }),
  ];
}

function fileRows(areaId: string): Rows[] {
  const file = { areaId, size: body.length, body };
  return [
    rowsOf(pictures, {
      ...{ ...file, id: `${hidden}-picture`, alt: words, mediaType: 'image/webp', width: 1, height: 1, addedOn: day },
    }),
    rowsOf(pictureSizes, { areaId, pictureId: `${hidden}-picture`, width: 1, body }),
    rowsOf(answerFiles, {
      ...{ ...file, ...ofOpen(areaId), id: `${hidden}-answer-file`, question: 'words', answering: '' },
      ...{ responseId: `${hidden}-response`, day, mediaType: 'application/pdf' },
    }),
  ];
}

/** Put in after the surveys and their responses. */
export function collectingRows(areaId: string, { consultation }: Beside): Rows[] {
  const request = { areaId, nodeId: consultation, format: 'call', reach: 'phone', received: day, due: day };
  return [
    ...entryRows(areaId),
    ...channelRows(areaId),
    ...fileRows(areaId),
    rowsOf(formatRequests, { ...request, id: `${hidden}-request`, wish: words, contact: words }),
  ];
}
