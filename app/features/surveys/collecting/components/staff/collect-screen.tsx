/** Every way to collect answers: links and paper, shared devices, a frame on another site, and what has come in. */
import { useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { DataTable } from '#app/ui/content/data-table.tsx';
import { Notice } from '#app/ui/content/notice.tsx';
import { FormProblems } from '#app/ui/form/form-problems.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { kioskHours } from '../../collect-forms.ts';
import type { collectView } from '../../collect-route.server.ts';
import { collectStaffMessages } from '../../messages-staff.ts';

export type CollectView = Awaited<ReturnType<typeof collectView>>;

function Ways({ view }: { view: CollectView }) {
  const t = useText(collectStaffMessages);
  const links = [
    ...(view.isPublic
      ? ([
          [view.address, 'publicPage'],
          [`${view.address}/print`, 'printForm'],
          [`${view.address}/poster`, 'poster'],
        ] as const)
      : []),
    ...(view.hasVersion
      ? ([
          [`${view.surveyAddress}/enter`, 'enterLink'],
          [`${view.surveyAddress}/import`, 'importLink'],
        ] as const)
      : []),
  ];
  return (
    <ul>
      {links.map(([href, key]) => (
        <li key={key}>
          <a href={href}>{t(key)}</a>
        </li>
      ))}
    </ul>
  );
}

function StartKiosk({ view, lastResult }: { view: CollectView; lastResult: SubmissionResult<string[]> | undefined }) {
  const t = useText(collectStaffMessages);
  const [form, fields] = useForm<{ place: string; hours: string }>({
    id: 'kiosk',
    lastResult: lastResult ?? null,
    defaultValue: { place: '', hours: '8' },
  });
  return (
    <>
      <FormProblems title={t('problem')} form={form} />
      <form method="post" action={view.here} noValidate>
        <HiddenField name="intent" value="start" />
        <TextField field={fields.place} label={t('place')} hint={t('placeHint')} autoComplete="off" />
        <TextField
          field={fields.hours}
          label={t('hours')}
          hint={t('hoursHint', kioskHours)}
          inputMode="numeric"
          width={4}
          autoComplete="off"
        />
        <SubmitButton>{t('startKiosk')}</SubmitButton>
      </form>
    </>
  );
}

function KioskList({ view }: { view: CollectView }) {
  const t = useText(collectStaffMessages);
  if (view.kiosks.length === 0) return <p>{t('noKiosks')}</p>;
  return (
    <DataTable
      id="kiosk-list"
      caption={t('kiosks')}
      onPhone="stack"
      columns={[
        { key: 'place', header: t('kioskPlace') },
        { key: 'until', header: t('kioskUntil') },
        { key: 'state', header: t('kioskState') },
        { key: 'address', header: t('kioskAddress') },
      ]}
      rows={view.kiosks.map(({ id, place, until, isRunning, address }) => ({
        id,
        cells: {
          place,
          until,
          state: t(isRunning ? 'kioskRunning' : 'kioskEnded'),
          address: isRunning ? (
            <>
              <a href={address}>{t('kioskOpen')}</a>
              <form method="post" action={view.here}>
                <HiddenField name="kiosk" value={id} />
                <SubmitButton name="intent" value="stop" variant="quiet">
                  {t('kioskEndFor', { place })}
                </SubmitButton>
              </form>
            </>
          ) : null,
        },
      }))}
    />
  );
}

function Frame({ view }: { view: CollectView }) {
  const t = useText(collectStaffMessages);
  return (
    <>
      <p>
        {view.frameOrigins.length === 0 ? t('frameNone') : t('frameOrigins', { sites: view.frameOrigins.join(', ') })}{' '}
        {view.mayChangeSettings ? <a href={`${view.base}/collecting`}>{t('frameSettings')}</a> : null}
      </p>
      <p>{t('frameCode')}</p>
      <pre className="sd-frame-code">{view.frameCode}</pre>
    </>
  );
}

function Collected({ view }: { view: CollectView }) {
  const t = useText(collectStaffMessages);
  if (view.collected.length === 0) return <p>{t('nothingYet')}</p>;
  return (
    <>
      <DataTable
        id="collected-table"
        caption={t('countedCaption')}
        columns={[
          { key: 'way', header: t('countedWay') },
          { key: 'all', header: t('countedAll'), numeric: true },
          { key: 'late', header: t('countedLate'), numeric: true },
          { key: 'proxy', header: t('countedProxy'), numeric: true },
        ]}
        rows={view.collected.map(({ channel, count, late, byProxy }) => ({
          id: channel,
          cells: { way: t(`channel_${channel}`), all: count, late, proxy: byProxy },
        }))}
      />
      {view.sources.length === 0 ? null : <p>{t('imports', { sources: view.sources.join('; ') })}</p>}
    </>
  );
}

type CollectScreenProps = { view: CollectView; lastResult: SubmissionResult<string[]> | undefined };

export function CollectScreen({ view, lastResult }: CollectScreenProps) {
  const t = useText(collectStaffMessages);
  const takesAll = view.isOpenToAll && view.isPublic;
  return (
    <>
      {view.done && !lastResult ? (
        <Notice kind="success">
          <p>{t(view.done)}</p>
        </Notice>
      ) : null}
      <PageHead kicker={view.title} title={t('collectTitle')} lead={t('collectLead')} />
      {view.isPublic ? null : (
        <Notice kind="info">
          <p>{t('notPublic')}</p>
        </Notice>
      )}
      {view.isOpenToAll ? null : (
        <Notice kind="info">
          <p>{t('notOpenToAll')}</p>
        </Notice>
      )}
      <Section id="ways" title={t('links')}>
        <Ways view={view} />
      </Section>
      {takesAll ? (
        <>
          <Section id="kiosks" title={t('kiosks')} intro={t('kiosksIntro')}>
            <KioskList view={view} />
            <p>{t('kioskHow')}</p>
            <StartKiosk view={view} lastResult={lastResult} />
          </Section>
          <Section id="frame" title={t('frame')} intro={t('frameIntro')}>
            <Frame view={view} />
          </Section>
        </>
      ) : null}
      <Section id="collected" title={t('counted')}>
        <Collected view={view} />
      </Section>
    </>
  );
}
