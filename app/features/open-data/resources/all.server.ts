/** Every collection of the API, in the order of its description. */
import type { Resource } from '../resource.ts';
import { askingResources } from './asking.server.ts';
import { placeResources } from './places.server.ts';
import { progressResources } from './progress.server.ts';

export const resources: readonly Resource[] = [...askingResources, ...progressResources, ...placeResources];
