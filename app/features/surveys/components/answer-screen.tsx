/** Whatever step of answering comes next: a page to fill in, or the check. */
import type { AnswerView } from '../answer-route.server.ts';
import { FinishKiosk } from '../collecting/components/answer-ways.tsx';
import { SendFields } from '../access/components/send-fields.tsx';
import { AnswerPage } from './answer-page.tsx';
import { FormatSwitch } from '../renditions/components/format-switch.tsx';
import { CheckAnswers } from './check-answers.tsx';
import type { PageView } from '../page-view.ts';
import { SafetyNotice, SafetyReminder } from './safety-notice.tsx';
import type { SafetyFacts } from './safety-notice.tsx';

function Safety({ as, facts }: { as: PageView['safety']; facts: SafetyFacts }) {
  if (as === 'none') return null;
  return as === 'whole' ? <SafetyNotice {...facts} /> : <SafetyReminder {...facts} />;
}

export function AnswerScreen({ screen }: { screen: AnswerView }) {
  const { frame, view } = screen;
  const { spoken, pageLanguage, formats, checkFormats, helpAddress } = frame;
  const target = frame.mode === 'framed' ? '_self' : undefined;
  const texts = spoken.lang === pageLanguage ? {} : { lang: spoken.lang, dir: spoken.dir };
  if ('check' in view) {
    return (
      <>
        <FinishKiosk by={frame.finishBy} />
        <FormatSwitch formats={checkFormats} helpAddress={helpAddress} target={target} sealed={view.check} />
        <CheckAnswers
          texts={texts}
          view={view.check}
          surveyTitle={frame.surveyTitle}
          answerAction={frame.action}
          checkAction={frame.checkAction}
          mode={frame.mode}
          asksName={frame.asksName}
          sending={<SendFields {...frame.sending} />}
        />
      </>
    );
  }
  return (
    <>
      <FinishKiosk by={frame.finishBy} />
      <FormatSwitch formats={formats} helpAddress={helpAddress} target={target} />
      <AnswerPage
        texts={texts}
        isEasyRead={spoken.isEasyRead}
        view={view.page}
        surveyTitle={frame.surveyTitle}
        action={frame.action}
        mode={frame.mode}
        keepAddress={frame.keepAddress}
        isKept={frame.isKept}
        safety={<Safety as={view.page.safety} facts={frame.safety} />}
        story={frame.story}
      />
    </>
  );
}
