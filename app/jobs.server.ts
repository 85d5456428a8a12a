/** Every job of the site, collected from the features, one line each; the server and the worker run them. */
import { notificationJobs } from './features/notifications/jobs.server.ts';
import { peopleJobs } from './features/people/jobs.server.ts';
import { surveyJobs } from './features/surveys/jobs.server.ts';
import type { JobDefinition } from './platform/jobs.server.ts';

export const jobs: readonly JobDefinition[] = [...peopleJobs, ...notificationJobs, ...surveyJobs];
