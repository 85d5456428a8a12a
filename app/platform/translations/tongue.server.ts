/** What is said in a language: the texts that the site came with, those imported since, and which of them are checked. */
import { eq, sql } from 'drizzle-orm';
import type { Db } from '#db/client.server.ts';
import { importedTexts, textChecks } from '#db/schema/translations.ts';
import { mainLanguage } from '#app/lib/languages.ts';
import { englishTongue } from '../messages.ts';
import type { Bundle, Tongue } from '../messages.ts';
import type { Services } from '../services.server.ts';
import { shippedTexts } from './shipped.ts';

type Kept = { namespace: string; texts: Record<string, string> | null; checked: Record<string, string> | null };

/** The rows of a language. One statement. */
async function readKept(db: Db, language: string): Promise<Kept[]> {
  return db
    .select({
      namespace: sql<string>`coalesce(${importedTexts.namespace}, ${textChecks.namespace})`,
      texts: importedTexts.texts,
      checked: textChecks.fingerprints,
    })
    .from(importedTexts)
    .fullJoin(
      textChecks,
      sql`${textChecks.language} = ${importedTexts.language} and ${textChecks.namespace} = ${importedTexts.namespace}`,
    )
    .where(sql`${eq(importedTexts.language, language)} or ${eq(textChecks.language, language)}`);
}

/** Everything said in a language, read now: one statement. A language in which nothing is said has no bundles. */
export async function readTongue(db: Db, language: string): Promise<Tongue> {
  const kept = new Map((await readKept(db, language)).map((row) => [row.namespace, row]));
  const shipped = Object.hasOwn(shippedTexts, language) ? (shippedTexts[language] ?? {}) : {};
  const namespaces = new Set([...Object.keys(shipped), ...kept.keys()]);
  const bundles = [...namespaces].map((namespace): [string, Bundle] => {
    const { texts, checked } = kept.get(namespace) ?? {};
    return [namespace, { texts: { ...shipped[namespace], ...texts }, checked: checked ?? {} }];
  });
  return { language, bundles: Object.fromEntries(bundles.filter(([, { texts }]) => Object.keys(texts).length > 0)) };
}

/** Of no area: kept until something is said or checked anew, whatever area changes. */
const everywhere = '*';

/** The tongue of a page: English needs no statement, another language one, kept as public facts are. */
export async function tongueFor({ cache, db }: Pick<Services, 'cache' | 'db'>, language: string): Promise<Tongue> {
  if (language === mainLanguage) return englishTongue;
  const tongue = await cache.fact(
    `tongue/${language}`,
    () => everywhere,
    () => readTongue(db, language),
  );
  return tongue === null || Object.keys(tongue.bundles).length === 0 ? englishTongue : tongue;
}

/** Tells every process that the site's own words have changed. Call it in the transaction of the change. */
export async function touchTongues(tx: {
  db: Db;
  services: Pick<Services, 'cache'>;
  afterCommit: (act: () => void) => void;
}): Promise<void> {
  await tx.db.execute(sql`select pg_notify('content', ${everywhere})`);
  tx.afterCommit(() => tx.services.cache.clear());
}
