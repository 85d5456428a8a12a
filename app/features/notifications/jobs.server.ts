/** The jobs of this feature: telling followers, writing and sending mail, tidying. */
import { z } from 'zod';
import { forumTold, tellForumJob } from '#app/features/coproduction/writes/tell-forum.server.ts';
import { tellAuthorJob } from '#app/features/feedback/writes/answer-feedback.server.ts';
import { tellInvitedJob } from '#app/features/surveys/writes/access/invite-people.server.ts';
import { defineJob } from '#app/platform/jobs.server.ts';
import type { JobDefinition } from '#app/platform/jobs.server.ts';
import { queuedMail, sendMailJob } from '#app/platform/mailer.server.ts';
import { noticeEvent } from './notices.ts';
import { tellFollowersJob } from './writes/notify.server.ts';
import { queuedDigest, sendDigest, sendDigestJob, sendDigests } from './writes/send-digest.server.ts';
import { sendQueuedMail } from './writes/send-mail.server.ts';
import { sendNotice } from './writes/send-notice.server.ts';
import { queuedFeedbackAnswer, tellFeedbackAuthor } from './writes/tell-feedback-author.server.ts';
import { queuedNotice, sendNoticeJob, tellFollowers, tellOfPublication } from './writes/tell-followers.server.ts';
import {
  queuedInvitation,
  queuedInvited,
  sendInvitation,
  sendInvitationJob,
  tellInvited,
} from './writes/tell-invited.server.ts';
import { tellOverdue } from './writes/tell-overdue.server.ts';
import { tidyNotifications } from './writes/tidy-notifications.server.ts';
import { writeToForum } from './writes/write-to-forum.server.ts';

/** Mail of accounts has a queue of its own, so that nobody waits to sign in while thousands of followers are told. */
export const notificationJobs: readonly JobDefinition[] = [
  defineJob({
    name: 'node-published',
    schema: z.object({ areaId: z.string(), nodeId: z.string() }),
    handle: tellOfPublication,
  }),
  defineJob({ name: tellFollowersJob, schema: noticeEvent, handle: tellFollowers }),
  defineJob({ name: sendNoticeJob, schema: queuedNotice, handle: sendNotice }),
  defineJob({ name: tellAuthorJob, schema: queuedFeedbackAnswer, handle: tellFeedbackAuthor }),
  defineJob({ name: tellForumJob, schema: forumTold, handle: writeToForum }),
  defineJob({ name: tellInvitedJob, schema: queuedInvited, handle: tellInvited }),
  defineJob({ name: sendInvitationJob, schema: queuedInvitation, handle: sendInvitation }),
  defineJob({ name: sendMailJob, schema: queuedMail, handle: sendQueuedMail }),
  defineJob({ name: 'send-digests', schedule: '30 7 * * 1', schema: z.object({}), handle: sendDigests }),
  defineJob({ name: sendDigestJob, schema: queuedDigest, handle: sendDigest }),
  defineJob({ name: 'tell-overdue', schedule: '20 6 * * *', schema: z.object({}), handle: tellOverdue }),
  defineJob({
    name: 'tidy-notifications',
    schedule: '10 3 * * *',
    schema: z.object({}),
    handle: tidyNotifications,
  }),
];
