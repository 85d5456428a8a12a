/** A specimen of the pages that people read: every content component once, with invented words. */
import { Chips } from '../content/chips.tsx';
import { Details } from '../content/details.tsx';
import { Doors } from '../content/doors.tsx';
import { EmptyState } from '../content/empty-state.tsx';
import { Figures } from '../chart/figures.tsx';
import { GlossaryNotes, GlossaryTerm } from '../content/glossary.tsx';
import { ItemList } from '../content/item-list.tsx';
import { NotStated } from '../content/not-stated.tsx';
import { Notice } from '../content/notice.tsx';
import { Pagination } from '../content/pagination.tsx';
import { Quote } from '../content/quote.tsx';
import { SaidDidPair } from '../content/said-did-pair.tsx';
import { StageTrack } from '../content/stage-track.tsx';
import type { StatusKind } from '../content/status-tag.tsx';
import { StatusTag } from '../content/status-tag.tsx';
import { Steps } from '../content/steps.tsx';
import { SummaryList } from '../content/summary-list.tsx';
import { Timeline } from '../content/timeline.tsx';
import { ButtonLink } from '../form/button-link.tsx';
import { PageHead } from '../layout/page-head.tsx';
import { Section } from '../layout/section.tsx';

const STATUSES: { kind: StatusKind; label: string }[] = [
  { kind: 'planned', label: 'Planned' },
  { kind: 'under-way', label: 'Under way' },
  { kind: 'done', label: 'Done' },
  { kind: 'overdue', label: 'Overdue since March' },
  { kind: 'will-not', label: 'We will not' },
  { kind: 'not-stated', label: 'Date not stated' },
  { kind: 'expected', label: 'Expected' },
  { kind: 'achieved', label: 'Achieved' },
];

function OpenNow() {
  return (
    <Section id="open" title="Have your say" more={{ href: '/sampleford/surveys', label: 'Everything that is open' }}>
      <ItemList
        items={[
          {
            href: '/sampleford/surveys/short-breaks',
            title: 'What would make short breaks easier to use?',
            text: 'For parents and carers of children who have used short breaks in the last two years, or were turned down.',
            meta: (
              <>
                <span>9 days left</span>
                <span>5 minutes</span>
                <span>Easy Read and paper too</span>
              </>
            ),
          },
          {
            href: '/sampleford/consultations/therapies',
            title: 'Speech and language therapy in schools',
            text: 'How should the therapists’ time be shared between schools?',
            meta: (
              <>
                <StatusTag kind="under-way" label="We are reading 212 answers" />
                <span>Decision expected in July 2026</span>
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}

function Changed() {
  return (
    <Section id="changed" title="What changed" intro="The newest first. A broken line is a loop that is still open.">
      <SaidDidPair
        title="Letters that people can read"
        href="/sampleford/progress/letters"
        labels={{ said: 'You said', did: 'We did' }}
        said={<p>Letters about assessments were long, late and hard to understand.</p>}
        attribution="41 parents and carers, autumn survey 2025"
        did={<p>We rewrote all nine letters with the forum. The new ones went out from January.</p>}
        status={{ kind: 'done', label: 'Done' }}
        meta={<span>January 2026</span>}
      />
      <SaidDidPair
        title="Someone to ring in the evening"
        href="/sampleford/progress/evening-line"
        labels={{ said: 'You said', did: 'We will' }}
        said={<p>Nobody answers after five, and that is when things go wrong at home.</p>}
        attribution="Coffee morning, 14 May 2025"
        did={<p>We will open the line until nine on weekdays. The staff are not hired yet.</p>}
        status={{ kind: 'overdue', label: 'Overdue since March 2026' }}
      />
      <SaidDidPair
        title="A second hydrotherapy pool"
        href="/sampleford/progress/pool"
        labels={{ said: 'You said', did: 'We will not, because' }}
        said={<p>One pool for the whole area means a wait of a year.</p>}
        did={
          <p>The building costs more than the whole yearly budget. A shared booking with Northby would change this.</p>
        }
        status={{ kind: 'will-not', label: 'Decided against' }}
      />
    </Section>
  );
}

function Words() {
  return (
    <Section id="words" title="What we heard" layout="split">
      <p>
        Most of the people who answered were waiting for an <GlossaryTerm slug="ehcp">EHCP</GlossaryTerm>. The target
        date is <NotStated label="not stated" />.
      </p>
      <Quote attribution="A parent of a child in primary school">
        <p>“I stopped opening the letters. I would ring the school and ask them what it said.”</p>
      </Quote>
      <p>
        {STATUSES.map((status) => (
          <span key={status.kind}>
            <StatusTag kind={status.kind} label={status.label} />{' '}
          </span>
        ))}
      </p>
      <Details summary="Who can see what I say?">
        <p>Staff using this site cannot see who you are. Your words are read by two people in the council’s team.</p>
      </Details>
      <GlossaryNotes
        title="Words on this page"
        summary="What they mean"
        terms={[
          {
            slug: 'ehcp',
            term: 'EHCP',
            meaning: 'education, health and care plan: what a child needs, by law.',
            back: 'Back to “EHCP” in the text',
          },
        ]}
      />
      <Notice kind="info" title="This is not a formal consultation">
        <p>Nothing is decided yet. The forum and the council are designing this together.</p>
      </Notice>
      <Notice kind="success" title="Your booking is safe">
        <p>We have sent the details to your email address.</p>
      </Notice>
      <Notice kind="warning" title="This decision is late">
        <p>It was promised for March 2026.</p>
      </Notice>
      <Notice kind="safety" title="If someone is in danger now">
        <p>Ring 999. We read this page in working hours only.</p>
      </Notice>
    </Section>
  );
}

function Follow() {
  return (
    <Section id="follow" title="Where it stands">
      <Figures
        figures={[
          { id: 'answered', value: '38 of 41', label: 'things said have an answer' },
          { id: 'late', value: '2', label: 'promises are overdue' },
        ]}
      />
      <Chips
        label="Show"
        items={[
          { href: '/p', label: 'All', current: true },
          { href: '/p?status=done', label: 'Done' },
          { href: '/p?status=overdue', label: 'Overdue' },
        ]}
      />
      <SummaryList
        rows={[
          { key: 'who', label: 'Who decides', value: 'The head of children’s services' },
          { key: 'when', label: 'When', value: 'By the end of the summer term 2026' },
          {
            key: 'email',
            label: 'Your email',
            value: 'parent@example.org',
            action: { href: '/account', label: 'Change', hidden: 'your email' },
          },
        ]}
      />
      <StageTrack
        stages={[
          { key: 'planned', label: 'Planned', state: 'past', stateText: 'done', note: '2024' },
          { key: 'pilot', label: 'Pilot', state: 'past', stateText: 'done', note: 'Spring 2025' },
          { key: 'evaluated', label: 'Evaluated', state: 'current', stateText: 'now', note: 'With 14 families' },
          { key: 'approved', label: 'Approved', state: 'future', stateText: 'still to come' },
          { key: 'place', label: 'In place', state: 'future', stateText: 'still to come' },
        ]}
      />
      <h3>How it went</h3>
      <Timeline
        headingLevel={4}
        entries={[
          { id: 'a', date: 'May 2025', kind: 'voice', title: 'You told us', body: <p>At the coffee morning.</p> },
          { id: 'b', date: '3 September 2025', title: 'The board decided', body: <p>Two staff, two evenings.</p> },
          { id: 'c', date: 'January 2026', kind: 'done', title: 'Letters went out' },
          { id: 'd', date: 'Expected by March 2027', kind: 'ahead', title: 'The evening line opens' },
        ]}
      />
      <Pagination
        label="Pages"
        previous={{ href: '/p?page=1', label: 'Newer', detail: 'Page 1 of 3' }}
        next={{ href: '/p?page=3', label: 'Older', detail: 'Page 3 of 3' }}
      />
      <EmptyState title="No focus groups yet">
        <p>A focus group is a talk with four to eight families. It takes about a month to arrange.</p>
        <ButtonLink href="/new" variant="secondary">
          Plan a focus group
        </ButtonLink>
      </EmptyState>
    </Section>
  );
}

export function ReadingSpecimen() {
  return (
    <>
      <PageHead
        kicker="Sampleford"
        title="What families said, and what came of it"
        lead="The council, the NHS and the parent carer forum ask here, decide here, and answer here. Every change can be traced to the people who asked for it."
      />
      <OpenNow />
      <Changed />
      <Section id="how" title="How the loop works" layout="stack">
        <Steps
          steps={[
            { title: 'We ask', text: 'One question at a time, in plain words, on paper too.' },
            { title: 'You say', text: 'No account needed. You get a code to follow your words.' },
            { title: 'We decide', text: 'What we will do, and what we will not, with reasons.' },
            { title: 'We tell you', text: 'What changed, whether it worked, and what is late.' },
          ]}
        />
      </Section>
      <Section id="take-part" title="Ways to take part">
        <Doors
          doors={[
            { href: '/survey', title: 'Answer a survey', time: '5 minutes', text: 'Now, on this phone.' },
            { href: '/event', title: 'Come to an event', time: '2 hours', text: 'With a crèche and an interpreter.' },
            { href: '/paper', title: 'Send it on paper', time: '10 minutes', text: 'Print it, or we post it to you.' },
            { href: '/phone', title: 'Tell us by phone', time: '15 minutes', text: 'We write it down for you.' },
          ]}
        />
      </Section>
      <Words />
      <Follow />
    </>
  );
}
