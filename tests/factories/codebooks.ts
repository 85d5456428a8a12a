/** Makes codebooks through the same writes as the screens. */
import { publishCodebook } from '#app/features/codebooks/writes/publish-codebook.server.ts';
import { saveCodebook } from '#app/features/codebooks/writes/save-codebook.server.ts';
import type { CodeInput } from '#app/features/codebooks/codebook.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

/** A code with everything that it needs to be published. */
export const codeOf = (label: string, changes: Partial<CodeInput> = {}): CodeInput => ({
  ...{ folder: '', label, usedFor: `Everything about “${label}”.`, notUsedFor: '', example: '' },
  ...changes,
});

/** A public codebook, so that what was read can be coded. The area has no forum, or does not ask it. */
export async function makeCodebook(
  ctx: AreaContext,
  consultationId: string,
  labels: readonly string[] = ['Waiting'],
): Promise<void> {
  const codes = labels.map((label) => codeOf(label));
  await saveCodebook(ctx, consultationId, { codes, nothingToSort: '' });
  const published = await publishCodebook(ctx, consultationId);
  if (!published.isPublished) throw new Error(published.problems.map(({ message }) => message).join(' '));
}
