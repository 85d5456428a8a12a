/** What is said in each language and who checked it, for whoever runs the installation. */
import { and, desc, eq } from 'drizzle-orm';
import { textChecks } from '#db/schema/translations.ts';
import { englishNameOf, ownNameOf, translatedLanguages } from '#app/lib/languages.ts';
import type { Context } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { translatedMessages } from '#app/platform/messages.ts';
import type { Messages } from '#app/platform/messages.ts';
import { readTongue } from '#app/platform/translations/tongue.server.ts';
import { countsOf, noTexts, rowsOf } from '../bundles.ts';
import type { Counts, TextRow } from '../bundles.ts';

export type BundleState = { namespace: string; counts: Counts };

export type LanguageState = {
  language: string;
  name: string;
  english: string;
  bundles: BundleState[];
  counts: Counts;
};

const add = (one: Counts, other: Counts): Counts => ({
  all: one.all + other.all,
  said: one.said + other.said,
  checked: one.checked + other.checked,
  vitalUnchecked: one.vitalUnchecked + other.vitalUnchecked,
});

function checkLanguage(language: string): void {
  if (!translatedLanguages.includes(language)) throw notFound();
}

/** How far a language is, feature by feature. One statement. @throws not-found for a language that this site does not know */
export async function getLanguage(ctx: Context, language: string): Promise<LanguageState> {
  checkLanguage(language);
  const tongue = await readTongue(ctx.db, language);
  const bundles = [...translatedMessages].map(([namespace, messages]) => ({
    namespace,
    counts: countsOf(rowsOf(messages, tongue.bundles[namespace] ?? noTexts, language)),
  }));
  const none = { all: 0, said: 0, checked: 0, vitalUnchecked: 0 };
  const counts = bundles.reduce((sum, bundle) => add(sum, bundle.counts), none);
  return { language, name: ownNameOf(language), english: englishNameOf(language), bundles, counts };
}

/** Every language in which something is said, then those in which nothing is. One statement a language that is known. */
export async function listLanguages(ctx: Context): Promise<LanguageState[]> {
  const states: LanguageState[] = [];
  for (const language of translatedLanguages) states.push(await getLanguage(ctx, language));
  return states.sort((one, other) => other.counts.said - one.counts.said);
}

export type BundleTexts = {
  messages: Messages;
  rows: TextRow[];
  lastCheck: { checkedBy: string; checkedAt: Date } | null;
};

/** The texts of one feature beside their English. @throws not-found for an unknown language or feature */
export async function getBundle(ctx: Context, language: string, namespace: string): Promise<BundleTexts> {
  checkLanguage(language);
  const messages = translatedMessages.get(namespace);
  if (!messages) throw notFound();
  const tongue = await readTongue(ctx.db, language);
  const checks = await ctx.db
    .select({ checkedBy: textChecks.checkedBy, checkedAt: textChecks.checkedAt })
    .from(textChecks)
    .where(and(eq(textChecks.language, language), eq(textChecks.namespace, namespace)))
    .orderBy(desc(textChecks.checkedAt))
    .limit(1);
  const rows = rowsOf(messages, tongue.bundles[namespace] ?? noTexts, language);
  return { messages, rows, lastCheck: checks[0] ?? null };
}

/** Every text of a language by key and feature, empty where there is none: what a translator works on. */
export async function exportTexts(ctx: Context, language: string): Promise<Record<string, Record<string, string>>> {
  checkLanguage(language);
  const tongue = await readTongue(ctx.db, language);
  return Object.fromEntries(
    [...translatedMessages].map(([namespace, messages]) => {
      const rows = rowsOf(messages, tongue.bundles[namespace] ?? noTexts, language);
      return [namespace, Object.fromEntries(rows.map(({ key, text }) => [key, text]))];
    }),
  );
}
