/** A measure word for word: its readings with their dates, what it is out of, its target, and a chart from two readings on. */
import { useText } from '#app/platform/use-text.ts';
import { formatDay } from '#app/lib/dates.ts';
import { MeasureChart } from '#app/ui/chart/measure-chart.tsx';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import { progressMessages } from '../messages.ts';
import { middleOf } from '../shown-date.ts';
import type { MeasureThing, ReadingThing } from '../things.ts';
import { DateText, StatedValue, statedText } from './values.tsx';
import { NotStated } from '#app/ui/content/not-stated.tsx';

/** A reading with its place in time, in days since 1970: the page shows it, its data do not carry it. */
type Dated = ReadingThing & { day: number };

const placed = (reading: ReadingThing): Dated[] => {
  const day = middleOf(reading.asAt);
  return day === null ? [] : [{ ...reading, day }];
};

/** Only dated readings have a place in time; the others stay in the list beside. */
function Chart({ measure }: { measure: MeasureThing }) {
  const t = useText(progressMessages);
  const dated = measure.readings.flatMap(placed).sort((a, b) => a.day - b.day);
  const target = measure.targets.find((one) => one.value.state === 'stated');
  if (dated.filter((reading) => reading.value.state === 'stated').length < 2) return null;
  return (
    <MeasureChart
      id={`readings-${measure.id}`}
      title={t('chartTitle', { title: measure.title })}
      readings={dated.map((reading) => ({
        key: reading.id,
        at: reading.day,
        value: reading.value.state === 'stated' ? reading.value.value : null,
        date: reading.asAt.state === 'stated' ? reading.asAt.text : t('missing_not-stated'),
        text: statedText(reading.value, measure.unit, t('missing_not-stated')),
      }))}
      {...(target?.value.state === 'stated'
        ? { target: { value: target.value.value, text: t('targetLine', { target: target.statement }) } }
        : { note: t('noTarget') })}
      labels={{ tableCaption: t('readings'), date: t('asAt'), value: t('value'), tableSummary: t('showTable') }}
    />
  );
}

function Reading({ reading, measure }: { reading: ReadingThing; measure: MeasureThing }) {
  const t = useText(progressMessages);
  return (
    <>
      <StatedValue value={reading.value} unit={measure.unit} /> ({t('asAt')}: <DateText date={reading.asAt} />)
    </>
  );
}

function Readings({ measure }: { measure: MeasureThing }) {
  const t = useText(progressMessages);
  const [only, ...more] = measure.readings;
  if (!only) return <NotStated label={t('noReadings')} />;
  if (more.length === 0) return <Reading reading={only} measure={measure} />;
  return (
    <ol>
      {measure.readings.map((reading) => (
        <li key={reading.id}>
          <Reading reading={reading} measure={measure} />
        </li>
      ))}
    </ol>
  );
}

function Targets({ measure }: { measure: MeasureThing }) {
  const t = useText(progressMessages);
  if (measure.targets.length === 0) return <>{t('noTarget')}</>;
  return (
    <ul>
      {measure.targets.map((target) => (
        <li key={target.id}>
          {target.statement} (<a href={target.commitment.address}>{target.commitment.title}</a>; {t('due')}:{' '}
          <DateText date={target.due} />)
          <br />
          <span className="sd-small">{t('joinedOn', { date: formatDay(target.joinedOn) })}</span>
        </li>
      ))}
    </ul>
  );
}

/** Everything but the title, which its place on the page shows. */
export function MeasureFacts({ measure }: { measure: MeasureThing }) {
  const t = useText(progressMessages);
  return (
    <>
      <Chart measure={measure} />
      <SummaryList
        rows={[
          { key: 'reading', label: t('reading'), value: <Readings measure={measure} /> },
          { key: 'numerator', label: t('numerator'), value: <StatedValue value={measure.numerator} /> },
          { key: 'denominator', label: t('denominator'), value: <StatedValue value={measure.denominator} /> },
          { key: 'source', label: t('measureSource'), value: <StatedValue value={measure.source} /> },
          { key: 'target', label: t('linkedTarget'), value: <Targets measure={measure} /> },
        ]}
      />
    </>
  );
}
