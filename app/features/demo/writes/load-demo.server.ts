/** Loads the demonstration on the first start, area by area, and says which accounts there are at every start. */
import { sql } from 'drizzle-orm';
import { bromley } from '#db/seed/bromley.ts';
import { dorset } from '#db/seed/dorset.ts';
import { manchester } from '#db/seed/manchester.ts';
import { sampleford } from '#db/seed/sampleford.ts';
import { southThames } from '#db/seed/south-thames.ts';
import type { AreaSeed } from '#db/seed/area-seed.ts';
import { londonDay } from '#app/lib/dates.ts';
import { findArea } from '#app/platform/area.server.ts';
import { createContext } from '#app/platform/context.server.ts';
import type { Services } from '#app/platform/services.server.ts';
import { demoAccounts, demoPassword } from '../accounts.server.ts';
import { loadEvidence } from '../evidence/load-evidence.server.ts';
import { loadCalendar } from '../consultations/load-calendar.server.ts';
import { loadShortBreaks } from '../consultations/load-short-breaks.server.ts';
import { loadTherapyCourse } from '../consultations/load-therapy-course.server.ts';
import { loadFeedback } from '../feedback/load-feedback.server.ts';
import { loadClosedQuestion } from '../forum/load-closed-question.server.ts';
import { loadWaitingText } from '../forum/load-waiting-text.server.ts';
import { loadSamplefordPages } from '../pages/load-sampleford-pages.server.ts';
import { loadPromiseStories } from '../promises/load-promise-stories.server.ts';
import { loadFormatsSurvey } from '../surveys/load-formats-survey.server.ts';
import { loadAccessSurveys } from '../surveys/load-access-surveys.server.ts';
import { loadRowsSurvey } from '../surveys/load-rows-survey.server.ts';
import { loadSurveyInTheMaking } from '../surveys/load-survey-in-the-making.server.ts';
import { loadCollecting } from '../surveys/load-collecting.server.ts';
import { loadPictures } from '../surveys/load-pictures.server.ts';
import { loadTravelSurvey } from '../surveys/travel/load-travel-survey.server.ts';
import { loadAccounts } from './load-accounts.server.ts';
import { loadArea } from './load-area.server.ts';
import type { Extra } from './load-area.server.ts';
import { loadSamplefordSurvey } from './load-sampleford-survey.server.ts';

/** What Sampleford has besides its seed, one line each. */
const loadSampleford: Extra = async (tx, ids, today) => {
  await loadSamplefordSurvey(tx, ids, today);
  const pictures = await loadPictures(tx);
  await loadFormatsSurvey(tx, pictures, today);
  const decisionId = await loadClosedQuestion(tx, today);
  await loadCalendar(tx, today);
  await loadTherapyCourse(tx, ids, today);
  await loadShortBreaks(tx, today);
  await loadWaitingText(tx, decisionId);
  await loadCollecting(tx);
  await loadAccessSurveys(tx, today);
  await loadRowsSurvey(tx, today);
  await loadSurveyInTheMaking(tx);
  await loadTravelSurvey(tx, pictures, today);
};

/** What speaks of Sampleford's chain, one line each. */
const loadSamplefordAfterwards: Extra = async (tx, ids, today) => {
  await loadFeedback(tx, ids, today);
  await loadPromiseStories(tx, ids, today);
  await loadEvidence(tx, ids, today);
  await loadSamplefordPages(tx, ids);
};

const seeds: [AreaSeed, Extra | null, Extra | null][] = [
  [bromley, null, null],
  [dorset, null, null],
  [manchester, null, null],
  [southThames, null, null],
  [sampleford, loadSampleford, loadSamplefordAfterwards],
];

/** Loads what is missing; answers the lines that the start message shows. An area is loaded whole or not at all. */
export async function loadDemo(services: Services): Promise<string[]> {
  const ctx = createContext(services);
  const today = londonDay(ctx.now);
  const missing: typeof seeds = [];
  for (const seed of seeds) if (!(await findArea(ctx.db, seed[0].area.slug))) missing.push(seed);
  if (missing.length > 0) {
    await loadAccounts(ctx);
    for (const [seed, extra, afterwards] of missing) await loadArea(ctx, seed, today, extra, afterwards);
    // Connections keep plans for the checks of foreign keys; those made while the tables were empty read a whole area.
    await ctx.db.execute(sql`analyze`);
  }
  const lines = demoAccounts.map(
    ({ email, about }) => `  ${email.padEnd(30)} ${demoPassword(services.keys, email)}   ${about}`,
  );
  return ['Demonstration accounts (email, password, role):', ...lines];
}
