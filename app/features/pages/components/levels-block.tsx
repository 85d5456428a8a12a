/** A model of support as text in order: each level with its strapline, its description and what is tagged to it. */
import { GlossaryText } from '#app/features/areas/glossary-text.tsx';
import { Prose } from '#app/features/areas/prose.tsx';
import { useText } from '#app/platform/use-text.ts';
import { pageMessages } from '../messages.ts';
import type { ShownBlock } from '../things.ts';

type Block = Extract<ShownBlock, { kind: 'levels' }>;
type ShownLevel = Block['set']['levels'][number];

function Tagged({ level }: { level: ShownLevel }) {
  const t = useText(pageMessages);
  if (level.services.length === 0) return null;
  return (
    <>
      <p>{t('taggedTo')}:</p>
      <ul>
        {level.services.map((service) => (
          <li key={service.address}>
            <a href={service.address}>{service.title}</a>
          </li>
        ))}
      </ul>
      {level.serviceCount > level.services.length ? (
        <p>
          <a href={level.allServices}>{t('allAtLevel', { count: level.serviceCount })}</a>
        </p>
      ) : null}
    </>
  );
}

export function LevelsBlock({ block, level: headingLevel }: { block: Block; level: 3 | 4 }) {
  const t = useText(pageMessages);
  const Heading = `h${headingLevel}` as const;
  return (
    <>
      <ol className="sd-levels">
        {block.set.levels.map((level) => (
          <li key={level.id} value={level.place}>
            <Heading>
              {level.name}
              {level.strapline === '' ? null : (
                <>
                  {': '}
                  <GlossaryText text={level.strapline} />
                </>
              )}
            </Heading>
            {level.description === '' ? null : <Prose text={level.description} level={4} />}
            <Tagged level={level} />
          </li>
        ))}
      </ol>
      <p>
        <a href={block.set.address}>{t('wholeModel')}</a>
      </p>
    </>
  );
}
