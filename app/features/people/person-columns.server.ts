/** Columns that say which person did a thing, in tables whose rows outlive the person: erasure empties them. */
import { eq, getTableColumns } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Db } from '#db/client.server.ts';
import { levelMaps } from '#db/schema/areas.ts';
import { codebookVersions } from '#db/schema/codebooks.ts';
import { reviewSides } from '#db/schema/confirmations.ts';
import {
  consultationAcknowledgements,
  consultationChanges,
  consultationForumKinds,
  consultationSteps,
} from '#db/schema/consultations/course.ts';
import { countersigns, levelRatings } from '#db/schema/coproduction.ts';
import { feedbackAnswers, feedbackPublications } from '#db/schema/feedback.ts';
import { comments, pages, pageVersions } from '#db/schema/pages.ts';
import { citedPages } from '#db/schema/priorities.ts';
import { measureTargets, quotes } from '#db/schema/progress.ts';
import { activityRecords, links, nodes } from '#db/schema/record.ts';
import { safetyDecisions } from '#db/schema/safety.ts';
import { storyReadings } from '#db/schema/stories.ts';
import { surveyDateChanges } from '#db/schema/surveys/access.ts';
import { surveyImports, surveyKiosks } from '#db/schema/surveys/collecting.ts';
import { resultSnapshots, surveyVersions } from '#db/schema/surveys/surveys.ts';
import { importedTexts, textChecks } from '#db/schema/translations.ts';

export type PersonColumn = { table: PgTable; key: string; empty: (db: Db, personId: string) => Promise<unknown> };

/** `also` is what else in the row names the person. */
function personColumn<T extends PgTable>(
  table: T,
  key: keyof T['_']['columns'] & string,
  also: Record<string, string> = {},
): PersonColumn {
  const column = getTableColumns(table)[key];
  if (column === undefined) throw new Error(`There is no column ${key}.`);
  const emptied: Record<string, unknown> = { [key]: null, ...also };
  return {
    table,
    key,
    empty: async (db, personId) => {
      await db.update(table).set(emptied).where(eq(column, personId));
    },
  };
}

/** A test holds this list to the tables that declare `unlink-person`. */
export const personColumns: readonly PersonColumn[] = [
  personColumn(activityRecords, 'actorId'),
  personColumn(citedPages, 'madeBy'),
  personColumn(comments, 'decidedBy'),
  personColumn(consultationAcknowledgements, 'madeBy'),
  personColumn(consultationChanges, 'madeBy'),
  personColumn(consultationForumKinds, 'declaredBy'),
  personColumn(consultationSteps, 'madeBy'),
  personColumn(codebookVersions, 'publishedBy'),
  personColumn(countersigns, 'answeredBy', { publicName: '' }),
  personColumn(feedbackAnswers, 'answeredBy'),
  personColumn(feedbackPublications, 'clearedBy'),
  personColumn(importedTexts, 'importedBy'),
  personColumn(levelMaps, 'madeBy'),
  personColumn(levelRatings, 'ratedBy'),
  personColumn(links, 'madeBy'),
  personColumn(measureTargets, 'joinedBy'),
  personColumn(nodes, 'createdBy'),
  personColumn(pages, 'scheduledBy'),
  personColumn(pageVersions, 'publishedBy'),
  personColumn(quotes, 'approvedBy'),
  personColumn(resultSnapshots, 'publishedBy'),
  personColumn(reviewSides, 'answeredBy'),
  personColumn(safetyDecisions, 'byId'),
  personColumn(storyReadings, 'readerId'),
  personColumn(surveyDateChanges, 'changedBy'),
  personColumn(surveyImports, 'startedBy'),
  personColumn(surveyKiosks, 'startedBy'),
  personColumn(surveyVersions, 'publishedBy'),
  personColumn(textChecks, 'recordedBy'),
];
