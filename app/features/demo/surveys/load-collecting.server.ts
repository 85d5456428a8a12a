/** What Sampleford has set for collecting: where its paper forms come back to. */
import { changeCollectingSettings } from '#app/features/surveys/writes/collecting/change-settings.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

const returnAddress = [
  'Freepost THERAPY SUPPORT',
  'Sampleford Parent Carer Forum',
  'The Old Library, High Street',
  'Sampleford',
].join('\n');

export const loadCollecting = (tx: AreaContext): Promise<void> =>
  changeCollectingSettings(tx, { returnAddress, frameOrigins: [] });
