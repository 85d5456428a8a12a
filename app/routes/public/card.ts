/** The card of one thing, for a frame on another site. */
import { cardOf } from '#app/features/open-data/card.server.tsx';
import { publicFileInArea } from '#app/platform/public-file.server.ts';

export const loader = publicFileInArea({}, (ctx, { params }) => cardOf(ctx, params['id'] ?? ''));
