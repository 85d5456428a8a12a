/** The devices on which a person is signed in, with the way to sign each out. */
import { useText } from '#app/platform/use-text.ts';
import { DataTable } from '#app/ui/content/data-table.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { securityMessages } from '../messages-security.ts';

/** Days are in words. */
export type Device = { ref: string; device: string; since: string; until: string; isThis: boolean };

function EndDevice({ device }: { device: Device }) {
  const t = useText(securityMessages);
  if (device.isThis) return <a href="/sign-out">{t('deviceEnd')}</a>;
  return (
    <SubmitButton variant="quiet" form="end-session" name="ref" value={device.ref}>
      {t('deviceEnd')}{' '}
      <span className="nhsuk-u-visually-hidden">
        {t('deviceEndHidden', { device: device.device, day: device.since })}
      </span>
    </SubmitButton>
  );
}

export function DevicesSection({ devices }: { devices: Device[] }) {
  const t = useText(securityMessages);
  return (
    <>
      {devices.length > 1 ? (
        <form method="post" id="end-session">
          <HiddenField name="intent" value="end-session" />
        </form>
      ) : null}
      <DataTable
        id="device-list"
        caption={t('devicesCaption')}
        columns={[
          { key: 'device', header: t('device') },
          { key: 'since', header: t('deviceSince') },
          { key: 'until', header: t('deviceUntil') },
          { key: 'end', header: t('deviceEnd') },
        ]}
        rows={devices.map((device) => ({
          id: device.ref,
          cells: {
            device: device.isThis ? t('deviceThis', { device: device.device }) : device.device,
            since: device.since,
            until: device.until,
            end: <EndDevice device={device} />,
          },
        }))}
        onPhone="stack"
      />
      <form method="post">
        <FormActions>
          {devices.length > 1 ? (
            <SubmitButton variant="secondary" name="intent" value="end-others">
              {t('devicesEndOthers')}
            </SubmitButton>
          ) : null}
          <SubmitButton variant="secondary" name="intent" value="end-all">
            {t('devicesEndAll')}
          </SubmitButton>
        </FormActions>
      </form>
    </>
  );
}
