/** Every job of the site, collected from the features; the server and the worker run them. */
import { notificationJobs } from './features/notifications/jobs.server.ts';
import type { JobDefinition } from './platform/jobs.server.ts';

export const jobs: readonly JobDefinition[] = [...notificationJobs];
