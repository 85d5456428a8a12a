/** What the editor of surveys keeps: earlier states of a draft, to go back to, and the area's own library of questions. */
import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { areas } from '../tenancy.ts';
import { areaId, id, instant } from '../base/columns.ts';
import { declare } from '../base/declare.ts';
import { goesWith } from '../base/owned.ts';
import { surveys } from './surveys.ts';

/** A draft as it was before a change; the newest twenty of a survey are kept. */
export const surveyDraftHistory = pgTable(
  'survey_draft_history',
  {
    areaId: areaId(),
    surveyId: text().notNull(),
    /** Counts up within a survey. */
    number: integer().notNull(),
    draft: text().notNull(),
    /** What was done to it: `delete`, `replace`, `paste` … */
    act: text().notNull(),
    /** The words of the question that it was done to. */
    what: text().notNull().default(''),
    /** A mark of the draft that came of it: it is undone only while the draft is still that one. */
    led: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.areaId, t.surveyId, t.number] }), goesWith(t, t.surveyId, surveys)],
);
declare(surveyDraftHistory, { tenant: 'area', erasure: 'none', retention: 'transient', public: [] });

/** A question that the area's staff keep to ask again, as the JSON of its definition. */
export const surveyLibraryQuestions = pgTable(
  'survey_library_questions',
  {
    areaId: areaId().references(() => areas.id, { onDelete: 'cascade' }),
    id: id(),
    title: text().notNull(),
    /** The element, or a panel with what it holds. */
    element: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.areaId, t.id] }), index('survey_library_questions_title').on(t.areaId, t.title)],
);
declare(surveyLibraryQuestions, { tenant: 'area', erasure: 'none', retention: 'configuration', public: [] });
