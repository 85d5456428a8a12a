/** Every job of the site, collected from the features, one line each; the server and the worker run them. */
import { confirmationJobs } from './features/confirmations/jobs.server.ts';
import { consultationJobs } from './features/consultations/jobs.server.ts';
import { coproductionJobs } from './features/coproduction/jobs.server.ts';
import { evidenceJobs } from './features/evidence/jobs.server.ts';
import { feedbackJobs } from './features/feedback/jobs.server.ts';
import { formatRequestJobs } from './features/format-requests/jobs.server.ts';
import { notificationJobs } from './features/notifications/jobs.server.ts';
import { pageJobs } from './features/pages/jobs.server.ts';
import { peopleJobs } from './features/people/jobs.server.ts';
import { searchJobs } from './features/search/jobs.server.ts';
import { progressJobs } from './features/progress/reminders/jobs.server.ts';
import { surveyJobs } from './features/surveys/jobs.server.ts';
import type { JobDefinition } from './platform/jobs.server.ts';

export const jobs: readonly JobDefinition[] = [
  ...peopleJobs,
  ...pageJobs,
  ...consultationJobs,
  ...coproductionJobs,
  ...notificationJobs,
  ...surveyJobs,
  ...feedbackJobs,
  ...formatRequestJobs,
  ...evidenceJobs,
  ...searchJobs,
  ...progressJobs,
  ...confirmationJobs,
];
