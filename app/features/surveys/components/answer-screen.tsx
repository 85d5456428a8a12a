/** Whatever step of answering comes next: a page to fill in, or the check. */
import type { AnswerView } from '../answer-route.server.ts';
import { AnswerPage } from './answer-page.tsx';
import { CheckAnswers } from './check-answers.tsx';
import { SafetyNotice } from './safety-notice.tsx';

export function AnswerScreen({ screen }: { screen: AnswerView }) {
  const { frame, view } = screen;
  if ('check' in view) {
    return (
      <CheckAnswers
        view={view.check}
        surveyTitle={frame.surveyTitle}
        answerAction={`${frame.address}/answer`}
        checkAction={`${frame.address}/check`}
        asksName={frame.asksName}
      />
    );
  }
  return (
    <AnswerPage
      view={view.page}
      surveyTitle={frame.surveyTitle}
      action={`${frame.address}/answer`}
      safety={<SafetyNotice {...frame.safety} />}
      story={frame.story}
    />
  );
}
