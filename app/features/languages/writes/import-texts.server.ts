/** Takes translations in: each text stands in place of the one before, and counts as unchecked until a speaker has read it. */
import { sql } from 'drizzle-orm';
import { importedTexts } from '#db/schema/translations.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { touchTongues } from '#app/platform/translations/tongue.server.ts';
import type { Upload } from '../bundles.ts';

/** Texts that the upload lacks stay as they are. Nothing is taken in of one that has wrong texts. */
export async function importTexts(ctx: Context, language: string, upload: Upload): Promise<'imported' | 'wrong'> {
  if (upload.wrong.length > 0) return 'wrong';
  await inTransaction(ctx, async (tx) => {
    const importedBy = tx.actor.kind === 'person' ? tx.actor.personId : null;
    for (const [namespace, texts] of Object.entries(upload.texts)) {
      await tx.db
        .insert(importedTexts)
        .values({ language, namespace, texts, importedAt: tx.now, importedBy })
        .onConflictDoUpdate({
          target: [importedTexts.language, importedTexts.namespace],
          set: { texts: sql`${importedTexts.texts} || excluded.texts`, importedAt: tx.now, importedBy },
        });
    }
    await touchTongues(tx);
  });
  return 'imported';
}
