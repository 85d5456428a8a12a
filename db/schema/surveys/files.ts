/** Files: the pictures that an area publishes, and what people add to their answers. */
import { sql } from 'drizzle-orm';
import { check, date, foreignKey, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { areas } from '../tenancy.ts';
import { areaId, bytes, id } from '../base/columns.ts';
import { declare } from '../base/declare.ts';
import { goesWith } from '../base/owned.ts';
import { responses, surveys } from './surveys.ts';

/** A picture of an area's store, re-encoded when it arrived. Its id is made from its content, so an address never changes. */
export const pictures = pgTable(
  'pictures',
  {
    areaId: areaId(),
    id: id(),
    /** What it shows, in words: offered wherever it is used. */
    alt: text().notNull(),
    mediaType: text().$type<'image/webp' | 'image/jpeg'>().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    size: integer().notNull(),
    /** YYYY-MM-DD. */
    addedOn: date({ mode: 'string' }).notNull(),
    body: bytes().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    foreignKey({ columns: [t.areaId], foreignColumns: [areas.id] }).onDelete('cascade'),
    check('pictures_media_type', sql`${t.mediaType} in ('image/webp','image/jpeg')`),
  ],
);
declare(pictures, {
  tenant: 'area',
  erasure: 'none',
  retention: 'publication',
  public: ['id', 'alt', 'mediaType', 'width', 'height', 'size', 'body'],
});

/** The same picture made smaller, for narrow screens and small places: WebP too. It goes with the picture. */
export const pictureSizes = pgTable(
  'picture_sizes',
  {
    areaId: areaId(),
    pictureId: text().notNull(),
    /** Pixels: one of a few widths below the picture's own. */
    width: integer().notNull(),
    body: bytes().notNull(),
  },
  (t) => [primaryKey({ columns: [t.areaId, t.pictureId, t.width] }), goesWith(t, t.pictureId, pictures)],
);
declare(pictureSizes, {
  tenant: 'area',
  erasure: 'none',
  retention: 'publication',
  public: ['pictureId', 'width', 'body'],
});

/**
 * A file of an answer. Until the answers are sent it belongs to whoever holds their sealed pages; then to the response,
 * and goes with it. Neither its name nor a time finer than a day is kept (data-rules 4).
 */
export const answerFiles = pgTable(
  'answer_files',
  {
    areaId: areaId(),
    /** A random UUID. */
    id: id(),
    surveyId: text().notNull(),
    /** The name of the question it answers. */
    question: text().notNull(),
    /** Keyed hash of the answering it was added in; empty once it belongs to a response. */
    answering: text().notNull(),
    responseId: text(),
    /** YYYY-MM-DD on which it was added, then that of the response. */
    day: date({ mode: 'string' }).notNull(),
    /** Before the answers are sent: the last day on which something may lead back to them. Nothing once they are. */
    until: date({ mode: 'string' }),
    mediaType: text().notNull(),
    size: integer().notNull(),
    body: bytes().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    goesWith(t, t.surveyId, surveys),
    goesWith(t, t.responseId, responses),
    index('answer_files_response').on(t.areaId, t.responseId),
    index('answer_files_answering')
      .on(t.areaId, t.answering)
      .where(sql`${t.responseId} is null`),
    index('answer_files_until')
      .on(t.until)
      .where(sql`${t.responseId} is null`),
    check('answer_files_owner', sql`(${t.responseId} is null) = (${t.answering} <> '')`),
  ],
);
declare(answerFiles, { tenant: 'area', erasure: 'delete-row', retention: 'answers', public: [] });
