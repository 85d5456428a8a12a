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

const anyone: Who = visitors;
const signedIn = visitors.filter((visitor) => visitor !== 'guest');
const workers: Who = ['representative', 'facilitator', 'analyst', 'commissioner', 'safeguarding-lead', 'administrator'];
const editors: Who = ['analyst', 'commissioner', 'administrator'];
const readers: Who = ['analyst', 'commissioner'];
const administrators: Who = ['administrator'];
const leads: Who = ['safeguarding-lead'];
const operators: Who = ['operator'];
const nobody: Who = [];

/** `get` and `post` list who is let in; null where the route has no such handler. */
export type Access = { route: string; address: string; get: Who | null; post: Who | null };

const row = (route: string, address: string, get: Who | null, post: Who | null): Access => ({ route, address, get, post });

/** Ids of the demonstration that addresses need. */
export type Known = Record<
  | 'survey'
  | 'consultation'
  | 'commitment'
  | 'finding'
  | 'change'
  | 'tierSet'
  | 'service'
  | 'response'
  | 'safetyFlag'
  | 'organisation',
  string
>;

const everywhere: Access[] = [
  row('/', '/', anyone, null),
  row('/search', '/search?q=waiting', anyone, null),
  row('/accessibility', '/accessibility', anyone, null),
  row('/privacy', '/privacy', anyone, null),
  row('/terms', '/terms', anyone, null),
  row('/moderation', '/moderation', anyone, null),
  row('/complaints', '/complaints', anyone, null),
  row('/receipt', '/receipt', anyone, anyone),
  row('/receipt/:code', '/receipt/0000-0000-0000-0', anyone, anyone),
  row('/tell-us', '/tell-us', anyone, anyone),
  row('/link/:token', '/link/unknown', anyone, anyone),
  row('/sign-in', '/sign-in', anyone, anyone),
  row('/sign-in/link', '/sign-in/link', anyone, anyone),
  row('/sign-in/code', '/sign-in/code', signedIn, signedIn),
  row('/sign-up', '/sign-up', anyone, anyone),
  row('/sign-out', '/sign-out', anyone, anyone),
  row('/reset', '/reset', anyone, anyone),
  row('/account', '/account', signedIn, null),
  row('/account/contributions', '/account/contributions', signedIn, null),
  row('/account/notifications', '/account/notifications', signedIn, signedIn),
  row('/account/privacy', '/account/privacy', signedIn, signedIn),
  row('/account/security', '/account/security', signedIn, signedIn),
  row('/manage', '/manage', operators, null),
  row('/manage/areas/new', '/manage/areas/new', operators, operators),
  row('/dev/mailbox', '/dev/mailbox', anyone, null),
  row('/*', '/no/such/page/anywhere', anyone, null),
];

const publicArea = (known: Known): Access[] => [
  row('/:area', '/sampleford', anyone, null),
  row('/:area/consultations', '/sampleford/consultations', anyone, null),
  row('/:area/consultations/:consultation', '/sampleford/consultations/therapy-support', anyone, anyone),
  row('/:area/consultations/:consultation/results', '/sampleford/consultations/therapy-support/results', anyone, null),
  row('/:area/surveys', '/sampleford/surveys', anyone, null),
  row('/:area/surveys/:survey', `/sampleford/surveys/${known.survey}`, anyone, null),
  row('/:area/surveys/:survey/results', `/sampleford/surveys/${known.survey}/results`, anyone, null),
  row('/:area/surveys/:survey/answer', `/sampleford/surveys/${known.survey}/answer`, anyone, anyone),
  row('/:area/surveys/:survey/check', `/sampleford/surveys/${known.survey}/check`, anyone, anyone),
  row('/:area/surveys/:survey/done', `/sampleford/surveys/${known.survey}/done`, anyone, anyone),
  row('/:area/progress', '/sampleford/progress', anyone, null),
  row('/:area/progress.atom', '/sampleford/progress.atom', anyone, null),
  row('/:area/progress/:update', '/sampleford/progress/therapy-line', anyone, null),
  row('/:area/commitments', '/sampleford/commitments', anyone, null),
  row('/:area/commitments/:id', `/sampleford/commitments/${known.commitment}`, anyone, null),
  row('/:area/findings/:id', `/sampleford/findings/${known.finding}`, anyone, null),
  row('/:area/service-changes/:id', `/sampleford/service-changes/${known.change}`, anyone, null),
  row('/:area/chain/:id', `/sampleford/chain/${known.finding}`, anyone, null),
  row('/:area/services', '/sampleford/services', anyone, null),
  row('/:area/services/:service', '/sampleford/services/physiotherapy', anyone, null),
  row('/:area/support', '/sampleford/support', anyone, null),
  row('/:area/glossary', '/sampleford/glossary', anyone, null),
  row('/:area/organisations/:organisation', '/sampleford/organisations/sampleford-council', anyone, null),
];

const staff = (known: Known): Access[] => {
  const base = '/sampleford/manage';
  const survey = `${base}/surveys/${known.survey}`;
  return [
    row('/:area/manage', base, workers, null),
    row('/:area/manage/settings', `${base}/settings`, administrators, administrators),
    row('/:area/manage/people', `${base}/people`, administrators, administrators),
    row('/:area/manage/activity', `${base}/activity`, editors, null),
    row('/:area/manage/organisations', `${base}/organisations`, administrators, administrators),
    row('/:area/manage/services', `${base}/services`, administrators, administrators),
    row('/:area/manage/services/:id', `${base}/services/${known.service}`, administrators, administrators),
    row('/:area/manage/tiers', `${base}/tiers`, administrators, administrators),
    row('/:area/manage/tiers/:id', `${base}/tiers/${known.tierSet}`, administrators, administrators),
    row('/:area/manage/glossary', `${base}/glossary`, administrators, administrators),
    row('/:area/manage/consultations', `${base}/consultations`, editors, editors),
    row('/:area/manage/consultations/:id', `${base}/consultations/${known.consultation}`, editors, editors),
    row('/:area/manage/surveys', `${base}/surveys`, editors, editors),
    row('/:area/manage/surveys/:id', survey, editors, editors),
    row('/:area/manage/surveys/:id/preview', `${survey}/preview`, editors, null),
    row('/:area/manage/surveys/:id/responses', `${survey}/responses`, readers, null),
    row('/:area/manage/surveys/:id/responses/:response', `${survey}/responses/${known.response}`, readers, readers),
    row('/:area/manage/surveys/:id/results', `${survey}/results`, readers, editors),
    row('/:area/manage/progress', `${base}/progress`, editors, null),
    row('/:area/manage/progress/new/:kind', `${base}/progress/new/finding`, editors, editors),
    row('/:area/manage/progress/:id', `${base}/progress/${known.finding}`, editors, editors),
    row('/:area/manage/progress/:id/links', `${base}/progress/${known.finding}/links`, editors, editors),
    row('/:area/manage/progress/:id/preview', `${base}/progress/${known.finding}/preview`, editors, null),
    row('/:area/manage/safety/:lane', `${base}/safety/safeguarding`, leads, null),
    row('/:area/manage/safety/:lane/:item', `${base}/safety/safeguarding/${known.safetyFlag}`, nobody, nobody),
  ];
};

/** The whole table, with the demonstration's ids in the addresses. */
export function accessTable(known: Known): Access[] {
  return [...everywhere, ...publicArea(known), ...staff(known)];
}
