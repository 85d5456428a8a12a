/** The site map: every address, grouped by audience, read downward. The contract is that public addresses never change. */
import { index, prefix, route } from '@remix-run/route-config';
import type { RouteConfig } from '@remix-run/route-config';

const everywhere = [
  index('routes/public/home.tsx'),
  route('search', 'routes/public/search.tsx'),
  route('accessibility', 'routes/public/accessibility.tsx'),
  route('privacy', 'routes/public/privacy.tsx'),
  route('terms', 'routes/public/terms.tsx'),
  route('moderation', 'routes/public/moderation.tsx'),
  route('complaints', 'routes/public/complaints.tsx'),
];

const withoutAccount = [
  route('receipt', 'routes/participate/receipt-entry.tsx'),
  route('receipt/:code', 'routes/participate/receipt.tsx'),
  route('tell-us', 'routes/participate/tell-us.tsx'),
  route('link/:token', 'routes/participate/emailed-link.tsx'),
];

const account = [
  route('sign-in', 'routes/account/sign-in.tsx'),
  route('sign-in/link', 'routes/account/sign-in-link.tsx'),
  route('sign-in/code', 'routes/account/sign-in-code.tsx'),
  route('sign-up', 'routes/account/sign-up.tsx'),
  route('sign-out', 'routes/account/sign-out.tsx'),
  route('reset', 'routes/account/reset.tsx'),
  ...prefix('account', [
    index('routes/account/overview.tsx'),
    route('contributions', 'routes/account/contributions.tsx'),
    route('notifications', 'routes/account/notifications.tsx'),
    route('privacy', 'routes/account/privacy.tsx'),
    route('security', 'routes/account/security.tsx'),
  ]),
];

const operator = prefix('manage', [index('routes/manage/areas.tsx'), route('areas/new', 'routes/manage/area-new.tsx')]);

const publicArea = [
  index('routes/area/area.tsx'),
  route('consultations', 'routes/area/consultations.tsx'),
  route('consultations/:consultation', 'routes/area/consultation.tsx'),
  route('consultations/:consultation/results', 'routes/area/consultation-results.tsx'),
  route('surveys', 'routes/area/surveys.tsx'),
  route('surveys/:survey', 'routes/area/survey.tsx'),
  route('surveys/:survey/results', 'routes/area/survey-results.tsx'),
  route('progress', 'routes/area/progress.tsx'),
  route('progress.atom', 'routes/area/progress-atom.ts'),
  route('progress/:update', 'routes/area/update.tsx'),
  route('commitments', 'routes/area/commitments.tsx'),
  route('commitments/:id', 'routes/area/commitment.tsx'),
  route('findings/:id', 'routes/area/finding.tsx'),
  route('service-changes/:id', 'routes/area/service-change.tsx'),
  route('chain/:id', 'routes/area/chain.tsx'),
  route('services', 'routes/area/services.tsx'),
  route('services/:service', 'routes/area/service.tsx'),
  route('support', 'routes/area/support.tsx'),
  route('glossary', 'routes/area/glossary.tsx'),
  route('organisations/:organisation', 'routes/area/organisation.tsx'),
];

const answering = prefix('surveys/:survey', [
  route('answer', 'routes/participate/survey-answer.tsx'),
  route('check', 'routes/participate/survey-check.tsx'),
  route('done', 'routes/participate/survey-done.tsx'),
]);

const staff = prefix('manage', [
  index('routes/manage/work.tsx'),
  route('settings', 'routes/manage/settings.tsx'),
  route('people', 'routes/manage/people.tsx'),
  route('activity', 'routes/manage/activity.tsx'),
  route('organisations', 'routes/manage/organisations.tsx'),
  route('services', 'routes/manage/services.tsx'),
  route('services/:id', 'routes/manage/service.tsx'),
  route('tiers', 'routes/manage/tiers.tsx'),
  route('tiers/:id', 'routes/manage/tier-set.tsx'),
  route('glossary', 'routes/manage/glossary.tsx'),
  route('consultations', 'routes/loop/consultations.tsx'),
  route('consultations/:id', 'routes/loop/consultation.tsx'),
  route('surveys', 'routes/loop/surveys.tsx'),
  route('surveys/:id', 'routes/loop/survey.tsx'),
  route('surveys/:id/preview', 'routes/loop/survey-preview.tsx'),
  route('surveys/:id/responses', 'routes/loop/responses.tsx'),
  route('surveys/:id/responses/:response', 'routes/loop/response.tsx'),
  route('surveys/:id/results', 'routes/loop/survey-results.tsx'),
  route('progress', 'routes/loop/progress.tsx'),
  route('progress/new/:kind', 'routes/loop/progress-new.tsx'),
  route('progress/:id', 'routes/loop/progress-item.tsx'),
  route('progress/:id/links', 'routes/loop/progress-links.tsx'),
  route('progress/:id/preview', 'routes/loop/progress-preview.tsx'),
  route('safety/:lane', 'routes/manage/safety-lane.tsx'),
  route('safety/:lane/:item', 'routes/manage/safety-item.tsx'),
]);

const development = [route('dev/mailbox', 'routes/development/mailbox.tsx')];

export default [
  ...everywhere,
  ...withoutAccount,
  ...account,
  ...operator,
  ...development,
  ...prefix(':area', [...publicArea, ...answering, ...staff]),
  route('*', 'routes/public/unknown.tsx'),
] satisfies RouteConfig;
