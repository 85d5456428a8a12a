/** Bringing translations in and recording who checked them. */
import { describe, expect, it } from 'vitest';
import { PageCache } from '#app/platform/http/page-cache.server.ts';
import { answeringMessages } from '#app/features/surveys/messages.ts';
import { createContext } from '#app/platform/context.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { defineMessages, isSaidIn, translatedMessages, translator } from '#app/platform/messages.ts';
import { tongueFor } from '#app/platform/translations/tongue.server.ts';
import { testServices } from '#tests/factories/services.ts';
import { rollback } from '#tests/setup/database.ts';
import { readUpload, rowsOf, sealOf, wantedKeys } from './bundles.ts';
import { exportTexts, getBundle, getLanguage } from './reads/tongues.server.ts';
import { importTexts } from './writes/import-texts.server.ts';
import { recordCheck } from './writes/record-check.server.ts';

const messages = defineMessages(
  'languages-test',
  { hello: 'Hello {{name}}', days_one: '{{count}} day', days_other: '{{count}} days', danger: 'Call 999.' },
  { vital: ['danger'] },
);
const all = new Map([[messages.namespace, messages]]);

const read = (texts: Record<string, unknown>, language = 'ur') =>
  readUpload(JSON.stringify({ 'languages-test': texts }), all, language);

const onDatabase = (body: (ctx: Context) => Promise<void>) =>
  rollback((db) => body(createContext(testServices(db), { now: new Date('2026-03-04T10:00:00Z') })));

describe('a file of translations', () => {
  it('is tried first: unknown and missing texts are named', () => {
    const upload = read({ hello: 'ہیلو {{name}}', goodbye: 'x' });
    expect(upload).toMatchObject({
      unknown: ['languages-test.goodbye'],
      missing: ['languages-test.days_one', 'languages-test.days_other', 'languages-test.danger'],
      wrong: [],
      texts: { 'languages-test': { hello: 'ہیلو {{name}}' } },
    });
  });

  it.each([
    ['a placeholder less', { hello: 'x' }],
    ['another placeholder', { hello: '{{nom}}' }],
    ['one more placeholder', { danger: '{{name}}' }],
    ['no text', { danger: 5 }],
    ['a text without end', { danger: 'x'.repeat(2001) }],
  ])('with %s is refused', (_what, texts) => {
    expect(read(texts)?.wrong).toHaveLength(1);
  });

  it('may leave the number out of a plural form', () => {
    expect(read({ days_one: 'ایک دن' })?.wrong).toEqual([]);
  });

  it('has the plural forms of its language', () => {
    expect(wantedKeys(messages, 'ar')).toEqual([
      'hello',
      ...['zero', 'one', 'two', 'few', 'many', 'other'].map((form) => `days_${form}`),
      'danger',
    ]);
    expect(wantedKeys(messages, 'ur')).toEqual(['hello', 'days_one', 'days_other', 'danger']);
  });

  it.each(['', 'x', '[]', '{"a":1}', 'null'])('that is none is refused: %j', (json) => {
    expect(readUpload(json, all, 'ur')).toBeNull();
  });
});

describe('what operators bring in', () => {
  const bringIn = async (ctx: Context, texts: Record<string, string>) => {
    const upload = readUpload(JSON.stringify({ surveys: texts }), translatedMessages, 'ur');
    if (!upload) throw new Error('It is no upload.');
    return importTexts(ctx, 'ur', upload);
  };
  const tongue = (ctx: Context) => tongueFor({ ...ctx.services, cache: new PageCache() }, 'ur');

  it('is said at once, but nothing vital before a speaker has checked it', () =>
    onDatabase(async (ctx) => {
      expect((await tongue(ctx)).language).toBe('en');
      expect(await bringIn(ctx, { continue: 'جاری رکھیں', safetyDanger: '۹۹۹ پر کال کریں' })).toBe('imported');
      const unchecked = await tongue(ctx);
      expect(translator(unchecked, answeringMessages)('continue')).toBe('جاری رکھیں');
      expect(isSaidIn(unchecked, answeringMessages, 'safetyDanger')).toBe(false);
      const { rows } = await getBundle(ctx, 'ur', 'surveys');
      const check = { language: 'ur', namespace: 'surveys', checkedBy: 'A. Speaker', seal: sealOf(rows) };
      expect(await recordCheck(ctx, check)).toBe('recorded');
      expect(translator(await tongue(ctx), answeringMessages)('safetyDanger')).toBe('۹۹۹ پر کال کریں');
      expect((await getBundle(ctx, 'ur', 'surveys')).lastCheck).toEqual({
        checkedBy: 'A. Speaker',
        checkedAt: ctx.now,
      });
    }));

  it('is checked as it was shown: a text that came since stays unchecked, and a stale page records nothing', () =>
    onDatabase(async (ctx) => {
      await bringIn(ctx, { continue: 'جاری رکھیں' });
      const { rows } = await getBundle(ctx, 'ur', 'surveys');
      const seal = sealOf(rows);
      await bringIn(ctx, { safetyDanger: '۹۹۹' });
      expect(await recordCheck(ctx, { language: 'ur', namespace: 'surveys', checkedBy: 'x', seal })).toBe('changed');
      expect((await getBundle(ctx, 'ur', 'surveys')).lastCheck).toBeNull();
    }));

  it('adds to what is there and goes out again as it came in', () =>
    onDatabase(async (ctx) => {
      await bringIn(ctx, { continue: 'الف' });
      await bringIn(ctx, { back: 'ب' });
      expect((await exportTexts(ctx, 'ur'))['surveys']).toMatchObject({ continue: 'الف', back: 'ب', start: '' });
      const { bundles } = await getLanguage(ctx, 'ur');
      expect(bundles.find(({ namespace }) => namespace === 'surveys')?.counts).toMatchObject({ said: 2, checked: 0 });
    }));

  it('takes nothing in while a text is wrong', () =>
    onDatabase(async (ctx) => {
      expect(await bringIn(ctx, { continue: 'الف', opensOn: 'x' })).toBe('wrong');
      expect((await tongue(ctx)).language).toBe('en');
    }));

  it('is only of languages that this site knows', () =>
    onDatabase(async (ctx) => {
      await expect(getLanguage(ctx, 'xx')).rejects.toMatchObject({ code: 'not-found' });
      await expect(getBundle(ctx, 'ur', 'none')).rejects.toMatchObject({ code: 'not-found' });
    }));
});

describe('the rows of a language', () => {
  it('say which texts are vital and which are checked', () => {
    const rows = rowsOf(messages, { texts: { danger: 'x' }, checked: {} }, 'ur');
    expect(rows.map(({ key, state, isVital }) => [key, state, isVital])).toEqual([
      ['hello', 'missing', false],
      ['days_one', 'missing', false],
      ['days_other', 'missing', false],
      ['danger', 'unchecked', true],
    ]);
  });
});
