/** One area, as data: what it is, and what can be listed. */
import { answerArea } from '#app/features/open-data/areas.server.ts';
import { withProblems } from '#app/features/open-data/problem.server.ts';
import { publicFileInArea } from '#app/platform/public-file.server.ts';

export const loader = withProblems(publicFileInArea({}, answerArea));
