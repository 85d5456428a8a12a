/** The parts of the page of one question, in its own order, as links: the page is long, and its end is its point. */
import { useText } from '#app/platform/use-text.ts';
import { isOver } from '../consultation.ts';
import { consultationMessages } from '../messages.ts';
import type { ShownConsultation } from '../shown.ts';
import { courseMessages } from '../workflow/messages-course.ts';

type ContentsProps = {
  of: ShownConsultation;
  /** What came of it is on the page. */
  hasOutcome: boolean;
  /** There are ways to take part, or were. */
  hasWays: boolean;
  isFollowed: boolean;
};

/** Anchors and titles of the main parts that this page has. */
function useParts({ of, hasOutcome, hasWays, isFollowed }: ContentsProps): [id: string, title: string][] {
  const t = useText(consultationMessages);
  const c = useText(courseMessages);
  const isPast = isOver(of.phase);
  const asked: [string, string] = ['asking', t(isPast ? 'askingTitlePast' : 'askingTitle')];
  const when: [string, string] = ['when', t('whenTitle')];
  const options: [string, string] = ['options', t('optionsTitle')];
  const ways: [string, string][] = hasWays ? [['ways', t(isPast ? 'waysPast' : 'waysTitle')]] : [];
  const outcome: [string, string][] = [
    ['heard', t('heardTitle')],
    ['decided', t('decidedTitle')],
    ['next', t('nextTitle')],
  ];
  const body = isPast ? [...outcome, options, asked, when, ...ways] : [asked, when, ...ways, options];
  return [
    ...body,
    ...(!isPast && hasOutcome ? outcome.slice(0, 1) : []),
    ...(of.course.length === 0
      ? []
      : [
          ['course', c(of.course.some((entry) => entry.isAhead) ? 'courseTitleAhead' : 'courseTitle')] as [
            string,
            string,
          ],
        ]),
    ['contact', t('contactTitle')],
    ...(isFollowed ? [['follow', t('followTitle')] as [string, string]] : []),
  ];
}

export function Contents(props: ContentsProps) {
  const t = useText(consultationMessages);
  const parts = useParts(props);
  return (
    <nav aria-labelledby="contents-title" className="sd-section sd-section--split">
      <div className="sd-section__head">
        <h2 id="contents-title" className="sd-section__heading">
          {t('contents')}
        </h2>
      </div>
      <ul className="sd-section__body">
        {parts.map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
