/** Every area, as data. */
import { listAreaAnswers } from '#app/features/open-data/areas.server.ts';
import { withProblems } from '#app/features/open-data/problem.server.ts';
import { publicFile } from '#app/platform/public-file.server.ts';

export const loader = withProblems(publicFile({}, listAreaAnswers));
