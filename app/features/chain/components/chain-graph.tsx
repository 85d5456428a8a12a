/** The chain drawn as one picture. Its text alternative is in words, and the lists beside it hold every link as an address. */
import { useText } from '#app/platform/use-text.ts';
import type { ShortAnswers } from '../../confirmations/reads/answers-of.server.ts';
import type { Chain } from '../../record/chain.ts';
import { box } from '../drawing.ts';
import type { DrawnBox, Drawing } from '../drawing.ts';
import { chainMessages } from '../messages.ts';
import { pathOf } from '../phases.ts';

/** Where the arrow's point stands: it is named once a page. */
const arrow = 'chain-arrow';

function Box({ drawn, badge }: { drawn: DrawnBox; badge: readonly string[] }) {
  const { x, y, phase, isFocus, lines } = drawn;
  const first = y + (box.height - (lines.length - 1) * 19) / 2 + 5;
  return (
    <g className={`sd-graph__box sd-graph__box--${phase}${isFocus ? ' sd-graph__box--here' : ''}`}>
      <rect x={x} y={y} width={box.width} height={box.height} rx={6} />
      <text x={x + 9} y={first}>
        {lines.map((line, index) => (
          <tspan key={`${index}-${line}`} x={x + 9} dy={index === 0 ? 0 : 19}>
            {line}
          </tspan>
        ))}
      </text>
      {badge.map((line, index) => (
        <text
          key={line}
          className="sd-graph__badge"
          x={x + box.width - 4}
          y={y + box.height + 16 + index * 15}
          textAnchor="end"
        >
          {line}
        </text>
      ))}
    </g>
  );
}

/** "Drawing of the chain. You said: 2. We learned: 1. …": what the picture shows at a glance. */
function useAlternative() {
  const t = useText(chainMessages);
  return (chain: Chain) =>
    [
      t('drawingOf', { title: chain.focus.title }),
      ...pathOf(chain.nodes).map(({ phase, nodes }) =>
        t('drawingPart', { phase: t(`phase_${phase}`), count: nodes.length }),
      ),
      t('drawingTwin'),
    ].join(' ');
}

type ChainGraphProps = {
  chain: Chain;
  drawing: Drawing;
  /** What people answered about some of its things: drawn below them. */
  answers: readonly ShortAnswers[];
};

export function ChainGraph({ chain, drawing, answers }: ChainGraphProps) {
  const t = useText(chainMessages);
  const alternative = useAlternative();
  const { width, height, bands, lines, boxes } = drawing;
  const badges = new Map(
    answers.map(({ id, groups: { code, member } }) => [
      id,
      [...(code ? [t('answersBadge_code', code)] : []), ...(member ? [t('answersBadge_member', member)] : [])],
    ]),
  );
  return (
    <figure className="sd-graph">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={alternative(chain)} focusable="false">
        <defs>
          <marker id={arrow} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="6" markerHeight="6" orient="auto">
            <path className="sd-graph__point" d="M0 0L8 4L0 8z" />
          </marker>
        </defs>
        {bands.map(({ phase, y }) => (
          <text key={phase} className="sd-graph__band" x={0} y={y + 18}>
            {t(`phase_${phase}`)}
          </text>
        ))}
        {lines.map(({ key, path }) => (
          <path key={key} className="sd-graph__line" d={path} markerEnd={`url(#${arrow})`} />
        ))}
        {boxes.map((drawn) => (
          <Box key={drawn.id} drawn={drawn} badge={badges.get(drawn.id) ?? []} />
        ))}
      </svg>
      {boxes.length < chain.nodes.length ? (
        <figcaption className="sd-small">{t('drawnOf', { drawn: boxes.length, count: chain.nodes.length })}</figcaption>
      ) : null}
    </figure>
  );
}
