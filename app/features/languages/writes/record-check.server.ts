/** Records that a speaker has checked a feature's texts in a language as they were shown. */
import { textChecks } from '#db/schema/translations.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { touchTongues } from '#app/platform/translations/tongue.server.ts';
import { fingerprintsOf, sealOf } from '../bundles.ts';
import { getBundle } from '../reads/tongues.server.ts';

type Check = {
  language: string;
  namespace: string;
  /** Who speaks the language and read the texts. */
  checkedBy: string;
  /** Names the texts that were on the screen. */
  seal: string;
};

/**
 * The check holds for every text as it stands, until its English or its translation changes. `changed` when they are not
 * what was shown any more: then nothing is recorded.
 * @throws not-found for an unknown language or feature
 */
export function recordCheck(ctx: Context, check: Check): Promise<'recorded' | 'changed'> {
  const { language, namespace, checkedBy, seal } = check;
  return inTransaction(ctx, async (tx) => {
    const { rows } = await getBundle(tx, language, namespace);
    if (sealOf(rows) !== seal) return 'changed';
    const recordedBy = tx.actor.kind === 'person' ? tx.actor.personId : null;
    const row = { fingerprints: fingerprintsOf(rows), checkedBy, checkedAt: tx.now, recordedBy };
    await tx.db
      .insert(textChecks)
      .values({ language, namespace, ...row })
      .onConflictDoUpdate({ target: [textChecks.language, textChecks.namespace], set: row });
    await touchTongues(tx);
    return 'recorded';
  });
}
