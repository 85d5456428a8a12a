/** Things of the chain as a page or report shows them: the record of who took part whole, the rest as in any list. */
import type { Thing } from '../things.ts';
import { ParticipationFacts } from './participation-view.tsx';
import { ThingList } from './thing-view.tsx';

export function PageThings({ things }: { things: readonly Thing[] }) {
  const records = things.flatMap((thing) => (thing.kind === 'participation' ? [thing] : []));
  const others = things.filter((thing) => thing.kind !== 'participation');
  return (
    <>
      {records.map((record) => (
        <div key={record.id}>
          {records.length > 1 ? (
            <h3>
              <a href={record.address}>{record.title}</a>
            </h3>
          ) : null}
          <ParticipationFacts participation={record} />
        </div>
      ))}
      <ThingList things={others} />
    </>
  );
}
