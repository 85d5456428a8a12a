/** Where the columns of a file can go, in the reader's words, and where they likely go. */
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import type { Plan } from '../../engine/plan.server.ts';
import { answeringMessages } from '../../messages.ts';
import type { PlannedVersion } from '../../results/questions.server.ts';
import { labelWords } from '../../view/words.server.ts';
import { formOf } from '../paper/form-model.ts';
import { isOwnExport, ownHeadings, versionIn } from './own-headings.server.ts';
import { guessTargets, targetsOf } from './targets.ts';
import type { Target } from './targets.ts';

const labelsFor = (ctx: AreaContext, plan: Plan) => plan.labels(ctx.language, labelWords(ctx.t(answeringMessages)));

/** Where columns of a file for one version can go. */
export function targetsFor(ctx: AreaContext, plan: Plan, version: number): Target[] {
  const questions = formOf(plan, labelsFor(ctx, plan)).flatMap((page) => page.questions);
  return targetsOf(plan, questions, version);
}

/** Which version the answers are for and where the columns go, from the headings and the first line. */
export type Matching = (
  headers: readonly string[],
  first: readonly string[],
) => { versionId: string; targets: string[] };

/** Matches the headings of a file: an export of this site with the version that it says, any other with the current one. */
export function matching(ctx: AreaContext, versions: readonly PlannedVersion[], currentId: string): Matching {
  return (headers, first) => {
    const said = versionIn(headers, first, versions);
    const version = said ?? versions.find(({ id }) => id === currentId);
    if (!version) throw notFound();
    const words = {
      locale: ctx.language,
      labelsOf: ({ plan }: PlannedVersion) => labelsFor(ctx, plan),
      rows: '',
      other: '',
    };
    const own = isOwnExport(headers) ? ownHeadings(headers, version, versions, words) : new Map<string, string>();
    const targets = guessTargets(headers, targetsFor(ctx, version.plan, version.number), own);
    return { versionId: version.id, targets };
  };
}
