/** Finds in the loaded demonstration what the tests of routes name: ids for addresses, and a person for each kind of visitor. */
import { and, eq } from 'drizzle-orm';
import { contributions, nodes } from '#db/schema/record.ts';
import type { NodeKind } from '#db/schema/record.ts';
import { areaOrganisations, tierSets } from '#db/schema/areas.ts';
import { countersigns } from '#db/schema/coproduction.ts';
import { decisions, ledgerEntries } from '#db/schema/evidence.ts';
import { feedbackItems } from '#db/schema/feedback.ts';
import { pages } from '#db/schema/pages.ts';
import { responses, surveys } from '#db/schema/surveys/surveys.ts';
import { safetyItems } from '#db/schema/safety.ts';
import type { Db } from '#db/client.server.ts';
import { readDraft } from '#app/features/surveys/editor/core/json.ts';
import { keyOfItem } from '#app/features/surveys/editor/core/lines.ts';
import { placesOf } from '#app/features/surveys/editor/core/places.ts';
import { readContent } from '#app/features/pages/blocks.ts';
import { grantRole } from '#app/features/people/writes/grant-role.server.ts';
import type { RoleName } from '#app/lib/actor.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { findArea } from '#app/platform/area.server.ts';
import type { Area } from '#app/platform/services.server.ts';
import { makePerson } from '#tests/factories/areas.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { personIdOf } from '#tests/factories/site.ts';
import type { CommittedDatabase } from '#tests/setup/database.ts';
import type { Known, Visitor } from './access.ts';

/** The area at a slug. */
export async function getArea(db: Db, slug: string): Promise<Area> {
  const area = await findArea(db, slug);
  if (!area) throw new Error(`The demonstration has no area ${slug}.`);
  return area;
}

/** The first public thing of a kind, by title. */
export async function getPublicNode(db: Db, area: Area, kind: NodeKind): Promise<{ id: string; slug: string }> {
  const rows = await db
    .select({ id: nodes.id, slug: nodes.slug })
    .from(nodes)
    .where(and(eq(nodes.areaId, area.id), eq(nodes.kind, kind), eq(nodes.state, 'public')))
    .orderBy(nodes.title)
    .limit(1);
  if (!rows[0]) throw new Error(`The demonstration has no public ${kind}.`);
  return { id: rows[0].id, slug: rows[0].slug ?? rows[0].id };
}

/** One survey by its slug: the one with responses and published results, whatever else the area asks. */
async function getSurveyNode(db: Db, area: Area, slug: string): Promise<{ id: string; slug: string }> {
  const ofSlug = and(eq(nodes.areaId, area.id), eq(nodes.kind, 'survey'), eq(nodes.slug, slug));
  const [found] = await db.select({ id: nodes.id }).from(nodes).where(ofSlug);
  if (!found) throw new Error(`The demonstration has no survey ${slug}.`);
  return { id: found.id, slug };
}

/** The editor's address of the first choice in a survey's draft: `waited/choices/yes`. */
async function choiceOf(db: Db, surveyId: string): Promise<string> {
  const [row] = await db.select({ draft: surveys.draft }).from(surveys).where(eq(surveys.id, surveyId));
  const draft = readDraft(row?.draft ?? '', '') ?? {};
  const asking = [...placesOf(draft)].find(({ element }) => Array.isArray(element['choices']));
  const [first] = Array.isArray(asking?.element['choices']) ? asking.element['choices'] : [];
  return `${asking?.id ?? ''}/choices/${first === undefined ? '' : keyOfItem(first, 'codes')}`;
}

/** A concern for the safeguarding lead, as /tell-us takes it in. */
async function makeConcern(db: Db, area: Area): Promise<string> {
  const id = newPublicId();
  const words = 'A child in the photograph can be recognised.';
  await db
    .insert(safetyItems)
    .values({ areaId: area.id, id, lane: 'safeguarding', words, source: 'form', createdAt: new Date() });
  return id;
}

/** A decision, and an entry of the ledger of the same consultation. */
async function findDecided(db: Db, area: Area) {
  const ofEntry = and(eq(contributions.areaId, ledgerEntries.areaId), eq(contributions.id, ledgerEntries.id));
  const ofSame = and(
    eq(decisions.areaId, contributions.areaId),
    eq(decisions.consultationId, contributions.consultationId),
  );
  const [row] = await db
    .select({ entry: ledgerEntries, decision: decisions })
    .from(ledgerEntries)
    .innerJoin(contributions, ofEntry)
    .innerJoin(decisions, ofSame)
    .where(eq(ledgerEntries.areaId, area.id))
    .limit(1);
  if (!row) throw new Error('The demonstration has no decision on a consultation with a ledger.');
  return row;
}

/** The ids that the addresses of the access table name, all of them Sampleford's. */
export async function findKnown({ db }: CommittedDatabase): Promise<Known> {
  const area = await getArea(db, 'sampleford');
  const [tierSet] = await db.select().from(tierSets).where(eq(tierSets.areaId, area.id)).limit(1);
  const [organisation] = await db
    .select()
    .from(areaOrganisations)
    .where(eq(areaOrganisations.areaId, area.id))
    .limit(1);
  const [countersign] = await db.select().from(countersigns).where(eq(countersigns.areaId, area.id)).limit(1);
  const [item] = await db.select().from(feedbackItems).where(eq(feedbackItems.areaId, area.id)).limit(1);
  const { entry, decision } = await findDecided(db, area);
  const survey = await getSurveyNode(db, area, 'therapy-survey');
  const ofSurvey = and(eq(responses.areaId, area.id), eq(responses.surveyId, survey.id));
  const [response] = await db.select().from(responses).where(ofSurvey).limit(1);
  const report = await getPublicNode(db, area, 'report');
  const [reportRow] = await db.select({ draft: pages.draft }).from(pages).where(eq(pages.id, report.id));
  return {
    survey: survey.slug,
    surveyId: survey.id,
    surveyChoice: await choiceOf(db, survey.id),
    consultation: (await getPublicNode(db, area, 'consultation')).id,
    commitment: (await getPublicNode(db, area, 'commitment')).id,
    finding: (await getPublicNode(db, area, 'finding')).id,
    change: (await getPublicNode(db, area, 'service-change')).id,
    priority: (await getPublicNode(db, area, 'priority')).id,
    recommendation: (await getPublicNode(db, area, 'recommendation')).id,
    service: (await getPublicNode(db, area, 'service')).id,
    tierSet: tierSet?.id ?? '',
    organisation: organisation?.slug ?? '',
    page: report.id,
    pageBlock: reportRow ? (readContent(reportRow.draft).blocks[0]?.id ?? '') : '',
    response: response?.id ?? '',
    feedback: (await getPublicNode(db, area, 'feedback')).id,
    feedbackItem: item?.id ?? '',
    concern: await makeConcern(db, area),
    countersign: countersign?.id ?? '',
    therapy: decision.consultationId,
    entry: entry.id,
    decision: decision.id,
  };
}

/** A new person with these roles in one area, and in no other. */
export async function makeWorker(db: Db, slug: string, roles: readonly RoleName[]): Promise<string> {
  const area = await getArea(db, slug);
  const personId = await makePerson(db, `${newPublicId()}@example.org`);
  const ctx = testContext(testServices(db), area, { db });
  for (const role of roles) await grantRole(ctx, { personId, name: 'Wyn Ash', role, organisationId: null });
  return personId;
}

const demoAccounts: [Visitor, string][] = [
  ['member', 'member@demo.example'],
  ['representative', 'representative@demo.example'],
  ['facilitator', 'facilitator@demo.example'],
  ['analyst', 'analyst@demo.example'],
  ['commissioner', 'commissioner@demo.example'],
  ['safeguarding-lead', 'safeguarding@demo.example'],
  ['administrator', 'administrator@demo.example'],
  ['operator', 'operator@demo.example'],
];

/** A person for every kind of visitor but the guest. */
export async function findVisitors({ db }: CommittedDatabase): Promise<Map<Visitor, string>> {
  const found = new Map<Visitor, string>();
  for (const [visitor, email] of demoAccounts) found.set(visitor, await personIdOf(db, email));
  found.set('administrator elsewhere', await makeWorker(db, 'bromley', ['administrator']));
  return found;
}
