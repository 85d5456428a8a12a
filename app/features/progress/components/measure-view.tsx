/** A measure word for word: its readings with their dates, what it is out of, its target, and a chart from two readings on. */
import { useText } from '#app/platform/use-text.ts';
import { formatDay } from '#app/lib/dates.ts';
import { MeasureChart } from '#app/ui/chart/measure-chart.tsx';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import type { Stated } from '#db/schema/base/columns.ts';
import { isOneUnit, isPercent } from '../measures/comparison.ts';
import { progressMessages } from '../messages.ts';
import { middleOf } from '../shown-date.ts';
import type { JoinedTarget, MeasureThing, ReadingThing } from '../things.ts';
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
  const target = measure.targets.find(
    (one) => !one.isChangedSince && one.value.state === 'stated' && isOneUnit(measure.unit, one.unit),
  );
  if (dated.filter((reading) => reading.value.state === 'stated').length < 2) return null;
  const written = (value: Stated<number>) => statedText(value, measure.unit, t('missing_not-stated'));
  return (
    <MeasureChart
      id={`readings-${measure.id}`}
      title={t('chartTitle', { title: measure.title })}
      readings={dated.map((reading) => ({
        key: reading.id,
        at: reading.day,
        value: reading.value.state === 'stated' ? reading.value.value : null,
        date: reading.asAt.state === 'stated' ? reading.asAt.text : t('missing_not-stated'),
        text: written(reading.value),
      }))}
      {...(target?.value.state === 'stated'
        ? {
            target: {
              value: target.value.value,
              text: t('targetLine', { target: target.statement, value: written(target.value) }),
            },
          }
        : { note: t(measure.targets.length === 0 ? 'noTarget' : 'noTargetDrawn') })}
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

/** Where the latest reading lies, with both in their one unit; why it is not compared where it is not. */
function Compared({ target, measure }: { target: JoinedTarget; measure: MeasureThing }) {
  const t = useText(progressMessages);
  const { comparison: told, value, unit } = target;
  if (told.state === 'not-compared') return <p>{t(`notCompared_${told.because}`)}</p>;
  const reading = measure.readings.find(({ id }) => id === told.readingId);
  if (!reading) return null;
  const written = (quantity: Stated<number>) => statedText(quantity, unit, t('missing_not-stated'));
  const by = isPercent(unit) ? t('points', { count: told.by }) : written({ state: 'stated', value: told.by });
  const date = reading.asAt.state === 'stated' ? reading.asAt.text : t('undated');
  return <p>{t(`compared_${told.state}`, { reading: written(reading.value), date, by, target: written(value) })}</p>;
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
          <Compared target={target} measure={measure} />
          <p className="sd-small">{t('joinedOn', { date: formatDay(target.joinedOn) })}</p>
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
