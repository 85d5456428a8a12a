/** A specimen of results and staff pages: charts, tables, the work list, a question before something goes, an error page. */
import { BarChart } from '../chart/bar-chart.tsx';
import { MeasureChart } from '../chart/measure-chart.tsx';
import { DataTable } from '../content/data-table.tsx';
import { ItemList } from '../content/item-list.tsx';
import { MissingList } from '../content/missing-list.tsx';
import { SaidDidPair } from '../content/said-did-pair.tsx';
import { StageTrack } from '../content/stage-track.tsx';
import { StatusTag } from '../content/status-tag.tsx';
import { ConfirmForm } from '../form/confirm-form.tsx';
import { EnterButton, Row, RowButton } from '../form/rows.tsx';
import { TextField } from '../form/text-field.tsx';
import { ErrorPanel } from '../layout/error-panel.tsx';
import { PageHead } from '../layout/page-head.tsx';
import { Section } from '../layout/section.tsx';
import { TwoColumn } from '../layout/two-column.tsx';

function Charts() {
  return (
    <>
      <BarChart
        id="wait-results"
        title="More than half waited longer than the law allows"
        bars={[
          { label: 'More than 20 weeks', percent: 54, count: 115 },
          { label: '6 to 20 weeks', percent: 31, count: 66 },
          { label: 'Less than 6 weeks', percent: 12, count: 25 },
          { label: 'My child was assessed by a private provider', percent: null, count: null, suppressed: true },
          { label: 'I do not know', percent: 0, count: 0 },
        ]}
        base="Base: 212 people who answered this question. They describe the people who took part."
        note="Groups of fewer than 5 people are hidden, and one more so that they cannot be worked out."
        labels={{
          tableCaption: 'How long people waited',
          answer: 'Answer',
          percent: 'Share',
          count: 'People',
          symbols: {
            c: 'hidden to protect people',
            x: 'not available',
            short: { c: 'hidden', x: 'not available' },
          },
        }}
      />
      <MeasureChart
        id="wait-measure"
        title="Weeks from request to plan"
        readings={[
          { key: '1', date: 'Spring 2024', at: 0, value: 34, text: '34 weeks' },
          { key: '2', date: 'Autumn 2024', at: 180, value: 31, text: '31 weeks' },
          { key: '3', date: 'Spring 2025', at: 360, value: null, text: 'Not stated' },
          { key: '4', date: 'Autumn 2025', at: 540, value: 27, text: '27 weeks' },
          { key: '5', date: 'Spring 2026', at: 720, value: 24, text: '24 weeks' },
        ]}
        target={{ value: 20, text: 'Target: 20 weeks by March 2027' }}
        note="Source: the council’s own figures, as published in its scorecard."
        labels={{
          tableCaption: 'Readings',
          date: 'When',
          value: 'Median wait',
          tableSummary: 'The readings as a table',
        }}
      />
      <DataTable
        id="events"
        caption="Next events"
        onPhone="stack"
        columns={[
          { key: 'what', header: 'Event' },
          { key: 'when', header: 'When' },
          { key: 'where', header: 'Where' },
          { key: 'places', header: 'Places left', numeric: true },
        ]}
        rows={[
          {
            id: 'coffee',
            cells: { what: 'Coffee morning', when: '14 May 2026', where: 'Sampleford library', places: '7' },
          },
          {
            id: 'slt',
            cells: { what: 'Talk with the therapists', when: 'June 2026', where: 'Online', places: '31' },
          },
        ]}
        note="Places change through the day."
      />
    </>
  );
}

function Work() {
  return (
    <TwoColumn
      asideLabel="Needs you"
      aside={
        <>
          <h2>Needs you</h2>
          <ItemList
            items={[
              {
                href: '/sampleford/manage/surveys/1',
                title: 'Check the wording',
                meta: <span>Short breaks survey</span>,
              },
              {
                href: '/sampleford/manage/commitments/2',
                title: 'Say what happened',
                meta: <StatusTag kind="overdue" label="3 days late" />,
              },
            ]}
          />
        </>
      }
    >
      <SaidDidPair
        size="large"
        labels={{ said: 'You said', did: 'We did' }}
        said={<p>Nobody answers after five, and that is when things go wrong at home.</p>}
        attribution="Coffee morning, 14 May 2025"
        did={<p>The line is open until nine on weekdays.</p>}
        status={{ kind: 'achieved', label: 'Achieved' }}
      />
      <StageTrack
        stages={[
          { key: 'pilot', label: 'Pilot', state: 'past', stateText: 'done' },
          { key: 'stopped', label: 'Stopped', state: 'stopped', stateText: 'stopped here', note: 'No staff found' },
        ]}
      />
    </TwoColumn>
  );
}

const up = { name: 'move', value: 'up' };
const away = { name: 'move', value: 'away' };

function Rows() {
  return (
    <form method="post" className="sd-form">
      <EnterButton label="Save the codes" intent="save" />
      {['Waiting', 'News'].map((label, index) => (
        <Row
          key={label}
          legend={`Code ${String(index + 1)}`}
          buttons={[
            ...(index > 0 ? [{ button: up, label: 'Move code 2 up' }] : []),
            { button: away, label: `Take code ${String(index + 1)} out` },
          ]}
        >
          <TextField name={`label-${String(index)}`} label="Name of the code" defaultValue={label} />
        </Row>
      ))}
      <RowButton button={{ name: 'move', value: 'new' }} label="Add a code" />
    </form>
  );
}

export function WorkingSpecimen() {
  return (
    <>
      <PageHead kicker="Update" title="Someone to ring in the evening" lead="Three answers and one talk led to this." />
      <Work />
      <Section id="results" title="Results">
        <Charts />
      </Section>
      <Section id="missing" title="Before this can be public">
        <MissingList
          missing={[{ message: 'Say what “News” is used for.', href: '#label-1' }, { message: 'Ask the forum.' }]}
          none="Nothing is missing."
          after="The button to publish stands here then."
        />
      </Section>
      <Section id="codes" title="Codes">
        <Rows />
      </Section>
    </>
  );
}

export function ConfirmSpecimen() {
  return (
    <ConfirmForm
      title="Take “Targeted help” away?"
      lead="The services of this level stay; they have no level then."
      action="/sampleford/manage/support"
      fields={{ levelId: 'k7qp3m2x9t', from: 'list' }}
      deed={{ intent: 'delete', label: 'Take it away' }}
      keep={{ href: '/sampleford/manage/support', label: 'Keep it' }}
    />
  );
}

export function ErrorSpecimen() {
  return (
    <ErrorPanel
      title="We could not find that page"
      text={<p>It may have moved, or it may not be public.</p>}
      reference="If you write to us, quote 7F3K-22QD."
    >
      <p>
        <a href="/sampleford">Go to Sampleford</a>
      </p>
    </ErrorPanel>
  );
}
