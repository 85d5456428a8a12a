/**
 * A row or more in every table of an area, marked by words that stand nowhere else: `hidden` in what nobody outside the
 * area's staff may read, `local` in what only the area's own public pages show.
 */
import * as areaTables from '#db/schema/areas.ts';
import { calendarPeriods } from '#db/schema/consultations/calendar.ts';
import * as consultationTables from '#db/schema/consultations/consultations.ts';
import { coproductionSettings, countersigns, levelRatings } from '#db/schema/coproduction.ts';
import { follows } from '#db/schema/notifications.ts';
import { areaPeople, roles } from '#db/schema/people.ts';
import * as progressTables from '#db/schema/progress.ts';
import { activityRecords, links, nodeKinds, nodes, nodeSlugs } from '#db/schema/record.ts';
import { safetyDecisions, safetyItems } from '#db/schema/safety.ts';
import * as surveyTables from '#db/schema/surveys/surveys.ts';
import { thingChanges } from '#db/schema/thing-changes.ts';
import { collectingRows } from './marker-rows-collecting.ts';
import { editorRows } from './marker-rows-editor.ts';
import { codebookRows, courseRows, decisionRows, figureRows, ledgerRows } from './marker-rows-evidence.ts';
import { heldRows, pageRows, searchRows, storyRows } from './marker-rows-pages.ts';
import { confirmationRows, feedbackRows, priorityRows } from './marker-rows-said.ts';
import { at, hidden, hiddenId, local, openPage, openPages, openSurvey, openVersion, rowsOf } from './marker-words.ts';
import { said, states, words } from './marker-words.ts';
import type { Beside, Rows } from './marker-words.ts';

const definition = JSON.stringify({
  title: 'Open survey',
  pages: [{ name: 'one', title: 'One', elements: [{ type: 'comment', name: 'words', title: 'Words' }] }],
});

function nodeRows(areaId: string): Rows[] {
  const dates = { createdAt: at, changedAt: at };
  const all = states.flatMap((state) =>
    nodeKinds.map((kind) => ({
      areaId,
      id: hiddenId(kind, state),
      slug: hiddenId(kind, state),
      kind,
      title: `${words} ${kind}`,
      state,
      publishedAt: state === 'withdrawn' ? at : null,
      ...dates,
    })),
  );
  const open = [{ kind: 'survey', id: openSurvey }, ...openPages.map((kind) => ({ kind, id: openPage(kind) }))].map(
    ({ kind, id }) => ({ areaId, id, slug: id, kind, title: `Open ${kind}`, state: 'public', publishedAt: at }),
  );
  const slugs = [...all, ...open].map(({ id, kind, slug }) => ({ areaId, kind, slug, nodeId: id }));
  return [rowsOf(nodes, ...all, ...open.map((each) => ({ ...each, ...dates }))), rowsOf(nodeSlugs, ...slugs)];
}

function foundationRows(areaId: string, { organisation }: Beside): Rows[] {
  const { tierSets, levels, services, serviceLevels, glossaryTerms, glossaryOverrides } = areaTables;
  const { areaOrganisations, formerOrganisationSlugs } = areaTables;
  const id = hiddenId('service');
  const term = { expansion: `${local} expansion`, definition: `${local} definition` };
  return [
    rowsOf(areaOrganisations, {
      areaId,
      organisationId: organisation,
      slug: `${local}-trust`,
      summary: `${local} summary`,
    }),
    rowsOf(formerOrganisationSlugs, { areaId, slug: `${local}-former-trust`, organisationId: organisation }),
    rowsOf(
      tierSets,
      { areaId, id: `${local}-set`, name: `${local} set`, summary: `${local} summary` },
      { areaId, id: `${local}-other-set`, name: `${local} other set` },
    ),
    rowsOf(
      levels,
      { areaId, id: `${local}-level`, tierSetId: `${local}-set`, position: 0, name: `${local} level` },
      { areaId, id: `${local}-other`, tierSetId: `${local}-other-set`, position: 0, name: `${local} other level` },
    ),
    rowsOf(areaTables.levelMaps, {
      ...{ areaId, id: 'level-map', levelId: `${local}-level`, otherId: `${local}-other`, note: `${local} note` },
      ...{ madeBy: `${hidden}-person`, madeAt: at },
    }),
    rowsOf(calendarPeriods, {
      ...{ areaId, id: `${local}-term`, kind: 'term', name: `${local} term`, starts: '2026-01-05', ends: '2026-04-01' },
    }),
    rowsOf(services, ...states.map((state) => ({ areaId, id: hiddenId('service', state), description: words }))),
    rowsOf(serviceLevels, { areaId, serviceId: id, levelId: `${local}-level` }),
    rowsOf(
      glossaryTerms,
      { areaId, id: `${local}-term`, term: `${local} term`, ...term },
      { areaId, id: `${hidden}-term`, term: `${hidden} term`, expansion: words, definition: words, isPublic: false },
    ),
    rowsOf(glossaryOverrides, { areaId, nodeId: id, termId: `${local}-term`, expansion: words, definition: words }),
  ];
}

function questionRows(areaId: string, beside: Beside): Rows[] {
  const { consultations, consultationOptions, consultationServices, participations, participationGroups } =
    consultationTables;
  const texts = { purpose: words, why: words, fixed: words, decider: said, audience: said, contact: said };
  const id = hiddenId('consultation');
  return [
    rowsOf(consultations, ...states.map((state) => ({ areaId, id: hiddenId('consultation', state), ...texts }))),
    rowsOf(consultationOptions, { areaId, id: `${hidden}-option`, consultationId: id, position: 0, title: words }),
    rowsOf(
      consultationServices,
      { areaId, consultationId: id, serviceId: beside.service },
      { areaId, consultationId: beside.consultation, serviceId: hiddenId('service') },
    ),
    rowsOf(
      participations,
      ...states.map((state) => ({
        areaId,
        id: hiddenId('participation', state),
        consultationId: beside.consultation,
        methods: said,
        place: said,
      })),
    ),
    rowsOf(participationGroups, {
      areaId,
      id: `${hidden}-group`,
      participationId: hiddenId('participation'),
      position: 0,
      label: words,
    }),
  ];
}

function surveyRows(areaId: string, { consultation }: Beside, personId: string): Rows[] {
  const { surveys, surveyVersions, responses, responseTexts, responseIdentities, resultSnapshots } = surveyTables;
  const version = { areaId, number: 1, publishedAt: at, definition };
  const hiddenSurvey = { areaId, consultationId: consultation, introduction: words, draft: words, samplingFrame: said };
  const response = { areaId, codeHash: `${hidden}-code`, day: '2026-02-02', marks: [1], numbers: [], channel: 'web' };
  return [
    rowsOf(surveys, ...states.map((state) => ({ ...hiddenSurvey, id: hiddenId('survey', state) })), {
      areaId,
      id: openSurvey,
      anonymity: 'named',
      introduction: 'Tell us.',
      draft: `${definition} `.replace('One', words),
      currentVersionId: openVersion,
    }),
    rowsOf(
      surveyVersions,
      {
        ...version,
        id: `${hidden}-version`,
        surveyId: hiddenId('survey'),
        definition: definition.replace('One', words),
      },
      { ...version, id: openVersion, surveyId: openSurvey },
    ),
    rowsOf(responses, { ...response, id: `${hidden}-response`, surveyId: openSurvey, versionId: openVersion }),
    rowsOf(responseTexts, { areaId, responseId: `${hidden}-response`, column: 0, body: words }),
    rowsOf(responseIdentities, {
      areaId,
      responseId: `${hidden}-response`,
      personId,
      name: words,
      email: `${hidden}@example.org`,
    }),
    rowsOf(resultSnapshots, {
      areaId,
      id: `${hidden}-snapshot`,
      surveyId: hiddenId('survey'),
      number: 1,
      asAt: '2026-02-02',
      base: 12,
      preset: 'survey',
      results: { base: { state: 'shown', value: 12 }, samplingFrame: words, tables: [] },
      publishedAt: at,
    }),
  ];
}

function promiseRows(areaId: string, { organisation }: Beside): Rows[] {
  const { findings, quotes, commitments, commitmentOwners, commitmentSlips, targets } = progressTables;
  const commitmentId = hiddenId('commitment');
  const ownerId = `${hidden}-owner`;
  const quote = { areaId, body: words, attribution: words, wording: 'verbatim', consent: 'given' };
  return [
    rowsOf(findings, ...states.map((state) => ({ areaId, id: hiddenId('finding', state), detail: words }))),
    rowsOf(quotes, ...states.map((state) => ({ ...quote, id: hiddenId('quote', state) }))),
    rowsOf(
      commitments,
      ...states.map((state) => ({ areaId, id: hiddenId('commitment', state), detail: words, decidedBy: said })),
    ),
    rowsOf(commitmentOwners, { areaId, id: ownerId, commitmentId, position: 0, organisationId: organisation }),
    rowsOf(commitmentSlips, { areaId, id: `${hidden}-slip`, ownerId, reason: words, at }),
    rowsOf(targets, { areaId, id: `${hidden}-target`, commitmentId, position: 0, statement: words }),
    rowsOf(thingChanges, {
      ...{ areaId, id: `${hidden}-change`, nodeId: commitmentId, part: 'target', rowId: `${hidden}-target` },
      ...{ before: { statement: words, value: said, unit: said, due: said }, after: null, reason: words, at },
    }),
  ];
}

function changeRows(areaId: string, { service }: Beside): Rows[] {
  const { measures, measureReadings, measureTargets, outcomes, serviceChanges, serviceChangeStages, updates } =
    progressTables;
  const measureId = hiddenId('measure');
  const changeId = hiddenId('service-change');
  const update = { areaId, said: words, did: words, saidBy: words, serviceId: service, source: words };
  return [
    rowsOf(measures, ...states.map((state) => ({ areaId, id: hiddenId('measure', state), unit: said, source: said }))),
    rowsOf(measureReadings, { areaId, id: `${hidden}-reading`, measureId, position: 0 }),
    rowsOf(measureTargets, { areaId, measureId, targetId: `${hidden}-target`, joinedAt: at }),
    rowsOf(outcomes, ...states.map((state) => ({ areaId, id: hiddenId('outcome', state), detail: words }))),
    rowsOf(
      serviceChanges,
      ...states.map((state) => ({ areaId, id: hiddenId('service-change', state), detail: words, serviceId: service })),
    ),
    rowsOf(serviceChangeStages, { areaId, id: `${hidden}-stage`, changeId, position: 0, stage: 'pilot', note: words }),
    rowsOf(updates, ...states.map((state) => ({ ...update, id: hiddenId('update', state) }))),
  ];
}

/** Steps from a public finding to every hidden thing, and back from each to it. */
function linkRows(areaId: string, { finding, consultation }: Beside): Rows {
  const ids = states.flatMap((state) => nodeKinds.map((kind) => hiddenId(kind, state)));
  const step = (fromId: string, toId: string, kind: string) => ({
    areaId,
    id: `${hidden}-${fromId}-${toId}`,
    fromId,
    toId,
    kind,
    madeAt: at,
  });
  return rowsOf(
    links,
    ...ids.flatMap((id) => [
      step(finding, id, 'led-to'),
      step(id, finding, 'evidence-for'),
      step(id, consultation, 'part-of'),
    ]),
  );
}

function peopleRows(areaId: string, personId: string): Rows[] {
  const item = { areaId, words, about: `/bromley/${hidden}`, contact: words, snapshot: { words }, createdAt: at };
  return [
    rowsOf(areaPeople, { areaId, personId, name: `${hidden} person`, createdAt: at }),
    rowsOf(roles, { areaId, personId, role: 'member', grantedAt: at }),
    rowsOf(follows, {
      areaId,
      id: `${hidden}-follow`,
      nodeId: hiddenId('update'),
      email: `${hidden}@example.org`,
      createdAt: at,
    }),
    rowsOf(activityRecords, {
      areaId,
      id: `${hidden}-activity`,
      at,
      actorId: personId,
      verb: 'finding.created',
      nodeId: hiddenId('finding'),
      detail: { words },
    }),
    rowsOf(
      safetyItems,
      ...(['flag', 'safeguarding', 'complaint'] as const).map((lane) => ({
        ...item,
        id: `${hidden}-${lane}`,
        lane,
        source: 'form',
      })),
    ),
    rowsOf(safetyDecisions, {
      areaId,
      id: `${hidden}-decision`,
      itemId: `${hidden}-safeguarding`,
      at,
      byId: personId,
      decision: 'noted',
      words,
    }),
  ];
}

/** What the forum was asked about hidden things, and what both sides say of them. */
function forumRows(areaId: string): Rows[] {
  const asked = { areaId, shown: { title: words, parts: [] }, askedAt: at, deadline: '2026-02-20' };
  const answered = { outcome: 'dissent', answeredOn: '2026-02-03', publicName: words, words };
  return [
    rowsOf(coproductionSettings, { areaId, subjects: ['wording', hidden], workingDays: 10 }),
    rowsOf(
      countersigns,
      ...(['survey', 'update'] as const).map((kind) => ({
        ...asked,
        ...answered,
        id: `${hidden}-${kind}-word`,
        nodeId: hiddenId(kind),
        subject: kind === 'survey' ? 'wording' : 'you-said',
        fingerprint: hidden,
      })),
    ),
    rowsOf(levelRatings, {
      areaId,
      id: `${hidden}-rating`,
      nodeId: hiddenId('consultation'),
      side: 'forum',
      moment: 'closure',
      level: 'inform',
      evidence: words,
      ratedOn: '2026-02-03',
      ratedAt: at,
    }),
  ];
}

/** Everything, in an order in which it can be inserted. `personId` is of an account that exists. */
export function markerRows(areaId: string, personId: string, beside: Beside): Rows[] {
  return [
    ...nodeRows(areaId),
    ...foundationRows(areaId, beside),
    ...questionRows(areaId, beside),
    ...surveyRows(areaId, beside, personId),
    ...editorRows(areaId),
    ...collectingRows(areaId, beside),
    ...promiseRows(areaId, beside),
    ...changeRows(areaId, beside),
    ...priorityRows(areaId, beside),
    ...confirmationRows(areaId, beside),
    ...forumRows(areaId),
    ...feedbackRows(areaId, beside),
    linkRows(areaId, beside),
    ...peopleRows(areaId, personId),
    ...courseRows(areaId, beside, personId),
    ...ledgerRows(areaId, beside),
    ...codebookRows(areaId, beside),
    ...figureRows(areaId),
    ...decisionRows(areaId, beside),
    ...pageRows(areaId, personId),
    ...storyRows(areaId, personId),
    ...heldRows(areaId),
    ...searchRows(areaId),
  ];
}
