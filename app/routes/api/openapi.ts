/** The description of the API. */
import { json } from '#app/features/open-data/answer.server.ts';
import { describeApi } from '#app/features/open-data/openapi.server.ts';
import { publicFile } from '#app/platform/public-file.server.ts';

export const loader = publicFile({}, async (ctx) =>
  Promise.resolve({ type: json, text: JSON.stringify(describeApi(ctx), null, 1) }),
);
