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
  index('routes/public/area.tsx'),
  route('consultations', 'routes/public/consultations.tsx'),
  route('consultations/:consultation', 'routes/public/consultation.tsx'),
  route('consultations/:consultation/results', 'routes/public/consultation-results.tsx'),
  route('surveys', 'routes/public/surveys.tsx'),
  route('surveys/:survey', 'routes/public/survey.tsx'),
  route('surveys/:survey/results', 'routes/public/survey-results.tsx'),
  route('progress', 'routes/public/progress.tsx'),
  route('progress.atom', 'routes/public/progress-atom.ts'),
  route('progress/:update', 'routes/public/update.tsx'),
  route('commitments', 'routes/public/commitments.tsx'),
  route('commitments/:id', 'routes/public/commitment.tsx'),
  route('findings/:id', 'routes/public/finding.tsx'),
  route('service-changes/:id', 'routes/public/service-change.tsx'),
  route('chain/:id', 'routes/public/chain.tsx'),
  route('services', 'routes/public/services.tsx'),
  route('services/:service', 'routes/public/service.tsx'),
  route('support', 'routes/public/support.tsx'),
  route('glossary', 'routes/public/glossary.tsx'),
  route('organisations/:organisation', 'routes/public/organisation.tsx'),
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
  route('consultations', 'routes/manage/consultations.tsx'),
  route('consultations/:id', 'routes/manage/consultation.tsx'),
  route('surveys', 'routes/manage/surveys.tsx'),
  route('surveys/:id', 'routes/manage/survey.tsx'),
  route('surveys/:id/preview', 'routes/manage/survey-preview.tsx'),
  route('surveys/:id/responses', 'routes/manage/responses.tsx'),
  route('surveys/:id/responses/:response', 'routes/manage/response.tsx'),
  route('surveys/:id/results', 'routes/manage/survey-results.tsx'),
  route('progress', 'routes/manage/progress.tsx'),
  route('progress/new/:kind', 'routes/manage/progress-new.tsx'),
  route('progress/:id', 'routes/manage/progress-item.tsx'),
  route('progress/:id/links', 'routes/manage/progress-links.tsx'),
  route('progress/:id/preview', 'routes/manage/progress-preview.tsx'),
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
