/** Every other address of the API: the same refusal in the form that its readers expect. */
import { problemAnswer } from '#app/features/open-data/problem.server.ts';
import { open } from '#app/platform/door.server.ts';

export const loader = open(() => problemAnswer(404));
