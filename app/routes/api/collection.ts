/** A collection of an area as data: a page of JSON, or the whole of it as CSV where its name ends in .csv. */
import { answerList, answerTable, listParameters, resourceNamed } from '#app/features/open-data/answer.server.ts';
import { withProblems } from '#app/features/open-data/problem.server.ts';
import { publicFileInArea } from '#app/platform/public-file.server.ts';

const table = '.csv';

export const loader = withProblems(
  publicFileInArea({ query: listParameters }, async (ctx, { params, url }) => {
    const name = params['collection'] ?? '';
    if (name.endsWith(table)) return answerTable(ctx, resourceNamed(name.slice(0, -table.length)), url);
    return answerList(ctx, resourceNamed(name), url);
  }),
);
