/** What stands under a page of answers: saving it for later, or, on a shared device, stopping and clearing it. */
import { useMark, useSaid, useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { collectingMessages } from '../messages.ts';

/** Inside the form of the page, so that what is typed goes with it. */
export function KeepForLater({ isKept }: { isKept: boolean }) {
  const t = useText(collectingMessages);
  const say = useSaid(collectingMessages);
  const mark = useMark(collectingMessages);
  return (
    <div className="sd-later">
      <SubmitButton name="_intent" value="save" variant="quiet">
        {say(isKept ? 'laterKept' : 'later')}
      </SubmitButton>
      <p className="sd-small" {...mark('laterHint')}>
        {t('laterHint')}
      </p>
    </div>
  );
}

/** The same where everything is answered already. */
export function KeepAtCheck({ action, sealed }: { action: string; sealed: string }) {
  return (
    <form method="post" action={action}>
      <HiddenField name="_state" value={sealed} />
      <KeepForLater isKept={false} />
    </form>
  );
}

/** The device has ended in between: whoever was answering there may finish, and knows until when. */
export function FinishKiosk({ by }: { by: string }) {
  const say = useSaid(collectingMessages);
  if (by === '') return null;
  return (
    <Notice kind="info">
      <p>{say('kioskFinish', { time: by })}</p>
    </Notice>
  );
}

/** Gives up a turn at a shared device. A script does the same when nobody has touched the page for a while. */
export function LeaveKiosk({ action, sealed }: { action: string; sealed: string }) {
  const say = useSaid(collectingMessages);
  return (
    <>
      <form method="post" action={action} className="sd-later" data-kiosk-leave>
        <HiddenField name="_state" value={sealed} />
        <SubmitButton name="_intent" value="leave" variant="quiet">
          {say('leave')}
        </SubmitButton>
        <p className="sd-small">{say('leaveHint')}</p>
      </form>
      <div className="sd-kiosk-warning" role="alertdialog" aria-labelledby="kiosk-warning" data-kiosk-warning hidden>
        <h2 id="kiosk-warning">{say('kioskWarningTitle')}</h2>
        <p>{say('kioskWarning')}</p>
        <button type="button" className="sd-button" data-kiosk-stay>
          {say('kioskStay')}
        </button>
      </div>
    </>
  );
}
