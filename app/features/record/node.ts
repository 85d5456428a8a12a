/** The node that every public thing is: its kinds, its address, and what the chain may say between kinds. Pure. */

export type NodeKind =
  | 'consultation'
  | 'survey'
  | 'participation'
  | 'quote'
  | 'figure'
  | 'feedback'
  | 'finding'
  | 'priority'
  | 'recommendation'
  | 'decision'
  | 'commitment'
  | 'measure'
  | 'outcome'
  | 'service-change'
  | 'update'
  | 'report'
  | 'page'
  | 'service';

export type LinkKind =
  'evidence-for' | 'led-to' | 'answers' | 'measures' | 'expects' | 'achieves' | 'changes' | 'cites' | 'part-of';

export type NodeState = 'draft' | 'public' | 'withdrawn';

/** What a list or a chain shows of a thing. */
export type NodeSummary = { id: string; kind: NodeKind; slug: string | null; title: string; publishedAt: Date | null };

/** Kinds that have a slug; the others are addressed by public id. */
export const sluggedKinds: readonly NodeKind[] = ['consultation', 'survey', 'update', 'report', 'page', 'service'];

const folders: Record<NodeKind, string> = {
  consultation: 'consultations',
  survey: 'surveys',
  participation: 'chain',
  quote: 'chain',
  figure: 'chain',
  feedback: 'feedback',
  finding: 'findings',
  priority: 'priorities',
  recommendation: 'recommendations',
  decision: 'chain',
  commitment: 'commitments',
  measure: 'chain',
  outcome: 'chain',
  'service-change': 'service-changes',
  update: 'progress',
  report: 'reports',
  page: 'pages',
  service: 'services',
};

/** The public address of a node, without origin. Kinds with no page of their own are shown on the chain page. */
export function addressOf(areaSlug: string, node: Pick<NodeSummary, 'id' | 'kind' | 'slug'>): string {
  const last = sluggedKinds.includes(node.kind) ? (node.slug ?? node.id) : node.id;
  return `/${areaSlug}/${folders[node.kind]}/${last}`;
}

/** The order of the chain from cause to consequence: evidence first, update last. */
export const chainOrder: readonly NodeKind[] = [
  'consultation',
  'participation',
  'survey',
  'quote',
  'figure',
  'feedback',
  'finding',
  'priority',
  'recommendation',
  'decision',
  'commitment',
  'measure',
  'outcome',
  'service-change',
  'service',
  'update',
  'report',
  'page',
];

const evidence: readonly NodeKind[] = ['consultation', 'survey', 'participation', 'quote', 'figure', 'feedback'];

const allowed: Record<LinkKind, { from: readonly NodeKind[]; to: readonly NodeKind[] }> = {
  'part-of': { from: ['survey', 'participation', 'page', 'report'], to: ['consultation', 'page', 'report'] },
  'evidence-for': { from: evidence, to: ['finding', 'outcome', 'quote', 'figure', 'measure', 'priority'] },
  'led-to': {
    from: ['consultation', 'feedback', 'finding', 'priority', 'recommendation', 'decision', 'commitment'],
    to: ['finding', 'priority', 'recommendation', 'decision', 'commitment', 'service-change'],
  },
  answers: {
    from: ['finding', 'quote', 'feedback', 'priority', 'recommendation'],
    to: ['decision', 'commitment', 'update'],
  },
  measures: { from: ['commitment', 'service-change', 'outcome'], to: ['measure'] },
  expects: {
    from: ['finding', 'priority', 'recommendation', 'commitment', 'service-change', 'consultation'],
    to: ['outcome'],
  },
  achieves: { from: ['commitment', 'service-change', 'measure'], to: ['outcome'] },
  changes: { from: ['commitment', 'service-change'], to: ['service-change', 'service'] },
  cites: {
    from: [
      ...evidence,
      'finding',
      'priority',
      'recommendation',
      'decision',
      'commitment',
      'measure',
      'outcome',
      'service-change',
      'update',
    ],
    to: ['update', 'report', 'page'],
  },
};

/** Whether a link of this kind may go from one kind of node to another (product.md, the evidence chain). */
export function mayLink(kind: LinkKind, from: NodeKind, to: NodeKind): boolean {
  return allowed[kind].from.includes(from) && allowed[kind].to.includes(to);
}

/** Every kind of link, in the order of the table. */
export const linkKinds = Object.keys(allowed) as LinkKind[];

/** The kinds between which a link of this kind goes, for saying why another is refused. */
export function endsOf(kind: LinkKind): { from: readonly NodeKind[]; to: readonly NodeKind[] } {
  return allowed[kind];
}

/** The link kinds that may join two kinds of node, in the order of the table. */
export function linkKindsBetween(from: NodeKind, to: NodeKind): LinkKind[] {
  return linkKinds.filter((kind) => mayLink(kind, from, to));
}
