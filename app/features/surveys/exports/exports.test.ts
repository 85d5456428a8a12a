/** Exports: whole, in the columns of the version, defused, without anything that joins, and gone when the reader goes. */
import { unzipSync } from 'fflate';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { activityRecords } from '#db/schema/record.ts';
import { responses } from '#db/schema/surveys/surveys.ts';
import { openDatabase } from '#db/client.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { makeSurvey, publishDefinition, respond, respondTimes, shortDefinition } from '#tests/factories/surveys.ts';
import type { MadeSurvey } from '#tests/factories/surveys.ts';
import { committedDatabase, rollback } from '#tests/setup/database.ts';
import { getSurveyForStaff } from '../reads/staff.server.ts';
import { recordOrigin } from '../writes/collecting/record-origin.server.ts';
import { readExportScope } from './choices.server.ts';
import { columnsOf, exportFile } from './export-file.server.ts';
import { readChoice } from './formats.ts';
import { listProgress } from './progress.server.ts';

const definition = {
  title: 'Exported',
  pages: [
    {
      name: 'one',
      elements: [
        {
          type: 'checkbox',
          name: 'helped',
          title: 'What helped?',
          choices: [
            { value: 'school', text: 'School' },
            { value: 'forum', text: 'The forum' },
          ],
          showOtherItem: true,
        },
        {
          type: 'radiogroup',
          name: 'waited',
          title: 'Did you wait?',
          choices: [
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No' },
            { value: 'dont_know', text: 'I do not know' },
          ],
        },
        { type: 'text', inputType: 'number', name: 'weeks', title: 'Weeks?', visibleIf: "{waited} = 'yes'" },
        { type: 'comment', name: 'words', title: 'What should change?' },
        { type: 'ranking', name: 'order', title: 'What matters?', choices: ['time', 'place'] },
      ],
    },
  ],
};

type Setting = { ctx: AreaContext; survey: MadeSurvey };

async function withSurvey(
  body: (setting: Setting) => Promise<void>,
  own: unknown = definition,
  anonymity: 'anonymous' | 'named' = 'anonymous',
) {
  await rollback(async (db) => {
    const ctx = testContext(testServices(db), await makeArea(db));
    await body({ ctx, survey: await makeSurvey(ctx, own, { anonymity }) });
  });
}

async function answerTo({ ctx, survey }: Setting, query: string): Promise<Response> {
  const parameters = new URLSearchParams(query);
  const choice = readChoice(parameters);
  if (!choice) throw new Error('No such format.');
  const { countable, filters } = await readExportScope(ctx, survey.id, parameters);
  return exportFile(ctx, { survey: await getSurveyForStaff(ctx, survey.id), countable, filters, choice });
}

/** `Response.text` would take the mark away. */
const textOf = async (setting: Setting, query: string) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await (await answerTo(setting, query)).arrayBuffer());

const lines = (text: string) => text.trim().split('\r\n');

describe('a file of responses', () => {
  it('has one column an option, words beside other, and why an answer is missing', async () => {
    await withSurvey(async (setting) => {
      const { ctx, survey } = setting;
      await respond(ctx, survey, {
        helped: ['school', 'other'],
        'helped-Comment': '=HYPERLINK("http://x")',
        waited: 'yes',
        weeks: 12,
        words: '@SUM(1)\nnext line, with a comma',
        order: ['place'],
      });
      await respond(ctx, survey, { waited: 'dont_know' });
      const [head = '', ...rows] = lines(await textOf(setting, 'format=csv&bom=no'));
      expect(head).toBe(
        'response_version,response_channel,response_rendition,response_late,response_when,response_help,response_by_proxy,response_test,response_tags,helped_school,helped_forum,helped_other,helped_other_text,waited,weeks,words,order_time,order_place',
      );
      expect(rows.join('\n')).toContain(
        `1,0,1,"'=HYPERLINK(""http://x"")",yes,12,"'@SUM(1)\nnext line, with a comma",0,1`,
      );
      expect(rows.join('\n')).toContain(
        '[skipped],[skipped],[skipped],[skipped],[don’t know],[hidden],[skipped],[skipped],[skipped]',
      );
      const labels = await textOf(setting, 'format=csv&values=labels');
      expect(labels.startsWith('\ufeff')).toBe(true);
      expect(labels).toContain(',Yes,12,');
    });
  });

  it('holds nothing that joins a response to anything: no id, no code, no day, and an order made anew', async () => {
    await withSurvey(async (setting) => {
      const { ctx, survey } = setting;
      const codes = await respondTimes(ctx, survey, 3, { waited: 'yes' });
      for (let weeks = 1; weeks <= 40; weeks += 1) await respond(ctx, survey, { waited: 'yes', weeks });
      const csv = await textOf(setting, 'format=csv');
      const json = await textOf(setting, 'format=json');
      const ids = await ctx.db.execute<{ id: string; hash: string }>(sql`select id, code_hash as hash from responses`);
      for (const text of [csv, json]) {
        expect(text).toContain('2026-03');
        expect(text).not.toContain('2026-03-03');
        for (const { id, hash } of ids) expect(text.includes(id) || text.includes(hash)).toBe(false);
        for (const code of codes) expect(text).not.toContain(code);
      }
      expect(await textOf(setting, 'format=csv')).not.toBe(csv);
      expect(lines(await textOf(setting, 'format=csv')).sort()).toEqual(lines(csv).sort());
    });
  });

  it('tells the day of a named survey, but never the name', async () => {
    await withSurvey(
      async (setting) => {
        const { ctx, survey } = setting;
        const identity = { personId: null, name: 'Bo Brown', email: 'bo@example.org' };
        await respond(ctx, survey, { waited: 'no' }, { survey: { id: survey.id, anonymity: 'named' }, identity });
        const text = await textOf(setting, 'format=csv');
        expect(text).toContain('2026-03-03');
        expect(text).not.toContain('Bo Brown');
        expect(text).not.toContain('bo@example.org');
      },
      definition,
      'named',
    );
  });

  it('follows the versions and never the responses: one alone, or all joined where a question kept its meaning', async () => {
    await withSurvey(async (setting) => {
      const { ctx, survey } = setting;
      await respondTimes(ctx, survey, 2, { waited: 'yes' });
      const next = JSON.stringify(shortDefinition).replace(
        '{"value":"forum","text":"The forum"}',
        '{"value":"gp","text":"The GP"}',
      );
      const versionId = await publishDefinition(ctx, survey.id, next);
      await respond(ctx, { ...survey, versionId }, { waited: 'no', helped: ['gp'] });
      const heads = async (query: string) =>
        lines(await textOf(setting, `format=csv&bom=no${query}`))[0]
          ?.split(',')
          .slice(9);
      expect(await heads('&version=1')).toEqual(['waited', 'weeks', 'helped_school', 'helped_forum', 'ease', 'words']);
      expect(await heads('&version=2')).toContain('helped_gp');
      expect(await heads('')).toEqual([
        'waited',
        'weeks',
        'helped_v2_school',
        'helped_v2_gp',
        'ease',
        'words',
        'helped_school',
        'helped_forum',
      ]);
      expect(lines(await textOf(setting, 'format=csv'))).toHaveLength(4);
      expect(lines(await textOf(setting, 'format=csv&version=2'))).toHaveLength(2);
      expect(lines(await textOf(setting, 'format=csv&f=waited:yes'))).toHaveLength(3);
      expect(await textOf(setting, 'format=csv')).toContain('[not asked]');
    }, shortDefinition);
  });

  it('is a workbook whose text is text', async () => {
    await withSurvey(async (setting) => {
      const { ctx, survey } = setting;
      await respond(ctx, survey, { words: '=1+1 & <b>', weeks: 3, waited: 'yes' });
      const answer = await answerTo(setting, 'format=xlsx');
      expect(answer.headers.get('content-disposition')).toContain('.xlsx"');
      const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
      const sheet = new TextDecoder().decode(files['xl/worksheets/sheet1.xml']);
      expect(sheet).toContain('<t xml:space="preserve">=1+1 &amp; &lt;b&gt;</t>');
      expect(sheet).toContain('<c><v>3</v></c>');
      expect(sheet).not.toContain('<f>');
      expect(sheet.match(/<row>/g)).toHaveLength(2);
      expect(new TextDecoder().decode(files['xl/workbook.xml'])).toContain('name="Codebook"');
      expect(Object.keys(files)).toContain('[Content_Types].xml');
    });
  });

  it('speaks to SPSS in numbers with named missing values', async () => {
    await withSurvey(async (setting) => {
      const { ctx, survey } = setting;
      await respond(ctx, survey, { waited: 'no', words: 'One\nTwo' });
      const data = lines(await textOf(setting, 'format=spss'));
      expect(data[1]).toMatch(/,-5,-5,-5,,2,-999999904,One Two,-5,-5$/);
      const syntax = await textOf(setting, 'format=spss-syntax');
      for (const part of [
        "/FILE='responses-a-survey.spss.csv'",
        '  waited F8.0',
        '  weeks F16.4',
        "VARIABLE LABELS helped_school 'What helped? – School'.",
        "  2 'No'",
        "  -5 'skipped'",
        '(-9 THRU -1).',
        '(-999999909 THRU -999999901).',
      ]) {
        expect(syntax).toContain(part);
      }
    });
  });

  it('gives SPSS the figures of a scale and names that it takes', async () => {
    const scaled = {
      title: 'A survey',
      pages: [
        {
          name: 'one',
          elements: [
            { type: 'rating', name: 'all', title: 'Ease', rateMin: 0, rateMax: 10 },
            { type: 'radiogroup', name: 'place', title: 'Place', choices: ['home', 'school'] },
            { type: 'comment', name: 'response_channel', title: 'How did you hear of it?' },
          ],
        },
      ],
    };
    await withSurvey(async (setting) => {
      const { ctx, survey } = setting;
      await respond(ctx, survey, { all: 9, place: 'school' });
      await respond(ctx, survey, { all: 0, place: 'home', response_channel: 'Post' });
      const [head = '', ...rows] = lines(await textOf(setting, 'format=spss'));
      const names = head.split(',');
      expect(names.slice(-3)).toEqual(['q_all', 'place', 'response_channel_2']);
      expect(new Set(names).size).toBe(names.length);
      const own = rows.filter((row) => row !== '').map((row) => row.split(',').slice(-3, -1));
      expect(own.sort()).toEqual([
        ['0', '1'],
        ['9', '2'],
      ]);
      const syntax = await textOf(setting, 'format=spss-syntax');
      for (const part of ["  9 '9'", "  2 'school'", '  response_channel_2 A32767']) expect(syntax).toContain(part);
    }, scaled);
  });

  it('gives calculated values of the result among SurveyJS’s data', async () => {
    const scored = {
      title: 'A survey',
      calculatedValues: [
        { name: 'score', expression: '{ease} * 2', includeIntoResult: true },
        { name: 'aside', expression: '{ease} + 1' },
      ],
      pages: [{ name: 'one', elements: [{ type: 'rating', name: 'ease', title: 'Ease' }] }],
    };
    await withSurvey(async (setting) => {
      const { ctx, survey } = setting;
      await respond(ctx, survey, { ease: 4 });
      const [row] = JSON.parse(await textOf(setting, 'format=json')) as { data: unknown }[];
      expect(row?.data).toEqual({ ease: 4, score: 8 });
    }, scored);
  });

  it('gives SurveyJS results, and a codebook that names every column', async () => {
    await withSurvey(async (setting) => {
      const { ctx, survey } = setting;
      await respond(ctx, survey, { waited: 'no', helped: ['school'], order: ['place', 'time'] });
      const [row] = JSON.parse(await textOf(setting, 'format=json')) as { data: unknown; missing: unknown }[];
      expect(row).toMatchObject({
        data: { waited: 'no', helped: ['school'], order: ['place', 'time'] },
        missing: { weeks: '[hidden]', words: '[skipped]' },
      });
      const { countable } = await readExportScope(ctx, survey.id, new URLSearchParams());
      const [csv, html] = [await textOf(setting, 'format=codebook-csv'), await textOf(setting, 'format=codebook-html')];
      for (const { name } of columnsOf(ctx, countable)) {
        expect(csv).toContain(name);
        expect(html).toContain(`<th scope="row">${name}</th>`);
      }
    });
  });

  it('tells how each response came in every kind of file, and explains it; of an anonymous one no form and no source', async () => {
    for (const anonymity of ['anonymous', 'named'] as const) {
      await withSurvey(
        async (setting) => {
          const { ctx, survey } = setting;
          const identity = anonymity === 'anonymous' ? null : { personId: null, name: 'Bo Brown', email: '' };
          const own = {
            survey: { id: survey.id, anonymity },
            identity,
            channel: 'paper',
            help: 'interpreter',
          } as const;
          const code = await respond(
            ctx,
            survey,
            { waited: 'no' },
            { ...own, isLate: true, renditions: ['en', '', 'cy'] },
          );
          await recordOrigin(ctx, { anonymity }, code, { source: 'Us', serial: 'A-17' });
          await ctx.db.update(responses).set({ isByProxy: true, tags: ['to ring', 'spring'] });
          await respond(ctx, survey, { waited: 'yes' }, { ...own, isTest: true });
          const isNamed = anonymity === 'named';
          const names = ['version', 'channel', 'rendition', 'late', 'when', 'help', 'by_proxy', 'test', 'tags'];
          const all = (isNamed ? [...names, 'serial', 'source'] : names).map((name) => `response_${name}`);
          const when = isNamed ? '2026-03-03' : '2026-03';
          const end = isNamed ? ',A-17,Us,' : ',[skipped]';
          const [head, row, second] = lines(await textOf(setting, 'format=csv&bom=no'));
          expect(head?.split(',').slice(0, all.length)).toEqual(all);
          expect(head).not.toMatch(isNamed ? /nothing/ : /serial|source/);
          expect(row).toContain(`1,paper,en cy,1,${when},interpreter,1,0,to ring; spring${end}`);
          expect(second).toBeUndefined();
          expect(
            lines(await textOf(setting, 'format=csv&tests=yes')).filter((one) => one.includes(',1,,')),
          ).toHaveLength(1);
          expect(await textOf(setting, 'format=spss')).toContain(
            `1,paper,en cy,1,${when},interpreter,1,0,to ring; spring`,
          );
          const [json] = JSON.parse(await textOf(setting, 'format=json')) as { response: object }[];
          expect(json?.response).toEqual({
            ...{ version: 1, channel: 'paper', rendition: 'en cy', late: true, when, help: 'interpreter' },
            ...{ by_proxy: true, test: false, tags: 'to ring; spring' },
            ...(isNamed ? { serial: 'A-17', source: 'Us' } : {}),
          });
          const files = unzipSync(new Uint8Array(await (await answerTo(setting, 'format=xlsx')).arrayBuffer()));
          const [sheet, words] = [1, 2].map((n) =>
            new TextDecoder().decode(files[`xl/worksheets/sheet${String(n)}.xml`]),
          );
          const explained = ['codebook-csv', 'codebook-html', 'spss-syntax'].map((kind) =>
            textOf(setting, `format=${kind}`),
          );
          for (const text of [sheet, words, ...(await Promise.all(explained))])
            for (const name of all) expect(text).toContain(name);
          expect(sheet).toContain('interpreter');
        },
        definition,
        anonymity,
      );
    }
  });

  it('keeps the choice of a row apart from the words beside it', async () => {
    const how = { type: 'radiogroup', name: 'how', title: 'How?', choices: ['bus', 'car'], showOtherItem: true };
    const element = {
      type: 'paneldynamic',
      name: 'visits',
      title: 'Visits',
      maxPanelCount: 2,
      templateElements: [how],
    };
    await withSurvey(
      async (setting) => {
        const visits: Record<string, string>[] = [{ how: 'car' }, { how: 'other', 'how-Comment': 'By boat' }];
        await respond(setting.ctx, setting.survey, { visits });
        const [head, row] = lines(await textOf(setting, 'format=csv&bom=no'));
        expect(head?.split(',').slice(9)).toEqual([
          'visits_rows',
          'visits_how_1',
          'visits_how_1_other_text',
          'visits_how_2',
          'visits_how_2_other_text',
        ]);
        expect(row?.split(',').slice(9)).toEqual(['2', 'car', '[hidden]', 'other', 'By boat']);
      },
      { title: 'Exported', pages: [{ name: 'one', elements: [element] }] },
    );
  });

  it('is recorded with its kind and its size', async () => {
    await withSurvey(async (setting) => {
      await respondTimes(setting.ctx, setting.survey, 2, { waited: 'no' });
      await textOf(setting, 'format=csv');
      const deeds = await setting.ctx.db.select().from(activityRecords);
      expect(deeds.filter(({ verb }) => verb === 'response.exported')).toMatchObject([
        { nodeId: setting.survey.id, detail: { format: 'csv', rows: 2 } },
      ]);
    });
  });
});

describe('a reader who goes away', () => {
  it('frees the connection that the rows came from', async () => {
    const { socket, db } = await committedDatabase();
    const only = openDatabase({ socket, max: 1 });
    try {
      const ctx = testContext(testServices(db), await makeArea(db));
      const survey = await makeSurvey(ctx, definition);
      await respondTimes(ctx, survey, 10, { words: 'Long words. '.repeat(300) });
      // As many rows as no buffer holds.
      await db.execute(sql`insert into responses select r.area_id, gen_random_uuid()::text, r.survey_id, r.version_id, gen_random_uuid()::text,
        r.day, r.marks, r.numbers, r.channel, r.renditions, r.is_late, r.is_test, r.first_snapshot_id
        from responses r, generate_series(1, 2000)`);
      const own = { ...ctx, db: only.db };
      const answer = await answerTo({ ctx: own, survey }, 'format=csv');
      const reader = answer.body?.getReader();
      await reader?.read();
      expect(listProgress(ctx.area.id, survey.id)).toMatchObject([{ total: 20_010 }]);
      await reader?.cancel();
      // The pool has one connection: this answers only when the export has given it back.
      const rows = await only.db.execute<{ one: number }>(sql`select 1 as one`);
      expect(rows[0]?.one).toBe(1);
      expect(listProgress(ctx.area.id, survey.id)).toEqual([]);
      const busy = await db.execute<{ count: number }>(
        sql`select count(*)::int as count from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`,
      );
      expect(busy[0]?.count).toBe(0);
    } finally {
      await only.close();
    }
  });
});
