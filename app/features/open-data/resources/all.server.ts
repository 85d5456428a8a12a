/** Every collection of the API, in the order of its description. */
import type { Resource } from '../resource.ts';
import { askingResources } from './asking.server.ts';
import { decisionResources } from './decisions.server.ts';
import { feedbackResources } from './feedback.server.ts';
import { placeResources } from './places.server.ts';
import { progressResources } from './progress.server.ts';
import { scorecardResources } from './scorecard.server.ts';

export const resources: readonly Resource[] = [
  ...askingResources,
  ...feedbackResources,
  ...progressResources,
  ...decisionResources,
  ...scorecardResources,
  ...placeResources,
];
