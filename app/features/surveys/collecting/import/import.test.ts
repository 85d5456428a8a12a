/** Bringing in files: what is read of CSV and workbooks, hostile files, guessing, the dry run, and storing once. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importLines, reopenedDays, responseOrigins, surveyImports } from '#db/schema/surveys/collecting.ts';
import { responses, responseTexts } from '#db/schema/surveys/surveys.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { testServices } from '#tests/factories/services.ts';
import { makeSurvey, publishDefinition, respond, shortDefinition, staffContext } from '#tests/factories/surveys.ts';
import type { MadeSurvey } from '#tests/factories/surveys.ts';
import { rollback } from '#tests/setup/database.ts';
import { fromRow } from '../../engine/row.server.ts';
import { readExportScope } from '../../exports/choices.server.ts';
import { exportFile } from '../../exports/export-file.server.ts';
import { getPlan } from '../../reads/plan.server.ts';
import { getSurveyForStaff } from '../../reads/staff.server.ts';
import type { SurveySettings } from '../../settings.ts';
import { setQuotas } from '../../writes/access/set-quotas.server.ts';
import { storeImport, sweepImports } from '../../writes/collecting/store-import.server.ts';
import { importPost, importView, lettersOf, uploadPost } from './import-route.server.ts';
import { readCsv, UnreadableFile } from './read-csv.ts';
import { placeOf, readXlsx } from './read-xlsx.ts';

const csv = (text: string) => [...readCsv(strToU8(text))];

describe('CSV', () => {
  it('is read with quotes, line ends inside them, empty lines, and the line on which each row begins', () => {
    const rows = csv('\ufeffName,Words\r\n"a ""b"", c","two\nlines"\r\n\r\nlast,');
    expect(rows).toEqual([
      { line: 1, cells: ['Name', 'Words'] },
      { line: 2, cells: ['a "b", c', 'two\nlines'] },
      { line: 5, cells: ['last', ''] },
    ]);
  });

  it('is read with semicolons, tabs, and in the letters of older spreadsheets', () => {
    expect(csv('a;b\n1,5;2')[1]?.cells).toEqual(['1,5', '2']);
    expect(csv('a\tb\n1\t2')[1]?.cells).toEqual(['1', '2']);
    const old = new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x2c, 0x31, 0x0a]);
    expect([...readCsv(old)][0]?.cells).toEqual(['café', '1']);
  });

  it('is refused with a cell or a row beyond measure', () => {
    expect(() => csv(`a\n"${'x'.repeat(20_001)}"`)).toThrow(UnreadableFile);
    expect(() => csv(`a\n"${'x'.repeat(20_000)}"`)).not.toThrow();
    expect(() => csv(`a\n${'x'.repeat(20_001)}`)).toThrow(UnreadableFile);
    expect(() => csv(','.repeat(1001))).toThrow(UnreadableFile);
  });
});

const sheetOf = (rows: string) =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;

const workbook = (rows: string, more: Record<string, Uint8Array> = {}) =>
  zipSync({
    'xl/worksheets/sheet1.xml': strToU8(sheetOf(rows)),
    'xl/workbook.xml': strToU8(
      '<workbook xmlns:r="r"><sheets><sheet name="Answers" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/sharedStrings.xml': strToU8(
      '<sst><si><t>Waited</t></si><si><r><t>On </t></r><r><t>day</t></r><rPh><t>x</t></rPh></si></sst>',
    ),
    'xl/styles.xml': strToU8(
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    ),
    ...more,
  });

describe('workbooks', () => {
  it('are read with words from anywhere in the file, dates as days, formulas as values', () => {
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>' +
      '<row r="3"><c r="A3" t="inlineStr"><is><t>yes</t></is></c><c r="B3"><f>1+1</f><v>2</v></c><c r="C3" s="1"><v>46081</v></c><c r="D3" t="b"><v>1</v></c></row>';
    expect([...readXlsx(workbook(rows))]).toEqual([
      { line: 1, cells: ['Waited', '', 'On day'] },
      { line: 3, cells: ['yes', '2', '2026-02-28', 'TRUE'] },
    ]);
  });

  it('name columns as spreadsheets do', () => {
    expect([0, 25, 26, 701, 702].map(lettersOf)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
    expect(['A1', 'Z9', 'AA10', 'ZZ1'].map(placeOf)).toEqual([0, 25, 26, 701]);
  });

  it.each([
    [
      'with definitions of its own',
      workbook('', { 'xl/sharedStrings.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><sst/>') }),
    ],
    [
      'that unpacks to a thousand times its size',
      workbook('', { 'xl/sharedStrings.xml': strToU8(`<sst><si><t>${' '.repeat(40_000_000)}</t></si></sst>`) }),
    ],
    [
      'with two thousand entries',
      zipSync(Object.fromEntries(Array.from({ length: 2000 }, (_, n) => [`x${String(n)}`, strToU8('x')]))),
    ],
    ['that is cut short', workbook('<row><c t="s"><v>0</v></c></row>').subarray(0, 300)],
    ['without a sheet', zipSync({ 'readme.txt': strToU8('nothing') })],
    ['that is no ZIP', strToU8('PK but not really')],
  ])('are refused %s', (_what, bytes) => {
    expect(() => [...readXlsx(bytes)]).toThrow(UnreadableFile);
  });
});

type Setting = { ctx: AreaContext; survey: MadeSurvey };

async function withSurvey(body: (setting: Setting) => Promise<void>, changes: Partial<SurveySettings> = {}) {
  await rollback(async (db) => {
    const ctx = staffContext(testServices(db), await makeArea(db), ['analyst', 'commissioner']);
    await body({ ctx, survey: await makeSurvey(ctx, shortDefinition, changes) });
  });
}

async function bring({ ctx, survey }: Setting, text: string | Uint8Array, fields: Record<string, string> = {}) {
  const form = new FormData();
  const bytes = typeof text === 'string' ? strToU8(text) : text;
  form.set('file', new File([new Uint8Array(bytes)], 'answers.csv'));
  for (const [name, value] of Object.entries({ source: 'The forum', day: '2/3/2026', ...fields }))
    form.set(name, value);
  const answer = await uploadPost(ctx, survey.id, form);
  const location = answer instanceof Response ? (answer.headers.get('location') ?? '') : '';
  return { answer, id: /\/import\/([0-9a-z]{10})/.exec(location)?.[1] ?? '', isKnown: location.endsWith('known=1') };
}

/** Presses a button of the file's page with the columns as they are chosen there. */
async function press({ ctx, survey }: Setting, id: string, intent: string, changes: Record<string, string> = {}) {
  const { columns } = await importView(ctx, survey.id, id, new URLSearchParams());
  const chosen = Object.fromEntries(columns.map(({ field, chosen: key }) => [field, key]));
  return importPost(ctx, survey.id, id, new URLSearchParams({ ...chosen, ...changes, intent }));
}

const file = [
  'Date received,Did you wait?,weeks,What helped?,How easy was it?,words,Postcode',
  '1/3/2026,Yes,"1,200",School; The forum,5,Be quicker,SM1 1AA',
  ',2,,school,,,',
  '2026-03-02,I do not know,3,,,"Two\nlines",',
].join('\r\n');

describe('a file of answers', () => {
  it('is matched by titles, run dry, stored once, and let go of', async () => {
    await withSurvey(async (setting) => {
      const { ctx, survey } = setting;
      const { id } = await bring(setting, file);
      const view = await importView(ctx, survey.id, id, new URLSearchParams());
      expect(view.columns.map(({ chosen }) => chosen)).toEqual([
        'day',
        'question|waited',
        'question|weeks',
        'question|helped',
        'question|ease',
        'question|words',
        '',
      ]);
      expect(await press(setting, id, 'check')).toBeInstanceOf(Response);
      const checked = await importView(ctx, survey.id, id, new URLSearchParams());
      expect(checked).toMatchObject({ state: 'checked', rowCount: 3, faultCount: 0 });
      expect(checked.faults).toEqual([
        { line: 4, column: 'Column C: weeks', message: expect.stringContaining('Left out') as string },
      ]);
      expect(await ctx.db.select().from(responses)).toEqual([]);
      await press(setting, id, 'store');
      await storeImport(ctx, id);
      await storeImport(ctx, id);
      const stored = await ctx.db.select().from(responses);
      expect(stored).toHaveLength(3);
      expect(new Set(stored.map(({ channel }) => channel))).toEqual(new Set(['imported']));
      expect(stored.map(({ day }) => day).sort()).toEqual(['2026-03-01', '2026-03-02', '2026-03-02']);
      const plan = await getPlan(ctx, survey.id, survey.versionId);
      const answers = stored.map((row) => fromRow(plan, { marks: row.marks, numbers: row.numbers, texts: [] }));
      const first = answers.find((one) => one.answers['weeks'] === 1200);
      expect(first?.answers).toMatchObject({ waited: 'yes', helped: ['school', 'forum'], ease: 5 });
      const unsaid = answers.find((one) => one.answers['waited'] === 'no');
      expect(unsaid?.states).toMatchObject({ ease: 'notStated', weeks: 'hidden' });
      expect(await ctx.db.select().from(importLines)).toEqual([]);
      expect(await ctx.db.select().from(responseOrigins)).toEqual([]);
      expect((await ctx.db.select().from(reopenedDays)).map(({ day }) => day).sort()).toEqual([
        '2026-03-01',
        '2026-03-02',
      ]);
      expect(await bring(setting, file)).toMatchObject({ id, isKnown: true });
    });
  });

  it('is stored whole whatever a quota says, and counted in it', async () => {
    await withSurvey(async (setting) => {
      const { ctx, survey } = setting;
      await setQuotas(ctx, survey.id, { quotas: [{ question: 'waited', code: 'yes', most: 1 }], fullNotice: '' });
      const { id } = await bring(setting, 'waited\nyes\nno\nyes\n');
      await press(setting, id, 'check');
      await press(setting, id, 'store');
      await storeImport(ctx, id);
      expect(await ctx.db.select().from(responses)).toHaveLength(3);
      expect(await ctx.db.select().from(importLines)).toEqual([]);
    });
  });

  it('tells every fault by line and column, with what was written and how to mend it', async () => {
    await withSurvey(async (setting) => {
      const bad =
        'waited,weeks,ease,helped,day\nperhaps,few,9,School,2/3/2026\nyes,5,3,"Magic; School",31/2/2026\nyes,5,3,1,3/3/2027\nno,,1,2,\n';
      const { id } = await bring(setting, bad);
      await press(setting, id, 'check');
      const view = await importView(setting.ctx, setting.survey.id, id, new URLSearchParams());
      expect(view.faultCount).toBe(3);
      const told = view.faults.map(({ line, column, message }) => `${String(line)} ${column.slice(7, 8)} ${message}`);
      expect(told).toEqual([
        expect.stringMatching(/^2 A “perhaps” is none of the choices of “Did you wait\?”/),
        expect.stringMatching(/^2 B “few” cannot be read as an answer to “How many weeks\?”/),
        expect.stringMatching(/^2 C “9” is none of the choices of “How easy was it\?”/),
        expect.stringMatching(/^3 D “Magic; School” is none of the choices/),
        expect.stringMatching(/^3 E “31\/2\/2026” is no day/),
        expect.stringMatching(/^4 E 2027-03-03 is after today/),
      ]);
      const refused = await press(setting, id, 'store');
      expect(!('data' in refused) ? 0 : refused.init?.status).toBe(400);
      await press(setting, id, 'store', { without: 'yes' });
      await storeImport(setting.ctx, id);
      expect(await setting.ctx.db.select().from(responses)).toHaveLength(1);
    });
  });

  it('may have a column a choice, and names its source beside answers that are not anonymous', async () => {
    await withSurvey(
      async (setting) => {
        const { ctx } = setting;
        const { id } = await bring(setting, 'helped:school,helped:forum,Waited\nx,,no\n0,1,yes\n');
        const view = await importView(ctx, setting.survey.id, id, new URLSearchParams());
        expect(view.columns.map(({ chosen }) => chosen)).toEqual([
          'tick|helped|school',
          'tick|helped|forum',
          'question|waited',
        ]);
        await press(setting, id, 'check');
        await press(setting, id, 'store');
        await storeImport(ctx, id);
        expect((await ctx.db.select().from(responseOrigins)).map(({ source }) => source)).toEqual([
          'The forum',
          'The forum',
        ]);
        expect((await ctx.db.select().from(responses)).map(({ marks }) => marks.slice(2, 4).join()).sort()).toEqual([
          '0,1',
          '1,0',
        ]);
      },
      { anonymity: 'named' },
    );
  });

  it('has rows that people add, with headings that name nothing: staff say which row and cell each column is', async () => {
    await withSurvey(async (setting) => {
      const { ctx, survey } = setting;
      const cells = [
        { name: 'years', title: 'How old?', cellType: 'text', inputType: 'number' },
        {
          name: 'needs',
          title: 'What helps?',
          cellType: 'checkbox',
          choices: ['time', { value: 'bus', text: 'A bus' }],
        },
      ];
      const children = {
        type: 'matrixdynamic',
        name: 'children',
        title: 'Your children',
        maxRowCount: 2,
        columns: cells,
      };
      const places = { type: 'matrixdropdown', name: 'places', title: 'Places', columns: cells.slice(0, 1) };
      const rows = [{ value: 'home', text: 'At home' }];
      const versionId = await publishDefinition(ctx, survey.id, {
        title: 'Short',
        pages: [{ elements: [children, { ...places, rows }] }],
      });
      const { id } = await bring(setting, 'Child one years,Child two years,Second bus,Home\n4,7,yes,3\nfour,,,\n');
      const view = await importView(ctx, survey.id, id, new URLSearchParams());
      expect(view.columns.map(({ chosen, own }) => [chosen, own])).toEqual(Array(4).fill(['', null]));
      const key = (label: string) => view.targets.find((target) => target.label === label)?.value ?? label;
      const changes = {
        'column-0': key('1. Row 1: How old? – Your children'),
        'column-1': key('1. Row 2: How old? – Your children'),
        'column-2': key('1. Row 2: What helps?: A bus – Your children'),
        'column-3': key('2. At home: How old? – Places'),
      };
      expect(view.targets.map(({ label }) => label)).toContain('1. How many rows there are – Your children');
      expect(await press(setting, id, 'check', changes)).toBeInstanceOf(Response);
      const checked = await importView(ctx, survey.id, id, new URLSearchParams());
      expect(checked.columns.map(({ chosen }) => chosen)).toEqual(Object.values(changes));
      expect(checked.faults.map(({ line, column }) => [line, column])).toEqual([[3, 'Column A: Child one years']]);
      await press(setting, id, 'store', { without: 'yes' });
      await storeImport(ctx, id);
      const [stored, ...more] = await ctx.db.select().from(responses);
      expect(more).toEqual([]);
      const plan = await getPlan(ctx, survey.id, versionId);
      const row = { marks: stored?.marks ?? [], numbers: stored?.numbers ?? [], texts: [] };
      expect(fromRow(plan, row).answers).toEqual({
        children: [{ years: 4 }, { years: 7, needs: ['bus'] }],
        places: { home: { years: 3 } },
      });
    });
  });

  it('is refused with words at the field, and nothing of it stays', async () => {
    await withSurvey(async (setting) => {
      const wrong = await bring(setting, strToU8('PK not a workbook'), { source: '', day: '1/1/2099' });
      if (!('data' in wrong.answer)) throw new Error('It was taken.');
      expect(wrong.answer.init?.status).toBe(400);
      expect(Object.keys(wrong.answer.data.errors).sort()).toEqual(['day', 'source']);
      const broken = await bring(setting, strToU8('PK not a workbook'));
      expect(!('data' in broken.answer) ? null : broken.answer.data.errors.file).toContain('cannot be opened');
      const empty = await bring(setting, 'waited\n');
      expect(!('data' in empty.answer) ? null : empty.answer.data.errors.file).toContain('no lines');
      const long = await bring(setting, `waited\n${'no\n'.repeat(20_001)}`);
      expect(!('data' in long.answer) ? null : long.answer.data.errors.file).toContain('20000');
      expect(await setting.ctx.db.select().from(surveyImports)).toEqual([]);
    });
  });

  it('is let go of by staff, and by the night after a week', async () => {
    await withSurvey(async (setting) => {
      const { ctx } = setting;
      const first = await bring(setting, file);
      await press(setting, first.id, 'drop');
      expect(await ctx.db.select().from(importLines)).toEqual([]);
      await bring(setting, file);
      await sweepImports({ ...ctx, now: new Date('2026-03-11T09:00:00Z') });
      expect(await ctx.db.select().from(importLines)).toHaveLength(3);
      await sweepImports({ ...ctx, now: new Date('2026-03-12T09:00:00Z') });
      expect(await ctx.db.select().from(importLines)).toEqual([]);
    });
  });

  it('that this site exported comes in again as it was: of an older version, once, with nothing stored before it is confirmed', async () => {
    await withSurvey(
      async (setting) => {
        const { ctx, survey } = setting;
        const own = {
          survey: { id: survey.id, anonymity: 'named' },
          identity: { personId: null, name: 'Bo', email: '' },
        } as const;
        await respond(
          ctx,
          survey,
          { waited: 'yes', weeks: 4, words: '=1+1' },
          { ...own, day: '2026-02-03', help: 'family' },
        );
        await respond(
          ctx,
          survey,
          { waited: 'dont_know', helped: ['forum'], words: '[hidden]' },
          { ...own, renditions: ['cy'] },
        );
        await ctx.db.update(responses).set({ isByProxy: true, tags: ['spring'] });
        const marks = (all: (typeof responses.$inferSelect)[]) => all.map((row) => JSON.stringify(row.marks)).sort();
        const before = await ctx.db.select().from(responses);
        const texts = async () => (await ctx.db.select().from(responseTexts)).map(({ body }) => body).sort();
        const words = await texts();
        const newer = JSON.stringify(shortDefinition).replace('"title":"How easy was it?"', '"title":"How easy?"');
        await publishDefinition(ctx, survey.id, newer.replace('"forum"', '"gp"'));
        const { countable, filters } = await readExportScope(ctx, survey.id, new URLSearchParams('version=1'));
        const choice = { format: 'csv', values: 'codes', hasMark: true, hasTests: false } as const;
        const answer = await exportFile(ctx, {
          survey: await getSurveyForStaff(ctx, survey.id),
          countable,
          filters,
          choice,
        });
        const bytes = new Uint8Array(await answer.arrayBuffer());
        const { id } = await bring(setting, bytes);
        const view = await importView(ctx, survey.id, id, new URLSearchParams());
        expect(view.version).toBe(1);
        expect(view.columns.filter(({ chosen }) => chosen === '').map(({ label }) => label.split(': ')[1])).toEqual([
          'response_channel',
          'response_late',
          'response_serial',
          'response_source',
        ]);
        expect(view.columns.at(-1)?.own?.label).toBe('Found by its heading: What should change?');
        await press(setting, id, 'check');
        expect(await importView(ctx, survey.id, id, new URLSearchParams())).toMatchObject({
          faultCount: 0,
          faults: [],
        });
        expect(await ctx.db.select().from(responses)).toHaveLength(2);
        await ctx.db.delete(responses);
        const presses = [await press(setting, id, 'store'), await press(setting, id, 'store')];
        expect(presses.every((pressed) => pressed instanceof Response)).toBe(true);
        await storeImport(ctx, id);
        await storeImport(ctx, id);
        const after = await ctx.db.select().from(responses);
        expect(marks(after)).toEqual(marks(before));
        expect(await texts()).toEqual(words);
        expect(after.map(({ day, help }) => `${day} ${help}`).sort()).toEqual([
          '2026-02-03 family',
          '2026-03-03 not-asked',
        ]);
        expect(after.every(({ isByProxy, tags }) => isByProxy && tags.join() === 'spring')).toBe(true);
        expect(after.map(({ renditions }) => renditions.join()).sort()).toEqual(['cy', 'en']);
        expect(await bring(setting, bytes)).toMatchObject({ id, isKnown: true });
        expect((await press(setting, id, 'store')) instanceof Response).toBe(true);
        await storeImport(ctx, id);
        expect(await ctx.db.select().from(responses)).toHaveLength(2);
      },
      { anonymity: 'named' },
    );
  });

  it('of several versions says on which lines another version stands', async () => {
    await withSurvey(async (setting) => {
      const { id } = await bring(setting, 'response_version,waited\n1,yes\n2,no\n');
      await press(setting, id, 'check');
      const view = await importView(setting.ctx, setting.survey.id, id, new URLSearchParams());
      expect(view.faults).toMatchObject([{ line: 3, message: expect.stringContaining('of version 2') as string }]);
    });
  });
});
