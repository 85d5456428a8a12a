/** Any thing of the chain in a list: each kind in its own form, kinds of the same sort as one list. */
import type { ReactNode } from 'react';
import { GlossaryText } from '#app/features/areas/glossary-text.tsx';
import { otherKinds } from '../things.ts';
import type { FindingThing, Thing } from '../things.ts';
import { CommitmentLine } from './commitment-view.tsx';
import { MeasureFacts } from './measure-view.tsx';
import { OpenThing } from './open-thing.tsx';
import { OutcomeFacts } from './outcome-view.tsx';
import { ProseText } from './prose.tsx';
import { PriorityLine, RecommendationLine } from '../priorities/components/priority-view.tsx';
import { QuoteView } from './quote-view.tsx';
import { Groups } from './participation-view.tsx';
import { Stages } from './service-change-view.tsx';
import { UpdatePair } from './update-pair.tsx';

function Titled({ thing, children }: { thing: Thing; children?: ReactNode }) {
  return (
    <>
      <h3>
        <a href={thing.address}>{thing.title}</a>
      </h3>
      {children}
    </>
  );
}

/** A thing that stands by itself, under its own heading. */
function Standing({ thing }: { thing: Thing }) {
  switch (thing.kind) {
    case 'quote':
      return <QuoteView quote={thing} />;
    case 'measure':
      return (
        <Titled thing={thing}>
          <MeasureFacts measure={thing} />
        </Titled>
      );
    case 'outcome':
      return (
        <Titled thing={thing}>
          <OutcomeFacts outcome={thing} />
        </Titled>
      );
    case 'service-change':
      return (
        <Titled thing={thing}>
          {thing.detail === '' ? null : <ProseText text={thing.detail} />}
          <Stages change={thing} />
        </Titled>
      );
    case 'update':
      return <UpdatePair update={thing} />;
    case 'participation':
      return (
        <Titled thing={thing}>
          <Groups participation={thing} />
        </Titled>
      );
    default:
      return <Titled thing={thing} />;
  }
}

/** A finding as running text, so that its terms can be explained, and the way to its own page. */
function FindingLine({ finding }: { finding: FindingThing }) {
  const title = <GlossaryText text={finding.title} />;
  return (
    <>
      {finding.detail === '' ? (
        title
      ) : (
        <>
          <strong>{title}</strong>
          <ProseText text={finding.detail} />
        </>
      )}
      <OpenThing thing={finding} />
    </>
  );
}

/** A thing as one item of a list. */
function Item({ thing }: { thing: Thing }) {
  if (thing.kind === 'commitment') return <CommitmentLine commitment={thing} />;
  if (thing.kind === 'finding') return <FindingLine finding={thing} />;
  if (thing.kind === 'priority') return <PriorityLine priority={thing} />;
  if (thing.kind === 'recommendation') return <RecommendationLine recommendation={thing} />;
  return <a href={thing.address}>{thing.title}</a>;
}

const listKinds: readonly Thing['kind'][] = ['finding', 'priority', 'recommendation', 'commitment', ...otherKinds];

/** Kinds whose order says something: a list of them is numbered. */
const ordered: readonly Thing['kind'][] = ['priority', 'recommendation', 'commitment'];

type Run = { kind: Thing['kind']; things: Thing[] };

/** Neighbours of the same kind, in the author's order. */
function runsOf(things: readonly Thing[]): Run[] {
  const runs: Run[] = [];
  for (const thing of things) {
    const last = runs.at(-1);
    if (last?.kind === thing.kind) last.things.push(thing);
    else runs.push({ kind: thing.kind, things: [thing] });
  }
  return runs;
}

/** Its own place in its set, which a filtered list or a later page does not change. */
function placeOf(thing: Thing): { value?: number } {
  const place = thing.kind === 'priority' || thing.kind === 'recommendation' ? thing.place : null;
  return place === null ? {} : { value: place };
}

function RunOf({ run }: { run: Run }) {
  if (!listKinds.includes(run.kind)) return run.things.map((thing) => <Standing key={thing.id} thing={thing} />);
  const List = ordered.includes(run.kind) ? 'ol' : 'ul';
  return (
    <List>
      {run.things.map((thing) => (
        <li key={thing.id} {...placeOf(thing)}>
          <Item thing={thing} />
        </li>
      ))}
    </List>
  );
}

/** Things in the author's order: findings and services as bullets, commitments numbered, the rest each by itself. */
export function ThingList({ things }: { things: readonly Thing[] }) {
  return runsOf(things).map((run) => <RunOf key={run.things[0]?.id ?? run.kind} run={run} />);
}
