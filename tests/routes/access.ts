/** Who may reach what: every address of the site map, and for GET and POST the visitors that its door lets in. */

export const visitors = [
  'guest',
  'member',
  'representative',
  'facilitator',
  'analyst',
  'commissioner',
  'safeguarding-lead',
  'administrator',
  'operator',
  'administrator elsewhere',
] as const;
export type Visitor = (typeof visitors)[number];

type Who = readonly Visitor[];

export const anyone: Who = [...visitors];
const signedIn = visitors.filter((visitor) => visitor !== 'guest');
const workers: Who = ['representative', 'facilitator', 'analyst', 'commissioner', 'safeguarding-lead', 'administrator'];
const editors: Who = ['analyst', 'commissioner', 'administrator'];
const representatives: Who = ['representative'];
/** Those who ask the forum for its word, and those who answer for it. */
const askers: Who = ['representative', ...editors];
const helpers: Who = ['facilitator', 'analyst', 'commissioner', 'administrator'];
const readers: Who = ['analyst', 'commissioner'];
const publishers: Who = ['commissioner', 'administrator'];
const administrators: Who = ['administrator'];
const moderators: Who = ['facilitator', 'administrator'];
const leads: Who = ['safeguarding-lead'];
const operators: Who = ['operator'];

type Answers = {
  /** What GET answers those let in, where that is not 200. */
  opens?: number | ((visitor: Visitor) => number);
  /** What an empty form answers those let in, where that is not 400. */
  takes?: number | ((visitor: Visitor) => number);
  /** `own`: the handler itself decides further who is let in, so the door's mark says less than the row. */
  door?: 'own';
  /** Where a guest who is refused is sent, where that is not /sign-in with the way back. */
  signInAt?: string;
};

/** `get` and `post` list who is let in; `post` is null where the route takes no form: everybody then gets a 405. */
export type Access = Answers & { route: string; address: string; get: Who; post: Who | null };

const row = (route: string, address: string, get: Who, post: Who | null, answers: Answers = {}): Access => ({
  route,
  address,
  get,
  post,
  ...answers,
});

/** Ids of the demonstration that addresses name in braces. */
export type Known = Record<
  | 'survey'
  | 'surveyId'
  | 'surveyChoice'
  | 'consultation'
  | 'commitment'
  | 'finding'
  | 'change'
  | 'priority'
  | 'recommendation'
  | 'tierSet'
  | 'service'
  | 'response'
  | 'feedback'
  | 'feedbackItem'
  | 'concern'
  | 'therapy'
  | 'entry'
  | 'decision'
  | 'organisation'
  | 'page'
  | 'pageBlock'
  | 'countersign',
  string
>;

/** A row's address with the ids in it. */
export function addressOf({ address }: Access, known: Known): string {
  return address.replace(/\{(\w+)\}/g, (_, name: keyof Known) => known[name]);
}

/** Whoever is signed in already is sent on. */
const sentOn = (before: number) => (visitor: Visitor) => (visitor === 'guest' ? before : 303);

const everywhere: Access[] = [
  row('/', '/', anyone, null),
  row('/search', '/search?q=waiting', anyone, null),
  row('/robots.txt', '/robots.txt', anyone, null),
  row('/sitemap.xml', '/sitemap.xml', anyone, null),
  row('/sitemap-site.xml', '/sitemap-site.xml', anyone, null),
  row('/embed/:area/:id', '/embed/sampleford/{commitment}', anyone, null),
  row('/api/v1/openapi.json', '/api/v1/openapi.json', anyone, null),
  row('/api/v1/areas', '/api/v1/areas', anyone, null),
  row('/api/v1/areas/:area', '/api/v1/areas/sampleford', anyone, null),
  row('/api/v1/areas/:area/:collection', '/api/v1/areas/sampleford/commitments', anyone, null),
  row('/api/v1/areas/:area/:collection/:id', '/api/v1/areas/sampleford/commitments/{commitment}', anyone, null),
  row('/api/v1/*', '/api/v1/nothing', anyone, null, { opens: 404 }),
  row('/accessibility', '/accessibility', anyone, null),
  row('/privacy', '/privacy', anyone, null),
  row('/terms', '/terms', anyone, null),
  row('/moderation', '/moderation', anyone, null),
  row('/complaints', '/complaints', anyone, null),
  row('/receipt', '/receipt', anyone, anyone),
  row('/receipt/:code', '/receipt/0000-0000-0000-0', anyone, anyone, { opens: 404, takes: 404 }),
  row('/receipt/:code/card', '/receipt/0000-0000-0000-0/card', anyone, null, { opens: 404 }),
  row('/tell-us', '/tell-us', anyone, anyone),
  row('/link/:token', '/link/unknown', anyone, anyone, { opens: 410, takes: 410 }),
  row('/sign-in', '/sign-in', anyone, anyone, { opens: sentOn(200), takes: sentOn(400) }),
  row('/sign-in/link', '/sign-in/link', anyone, anyone, { opens: sentOn(200), takes: sentOn(400) }),
  row('/sign-in/code', '/sign-in/code', signedIn, signedIn, {
    opens: 303,
    takes: 303,
    door: 'own',
    signInAt: '/sign-in',
  }),
  row('/sign-up', '/sign-up', anyone, anyone, { opens: sentOn(200), takes: sentOn(400) }),
  row('/sign-out', '/sign-out', anyone, anyone, { takes: 303 }),
  row('/reset', '/reset', anyone, anyone),
  row('/account', '/account', signedIn, null),
  row('/account/contributions', '/account/contributions', signedIn, null),
  row('/account/story', '/account/story', signedIn, signedIn),
  row('/account/notifications', '/account/notifications', signedIn, signedIn),
  row('/account/privacy', '/account/privacy', signedIn, signedIn),
  row('/account/security', '/account/security', signedIn, signedIn),
  row('/manage', '/manage', operators, null),
  row('/manage/areas/new', '/manage/areas/new', operators, operators),
  row('/manage/languages', '/manage/languages', operators, null),
  row('/manage/languages/:language', '/manage/languages/cy', operators, operators),
  row('/manage/languages/:language/download', '/manage/languages/cy/download', operators, null),
  row('/manage/languages/:language/:part', '/manage/languages/cy/surveys', operators, operators),
  row('/dev/mailbox', '/dev/mailbox', anyone, null),
  row('/*', '/no/such/page/anywhere', anyone, null, { opens: 404 }),
];

const publicArea: Access[] = [
  row('/:area', '/sampleford', anyone, null),
  row('/:area/consultations', '/sampleford/consultations', anyone, null),
  row('/:area/consultations/:consultation', '/sampleford/consultations/therapy-support', anyone, anyone),
  row(
    '/:area/consultations/:consultation/codebook',
    '/sampleford/consultations/therapy-support/codebook',
    anyone,
    null,
  ),
  row('/:area/consultations/:consultation/results', '/sampleford/consultations/therapy-support/results', anyone, null),
  row('/:area/surveys', '/sampleford/surveys', anyone, null),
  row('/:area/surveys/:survey', '/sampleford/surveys/{survey}', anyone, null),
  row('/:area/surveys/:survey/results', '/sampleford/surveys/{survey}/results', anyone, null),
  row('/:area/surveys/:survey/results/csv', '/sampleford/surveys/therapy-survey/results/csv', anyone, null),
  row('/:area/surveys/:survey/answer', '/sampleford/surveys/{survey}/answer', anyone, anyone),
  row('/:area/surveys/:survey/check', '/sampleford/surveys/{survey}/check', anyone, anyone, { opens: 303 }),
  row('/:area/surveys/:survey/done', '/sampleford/surveys/{survey}/done', anyone, anyone),
  row('/:area/surveys/:survey/keep', '/sampleford/surveys/{survey}/keep', anyone, anyone, { opens: 303, takes: 409 }),
  row('/:area/surveys/:survey/return/:code', '/sampleford/surveys/{survey}/return/unknown', anyone, anyone, {
    opens: 410,
    takes: 410,
  }),
  row('/:area/surveys/:survey/print', '/sampleford/surveys/{survey}/print', anyone, null),
  row('/:area/surveys/:survey/poster', '/sampleford/surveys/{survey}/poster', anyone, null),
  row('/:area/surveys/:survey/embed', '/sampleford/surveys/{survey}/embed', anyone, anyone),
  row('/:area/surveys/:survey/kiosk', '/sampleford/surveys/{survey}/kiosk', anyone, anyone, { opens: 410, takes: 303 }),
  row('/:area/surveys/:survey/invited', '/sampleford/surveys/{survey}/invited', anyone, anyone),
  row('/:area/surveys/:survey/members', '/sampleford/surveys/{survey}/members', anyone, anyone, {
    opens: 303,
    takes: 303,
  }),
  row('/:area/surveys/:survey/try', '/sampleford/surveys/{survey}/try', anyone, anyone, { takes: 410 }),
  row('/:area/surveys/:survey/cannot-answer', '/sampleford/surveys/{survey}/cannot-answer?why=full', anyone, null),
  row('/:area/progress', '/sampleford/progress', anyone, null),
  row('/:area/progress.atom', '/sampleford/progress.atom', anyone, null),
  row('/:area/progress/:update', '/sampleford/progress/therapy-line', anyone, null),
  row('/:area/commitments', '/sampleford/commitments', anyone, null),
  row('/:area/commitments/:id', '/sampleford/commitments/{commitment}', anyone, null),
  row('/:area/confirm/:id', '/sampleford/confirm/{change}', anyone, anyone),
  row('/:area/confirm/:id/done', '/sampleford/confirm/{change}/done', anyone, null),
  row('/:area/scorecard', '/sampleford/scorecard', anyone, null),
  row('/:area/scorecard.csv', '/sampleford/scorecard.csv', anyone, null),
  row('/:area/findings/:id', '/sampleford/findings/{finding}', anyone, null),
  row('/:area/priorities', '/sampleford/priorities', anyone, null),
  row('/:area/priorities/:id', '/sampleford/priorities/{priority}', anyone, null),
  row('/:area/recommendations', '/sampleford/recommendations', anyone, null),
  row('/:area/recommendations/:id', '/sampleford/recommendations/{recommendation}', anyone, null),
  row('/:area/service-changes/:id', '/sampleford/service-changes/{change}', anyone, null),
  row('/:area/chain/:id', '/sampleford/chain/{finding}', anyone, null),
  // It is public: the note of what was taken back leads to it.
  row('/:area/taken-back/:id', '/sampleford/taken-back/{finding}', anyone, null, { opens: 302 }),
  row('/:area/follow', '/sampleford/follow', anyone, anyone),
  row('/:area/chain/:id/follow', '/sampleford/chain/{commitment}/follow', anyone, anyone),
  row('/:area/chain/:id/feed.atom', '/sampleford/chain/{commitment}/feed.atom', anyone, null),
  row('/:area/sitemap.xml', '/sampleford/sitemap.xml', anyone, null),
  row('/:area/services', '/sampleford/services', anyone, null),
  row('/:area/help-to-take-part', '/sampleford/help-to-take-part', anyone, anyone),
  row('/:area/help-to-take-part/done', '/sampleford/help-to-take-part/done', anyone, null),
  row('/:area/feedback', '/sampleford/feedback', anyone, anyone),
  row('/:area/feedback/done', '/sampleford/feedback/done', anyone, anyone, { takes: 410 }),
  row('/:area/feedback/published', '/sampleford/feedback/published', anyone, null),
  row('/:area/feedback/numbers', '/sampleford/feedback/numbers', anyone, null),
  row('/:area/feedback/:id', '/sampleford/feedback/{feedback}', anyone, null),
  row('/:area/services/:service/feedback', '/sampleford/services/physiotherapy/feedback', anyone, anyone),
  row('/:area/services/:service', '/sampleford/services/physiotherapy', anyone, null),
  row('/:area/support', '/sampleford/support', anyone, null),
  row('/:area/glossary', '/sampleford/glossary', anyone, null),
  row('/:area/open-data', '/sampleford/open-data', anyone, null),
  row('/:area/pictures/:id', '/sampleford/pictures/unknown', anyone, null, { opens: 404 }),
  row('/:area/pages', '/sampleford/pages', anyone, null),
  row('/:area/pages/:page', '/sampleford/pages/how-we-listen', anyone, null),
  row('/:area/pages/:page/comment', '/sampleford/pages/how-we-listen/comment', anyone, anyone),
  row('/:area/reports', '/sampleford/reports', anyone, null),
  row('/:area/reports/:report', '/sampleford/reports/waiting-for-therapy', anyone, null),
  row('/:area/reports/:report/report.docx', '/sampleford/reports/waiting-for-therapy/report.docx', anyone, null),
  row('/:area/reports/:report/report.html', '/sampleford/reports/waiting-for-therapy/report.html', anyone, null),
  row('/:area/reports/:report/comment', '/sampleford/reports/waiting-for-therapy/comment', anyone, anyone),
  row('/:area/progress/:update/comment', '/sampleford/progress/therapy-line/comment', anyone, anyone),
  row('/:area/comments/done', '/sampleford/comments/done', anyone, null),
  row('/:area/organisations/:organisation', '/sampleford/organisations/{organisation}', anyone, null),
];

const base = '/sampleford/manage';
const survey = `${base}/surveys/{surveyId}`;
const item = `${base}/progress/{finding}`;
const ofQuestion = `${base}/consultations/{consultation}`;
const ofTherapy = `${base}/consultations/{therapy}`;

/** The demonstration's things are public, and only those who may publish change what is public. */
const staff: Access[] = [
  row('/:area/manage', base, workers, null),
  row('/:area/manage/settings', `${base}/settings`, administrators, administrators),
  row('/:area/manage/people', `${base}/people`, administrators, administrators),
  row('/:area/manage/activity', `${base}/activity`, editors, null),
  row('/:area/manage/organisations', `${base}/organisations`, administrators, administrators),
  row('/:area/manage/services', `${base}/services`, administrators, administrators),
  row('/:area/manage/services/:id', `${base}/services/{service}`, administrators, administrators),
  row('/:area/manage/tiers', `${base}/tiers`, administrators, administrators),
  row('/:area/manage/tiers/:id', `${base}/tiers/{tierSet}`, administrators, administrators),
  row('/:area/manage/glossary', `${base}/glossary`, administrators, administrators),
  row('/:area/manage/pictures', `${base}/pictures`, editors, editors),
  row('/:area/manage/calendar', `${base}/calendar`, administrators, administrators),
  row('/:area/manage/kinds', `${base}/kinds`, ['representative'], ['representative'], { takes: 404 }),
  row('/:area/manage/duties', `${base}/duties`, editors, null),
  row('/:area/manage/duties.csv', `${base}/duties.csv`, editors, null),
  row('/:area/manage/consultations', `${base}/consultations`, editors, editors),
  row('/:area/manage/consultations/:id', `${base}/consultations/{consultation}`, editors, publishers, { door: 'own' }),
  row('/:area/manage/consultations/:id/ledger', `${ofQuestion}/ledger`, readers, readers),
  row('/:area/manage/consultations/:id/ledger.csv', `${ofQuestion}/ledger.csv`, readers, null),
  row('/:area/manage/consultations/:id/ledger/new', `${ofQuestion}/ledger/new`, readers, readers),
  row('/:area/manage/consultations/:id/ledger/:entry', `${ofTherapy}/ledger/{entry}`, readers, readers),
  row('/:area/manage/consultations/:id/codebook', `${ofTherapy}/codebook`, editors, editors),
  row('/:area/manage/consultations/:id/decisions', `${ofQuestion}/decisions`, editors, editors),
  row('/:area/manage/consultations/:id/decisions/:decision', `${ofTherapy}/decisions/{decision}`, editors, publishers, {
    door: 'own',
  }),
  row('/:area/manage/consultations/:id/evidence-pack', `${ofQuestion}/evidence-pack`, editors, null),
  row('/:area/manage/consultations/:id/evidence-pack.zip', `${ofQuestion}/evidence-pack.zip`, editors, null),
  row('/:area/manage/surveys', `${base}/surveys`, editors, editors),
  row('/:area/manage/surveys/:id', survey, editors, editors),
  row('/:area/manage/surveys/:id/edit', `${survey}/edit`, editors, editors),
  row('/:area/manage/surveys/:id/edit/:element', `${survey}/edit/page-1`, editors, editors),
  row(
    '/:area/manage/surveys/:id/edit/:element/when/:property',
    `${survey}/edit/page-1/when/visibleIf`,
    editors,
    editors,
  ),
  row('/:area/manage/surveys/:id/edit/:element/rule/:rule', `${survey}/edit/page-1/rule/text`, editors, editors, {
    opens: 404,
    takes: 404,
  }),
  row('/:area/manage/surveys/:id/edit/:element/:list/:part', `${survey}/edit/{surveyChoice}`, editors, editors),
  row('/:area/manage/surveys/:id/add', `${survey}/add`, editors, editors),
  row('/:area/manage/surveys/:id/templates', `${survey}/templates`, editors, editors),
  row('/:area/manage/surveys/:id/values', `${survey}/values`, editors, editors),
  row('/:area/manage/surveys/:id/definition', `${survey}/definition`, editors, null),
  row('/:area/manage/question-library', `${base}/question-library`, editors, editors),
  row('/:area/manage/surveys/:id/renditions', `${survey}/renditions`, editors, editors),
  row('/:area/manage/surveys/:id/renditions/:rendition', `${survey}/renditions/cy`, editors, editors),
  row('/:area/manage/surveys/:id/renditions/:rendition/download', `${survey}/renditions/cy/download`, editors, null),
  row('/:area/manage/surveys/:id/collect', `${survey}/collect`, editors, editors),
  row('/:area/manage/surveys/:id/enter', `${survey}/enter`, editors, editors),
  row('/:area/manage/surveys/:id/import', `${survey}/import`, editors, editors),
  row('/:area/manage/surveys/:id/import/:import', `${survey}/import/0000000000`, editors, editors, {
    opens: 404,
    takes: 404,
  }),
  row('/:area/manage/collecting', `${base}/collecting`, administrators, administrators),
  row('/:area/manage/surveys/:id/preview', `${survey}/preview`, editors, null),
  row('/:area/manage/surveys/:id/preview/compare', `${survey}/preview/compare`, editors, null),
  row('/:area/manage/surveys/:id/responses', `${survey}/responses`, readers, null),
  row('/:area/manage/surveys/:id/lookalikes', `${survey}/lookalikes`, readers, null),
  row('/:area/manage/surveys/:id/responses/:response', `${survey}/responses/{response}`, readers, readers),
  row(
    '/:area/manage/surveys/:id/responses/:response/files/:file',
    `${survey}/responses/{response}/files/unknown`,
    readers,
    null,
    { opens: 404 },
  ),
  row('/:area/manage/surveys/:id/results', `${survey}/results`, editors, publishers),
  row('/:area/manage/surveys/:id/results/figures', `${survey}/results/figures`, publishers, publishers),
  row('/:area/manage/surveys/:id/results/publish', `${survey}/results/publish`, publishers, publishers),
  row('/:area/manage/surveys/:id/results/texts/:question', `${survey}/results/texts/nothing`, readers, null, {
    opens: 404,
  }),
  row('/:area/manage/surveys/:id/exports', `${survey}/exports`, readers, null),
  row('/:area/manage/surveys/:id/exports/file', `${survey}/exports/file?format=csv`, readers, null),
  row('/:area/manage/surveys/:id/versions', `${survey}/versions`, editors, editors),
  row('/:area/manage/surveys/:id/schedule', `${survey}/schedule`, editors, publishers),
  row('/:area/manage/surveys/:id/quotas', `${survey}/quotas`, editors, editors, {
    takes: (visitor) => (publishers.includes(visitor) ? 400 : 403),
  }),
  row('/:area/manage/surveys/:id/invitations', `${survey}/invitations`, publishers, publishers),
  row('/:area/manage/progress', `${base}/progress`, editors, null),
  row('/:area/manage/priority-sets', `${base}/priority-sets`, editors, editors),
  row('/:area/manage/chain', `${base}/chain`, editors, null),
  row('/:area/manage/progress/new/:kind', `${base}/progress/new/finding`, editors, editors),
  row('/:area/manage/progress/:id', item, editors, publishers, { door: 'own' }),
  row('/:area/manage/progress/:id/links', `${item}/links`, editors, publishers, { door: 'own' }),
  row('/:area/manage/progress/:id/preview', `${item}/preview`, editors, null),
  row('/:area/manage/reviews', `${base}/reviews`, workers, administrators),
  row('/:area/manage/reviews/:id', `${base}/reviews/{change}`, workers, workers),
  row('/:area/manage/stories', `${base}/stories`, readers, null),
  row('/:area/manage/stories/:id', `${base}/stories/0000000000`, readers, null, { opens: 404 }),
  row('/:area/manage/countersigns', `${base}/countersigns`, askers, null),
  row('/:area/manage/countersigns/settings', `${base}/countersigns/settings`, administrators, administrators),
  row('/:area/manage/countersigns/ask/:subject/:id', `${base}/countersigns/ask/wording/{surveyId}`, editors, editors),
  row('/:area/manage/countersigns/:id', `${base}/countersigns/{countersign}`, askers, representatives),
  row('/:area/manage/consultations/:id/level', `${base}/consultations/{consultation}/level`, askers, askers),
  row('/:area/manage/format-requests', `${base}/format-requests`, helpers, helpers),
  row('/:area/manage/feedback', `${base}/feedback`, editors, publishers),
  row('/:area/manage/feedback/answer', `${base}/feedback/answer`, publishers, publishers),
  row('/:area/manage/feedback/export', `${base}/feedback/export`, editors, null),
  row('/:area/manage/feedback/:id', `${base}/feedback/{feedbackItem}`, editors, editors),
  row('/:area/manage/pages', `${base}/pages`, editors, editors),
  row('/:area/manage/pages/:id', `${base}/pages/{page}`, editors, editors),
  row('/:area/manage/pages/:id/blocks/:block', `${base}/pages/{page}/blocks/{pageBlock}`, editors, editors),
  row('/:area/manage/pages/:id/preview', `${base}/pages/{page}/preview`, editors, null),
  row('/:area/manage/pages/:id/versions', `${base}/pages/{page}/versions`, editors, editors),
  row('/:area/manage/comments', `${base}/comments`, moderators, moderators),
  row('/:area/manage/safety/:lane', `${base}/safety/safeguarding`, leads, null, { door: 'own' }),
  row('/:area/manage/safety/:lane/:item', `${base}/safety/safeguarding/{concern}`, leads, leads, { door: 'own' }),
];

export const accessTable: readonly Access[] = [...everywhere, ...publicArea, ...staff];
