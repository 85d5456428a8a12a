import { expect, it } from 'vitest';
import { fingerprintOf } from '#app/features/coproduction/fingerprint.server.ts';
import { makeUpdate } from '#tests/factories/progress.ts';
import { inNewArea } from '#tests/factories/progress-page.ts';
import { changeUpdate } from '../writes/change-update.server.ts';
import { readYouSaid } from './you-said.server.ts';

it('holds the status: what is done and what is only planned are other words to answer for', () =>
  inNewArea(async (ctx) => {
    const { id } = await makeUpdate(ctx, { status: 'done' });
    const done = await readYouSaid(ctx, id);
    const input = { title: 'U', said: 'S.', did: 'D.', saidBy: '', serviceId: null, blocks: [], source: '' };
    const nextUpdate = { state: 'not-stated' } as const;
    const seen: string[] = [];
    for (const status of ['done', 'planned', 'not-stated'] as const) {
      expect(await changeUpdate(ctx, id, { ...input, status, nextUpdate })).toEqual({ isChanged: true });
      const text = await readYouSaid(ctx, id);
      if (text) seen.push(fingerprintOf(text));
      expect(text?.parts.map(({ label }) => label)).toContain(
        { done: 'We did', planned: 'We will', 'not-stated': 'Our answer' }[status],
      );
    }
    expect(done?.parts[1]?.blocks[0]?.note).toBe('Done');
    expect(new Set(seen).size).toBe(3);
  }));
