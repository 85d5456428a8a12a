/** The import rules of app/README.md, for dependency-cruiser; type imports count as imports. */
const floors = require('./floors.json');

const test = '(\\.test\\.tsx?$|^tests/)';
const serverFile = '\\.server\\.tsx?$';
const folders = (names) => `^app/features/(${names.join('|')})/`;
const packages = (names) => `(^|/)(node_modules/)?(${names.join('|')})(/|$)`;

/** A file that may end up in the browser's bundle: Remix removes server code from route modules only. */
const clientCapable = {
  path: '^(app/(features|ui|lib|platform)/|app/entry\\.client\\.|app/enhance\\.|emails/)',
  pathNot: [serverFile, test],
};

const owners = [
  {
    name: 'drivers',
    packages: ['postgres', 'pg', 'drizzle-orm/postgres-js'],
    home: '^(db/|tests/(setup|bench|factories)/)',
  },
  { name: 'pg-boss', packages: ['pg-boss'], home: '^app/platform/jobs[./-]' },
  { name: 'resend', packages: ['resend'], home: '^app/platform/mailer[./-]' },
  { name: 'lucia', packages: ['lucia'], home: '^app/platform/session[./-]' },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-loops', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'nothing-imports-routes',
      severity: 'error',
      from: { pathNot: test },
      to: { path: '^app/routes(/|\\.ts$)' },
    },
    {
      name: 'routes-leave-the-database-alone',
      severity: 'error',
      from: { path: '^app/routes/', pathNot: test },
      to: { path: ['^db/', packages(['drizzle-orm', 'postgres', 'pg-boss'])] },
    },
    {
      name: 'features-meet-at-the-front',
      comment:
        "Another feature's root files, reads/ and writes/ with their folders are its front; everything deeper is private.",
      severity: 'error',
      from: { path: '^app/features/([^/]+)/', pathNot: test },
      to: {
        path: '^app/features/',
        pathNot: [
          '^app/features/$1/',
          '^app/features/[^/]+/[^/]+$',
          '^app/features/[^/]+/(reads|writes)/[^/]+$',
          '^app/features/[^/]+/(reads|writes)/[^/]+/[^/]+$',
        ],
      },
    },
    {
      name: 'foundation-is-below',
      comment: 'people and areas may use record, where every event is recorded; nothing else goes sideways.',
      severity: 'error',
      from: { path: folders(floors.foundation), pathNot: test },
      to: { path: '^app/features/', pathNot: ['^app/features/$1/', '^app/features/record/'] },
    },
    {
      name: 'capabilities-go-downhill',
      severity: 'error',
      from: { path: folders(floors.capabilities), pathNot: test },
      to: { path: '^app/features/', pathNot: ['^app/features/$1/', folders(floors.foundation)] },
    },
    {
      name: 'cross-cutting-goes-downhill',
      comment: 'Only what gives to other sites what is published may use what others compose; nothing uses it in turn.',
      severity: 'error',
      from: { path: folders(floors.crossCutting), pathNot: test },
      to: { path: folders([...floors.crossCutting, ...floors.outward]), pathNot: '^app/features/$1/' },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^app/platform/', pathNot: test },
      to: { path: ['^app/features/', '^emails/'] },
    },
    {
      name: 'ui-knows-no-feature-and-no-data',
      severity: 'error',
      from: { path: '^app/ui/', pathNot: test },
      to: { path: ['^app/(?!ui/|lib/)[^/]+', '^db/', '^emails/', serverFile] },
    },
    {
      name: 'lib-stands-alone',
      severity: 'error',
      from: { path: '^app/lib/', pathNot: test },
      to: { path: ['^app/(?!lib/)', '^db/', '^emails/'] },
    },
    {
      name: 'db-knows-no-app',
      severity: 'error',
      from: { path: '^db/', pathNot: test },
      to: { path: ['^app/', '^emails/'] },
    },
    {
      name: 'emails-are-plain',
      severity: 'error',
      from: { path: '^emails/', pathNot: test },
      to: { path: ['^app/(?!lib/)', '^db/'] },
    },
    {
      name: 'browser-code-takes-types-only-from-the-server',
      severity: 'error',
      from: clientCapable,
      to: { path: [serverFile, '^db/'], dependencyTypesNot: ['type-only'] },
    },
    ...owners.map((owner) => ({
      name: `one-owner-${owner.name}`,
      severity: 'error',
      from: { pathNot: [owner.home] },
      to: { path: packages(owner.packages) },
    })),
    {
      name: 'no-barrels',
      severity: 'error',
      from: {},
      to: { path: '(^|/)index\\.[cm]?[jt]sx?$', pathNot: 'node_modules/' },
    },
    {
      name: 'tests-stay-outside',
      severity: 'error',
      from: { path: '^(app|db|emails)/', pathNot: test },
      to: { path: test },
    },
    {
      name: 'imports-resolve',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:|[.]css[?]inline$' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|data|coverage)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css', '.scss'],
    },
  },
};
