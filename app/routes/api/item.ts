/** One published thing of an area as data, or the chain round it. */
import { answerItem, resourceNamed } from '#app/features/open-data/answer.server.ts';
import { answerChain } from '#app/features/open-data/areas.server.ts';
import { withProblems } from '#app/features/open-data/problem.server.ts';
import { publicFileInArea } from '#app/platform/public-file.server.ts';

export const loader = withProblems(
  publicFileInArea({}, async (ctx, { params }) => {
    const [collection, id] = [params['collection'] ?? '', params['id'] ?? ''];
    return collection === 'chain' ? answerChain(ctx, id) : answerItem(ctx, resourceNamed(collection), id);
  }),
);
