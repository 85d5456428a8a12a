/** The site map: every address, grouped by audience, read downward. The contract is that public addresses never change. */
import { index, prefix, route } from '@remix-run/route-config';
import type { RouteConfig } from '@remix-run/route-config';

const everywhere = [
  index('routes/public/home.tsx'),
  route('search', 'routes/public/search.tsx'),
  route('robots.txt', 'routes/public/robots.ts'),
  route('sitemap.xml', 'routes/public/sitemap.ts'),
  route('sitemap-site.xml', 'routes/public/sitemap-site.ts'),
  route('accessibility', 'routes/public/accessibility.tsx'),
  route('privacy', 'routes/public/privacy.tsx'),
  route('terms', 'routes/public/terms.tsx'),
  route('moderation', 'routes/public/moderation.tsx'),
  route('complaints', 'routes/public/complaints.tsx'),
];

const withoutAccount = [
  route('receipt', 'routes/participate/receipt-entry.tsx'),
  route('receipt/:code', 'routes/participate/receipt.tsx'),
  route('receipt/:code/card', 'routes/participate/receipt-card.tsx'),
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
    route('story', 'routes/account/story.tsx'),
    route('notifications', 'routes/account/notifications.tsx'),
    route('privacy', 'routes/account/privacy.tsx'),
    route('security', 'routes/account/security.tsx'),
  ]),
];

const operator = prefix('manage', [index('routes/manage/areas.tsx'), route('areas/new', 'routes/manage/area-new.tsx')]);

const publicArea = [
  index('routes/area/area.tsx'),
  route('consultations', 'routes/area/asking/consultations.tsx'),
  route('consultations/:consultation', 'routes/area/asking/consultation.tsx'),
  route('consultations/:consultation/results', 'routes/area/asking/consultation-results.tsx'),
  route('surveys', 'routes/area/asking/surveys.tsx'),
  route('surveys/:survey', 'routes/area/asking/survey.tsx'),
  route('surveys/:survey/results', 'routes/area/asking/survey-results.tsx'),
  route('progress', 'routes/area/progress/progress.tsx'),
  route('progress.atom', 'routes/area/progress/progress-atom.ts'),
  route('progress/:update', 'routes/area/progress/update.tsx'),
  route('commitments', 'routes/area/commitments.tsx'),
  route('commitments/:id', 'routes/area/commitment.tsx'),
  route('confirm/:id', 'routes/participate/confirm.tsx'),
  route('confirm/:id/done', 'routes/participate/confirm-done.tsx'),
  route('scorecard', 'routes/area/scorecard/scorecard.tsx'),
  route('scorecard.csv', 'routes/area/scorecard/scorecard-csv.ts'),
  route('findings/:id', 'routes/area/progress/finding.tsx'),
  route('priorities', 'routes/area/progress/priorities.tsx'),
  route('priorities/:id', 'routes/area/progress/priority.tsx'),
  route('recommendations', 'routes/area/progress/recommendations.tsx'),
  route('recommendations/:id', 'routes/area/progress/recommendation.tsx'),
  route('service-changes/:id', 'routes/area/progress/service-change.tsx'),
  route('chain/:id', 'routes/area/progress/chain.tsx'),
  route('follow', 'routes/participate/follow-area.tsx'),
  route('chain/:id/follow', 'routes/participate/follow-thing.tsx'),
  route('chain/:id/feed.atom', 'routes/area/progress/thing-atom.ts'),
  route('sitemap.xml', 'routes/area/sitemap.ts'),
  route('services', 'routes/area/services.tsx'),
  route('feedback/published', 'routes/area/feedback/published.tsx'),
  route('feedback/numbers', 'routes/area/feedback/numbers.tsx'),
  route('feedback/:id', 'routes/area/feedback/item.tsx'),
  route('services/:service', 'routes/area/service.tsx'),
  route('support', 'routes/area/support.tsx'),
  route('glossary', 'routes/area/glossary.tsx'),
  route('pages', 'routes/area/pages/pages.tsx'),
  route('pages/:page', 'routes/area/pages/page.tsx'),
  route('reports', 'routes/area/pages/reports.tsx'),
  route('reports/:report', 'routes/area/pages/report.tsx'),
  route('reports/:report/report.docx', 'routes/area/pages/report-docx.tsx'),
  route('reports/:report/report.html', 'routes/area/pages/report-html.tsx'),
  route('organisations/:organisation', 'routes/area/organisation.tsx'),
];

const commenting = [
  route('pages/:page/comment', 'routes/participate/comment-page.tsx'),
  route('reports/:report/comment', 'routes/participate/comment-report.tsx'),
  route('progress/:update/comment', 'routes/participate/comment-update.tsx'),
  route('comments/done', 'routes/participate/comment-done.tsx'),
];

const answering = prefix('surveys/:survey', [
  route('answer', 'routes/participate/survey-answer.tsx'),
  route('check', 'routes/participate/survey-check.tsx'),
  route('done', 'routes/participate/survey-done.tsx'),
]);

const givingFeedback = [
  route('feedback', 'routes/participate/feedback/area.tsx'),
  route('feedback/done', 'routes/participate/feedback/done.tsx'),
  route('services/:service/feedback', 'routes/participate/feedback/service.tsx'),
];

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
  route('calendar', 'routes/manage/calendar.tsx'),
  route('consultations', 'routes/loop/consultations/consultations.tsx'),
  route('consultations/:id', 'routes/loop/consultations/consultation.tsx'),
  route('kinds', 'routes/loop/consultations/consultation-kinds.tsx'),
  route('duties', 'routes/loop/consultations/consultation-duties.tsx'),
  route('duties.csv', 'routes/loop/consultations/consultation-duties-csv.ts'),
  route('consultations/:id/ledger', 'routes/loop/evidence/ledger.tsx'),
  route('consultations/:id/ledger.csv', 'routes/loop/evidence/ledger-csv.ts'),
  route('consultations/:id/ledger/new', 'routes/loop/evidence/ledger-new.tsx'),
  route('consultations/:id/ledger/:entry', 'routes/loop/evidence/ledger-entry.tsx'),
  route('consultations/:id/decisions', 'routes/loop/evidence/decisions.tsx'),
  route('consultations/:id/decisions/:decision', 'routes/loop/evidence/decision.tsx'),
  route('consultations/:id/evidence-pack', 'routes/loop/evidence/evidence-pack.tsx'),
  route('consultations/:id/evidence-pack.zip', 'routes/loop/evidence/evidence-pack-zip.ts'),
  route('surveys', 'routes/loop/surveys/surveys.tsx'),
  route('surveys/:id', 'routes/loop/surveys/survey.tsx'),
  route('surveys/:id/preview', 'routes/loop/surveys/survey-preview.tsx'),
  route('surveys/:id/responses', 'routes/loop/surveys/responses.tsx'),
  route('surveys/:id/responses/:response', 'routes/loop/surveys/response.tsx'),
  route('surveys/:id/results', 'routes/loop/surveys/survey-results.tsx'),
  route('progress', 'routes/loop/progress.tsx'),
  route('priority-sets', 'routes/loop/priority-sets.tsx'),
  route('chain', 'routes/loop/chain.tsx'),
  route('progress/new/:kind', 'routes/loop/progress-new.tsx'),
  route('progress/:id', 'routes/loop/progress-item.tsx'),
  route('progress/:id/links', 'routes/loop/progress-links.tsx'),
  route('progress/:id/preview', 'routes/loop/progress-preview.tsx'),
  route('reviews', 'routes/loop/reviews/reviews.tsx'),
  route('reviews/:id', 'routes/loop/reviews/review.tsx'),
  route('countersigns', 'routes/forum/countersigns.tsx'),
  route('countersigns/settings', 'routes/forum/countersign-settings.tsx'),
  route('countersigns/ask/:subject/:id', 'routes/forum/countersign-ask.tsx'),
  route('countersigns/:id', 'routes/forum/countersign.tsx'),
  route('consultations/:id/level', 'routes/forum/level.tsx'),
  route('stories', 'routes/manage/stories.tsx'),
  route('stories/:id', 'routes/manage/shared-story.tsx'),
  route('feedback', 'routes/loop/feedback/list.tsx'),
  route('feedback/answer', 'routes/loop/feedback/answer.tsx'),
  route('feedback/export', 'routes/loop/feedback/export.ts'),
  route('feedback/:id', 'routes/loop/feedback/item.tsx'),
  route('pages', 'routes/loop/pages/pages.tsx'),
  route('pages/:id', 'routes/loop/pages/page.tsx'),
  route('pages/:id/blocks/:block', 'routes/loop/pages/page-block.tsx'),
  route('pages/:id/preview', 'routes/loop/pages/page-preview.tsx'),
  route('pages/:id/versions', 'routes/loop/pages/page-versions.tsx'),
  route('comments', 'routes/loop/pages/page-comments.tsx'),
  route('safety/:lane', 'routes/manage/safety-lane.tsx'),
  route('safety/:lane/:item', 'routes/manage/safety-item.tsx'),
]);

const openData = prefix('api/v1', [
  route('openapi.json', 'routes/api/openapi.ts'),
  route('areas', 'routes/api/areas.ts'),
  route('areas/:area', 'routes/api/area.ts'),
  route('areas/:area/:collection', 'routes/api/collection.ts'),
  route('areas/:area/:collection/:id', 'routes/api/item.ts'),
  route('*', 'routes/api/unknown.ts'),
]);

const cards = [route('embed/:area/:id', 'routes/public/card.ts')];

const development = [route('dev/mailbox', 'routes/development/mailbox.tsx')];

export default [
  ...everywhere,
  ...withoutAccount,
  ...account,
  ...operator,
  ...openData,
  ...cards,
  ...development,
  ...prefix(':area', [...publicArea, ...answering, ...commenting, ...givingFeedback, ...staff]),
  route('*', 'routes/public/unknown.tsx'),
] satisfies RouteConfig;
