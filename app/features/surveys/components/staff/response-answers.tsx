/** One response, page by page, in the words its author saw. */
import { formatDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import { responseMessages } from '../../messages-responses.ts';
import type { Identity, ReadAnswer, ReadResponse } from '../../reads/responses.server.ts';

/** Saved, never opened here. */
function FileLinks({ files }: { files: ReadAnswer['files'] }) {
  const t = useText(responseMessages);
  return (
    <ul>
      {files.map(({ id, address, extension, size }, index) => (
        <li key={id}>
          <a href={address} download>
            {t('file', { number: index + 1, kind: extension.toUpperCase(), size: Math.ceil(size / 1024) })}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Answer({ answer }: { answer: ReadAnswer }) {
  const t = useText(responseMessages);
  if (answer.missing !== null) return <span className="sd-soft">{t(`state_${answer.missing}`)}</span>;
  if (answer.files.length > 0) return <FileLinks files={answer.files} />;
  if (answer.words.length === 1) return <span className="sd-prewrap">{answer.words[0]}</span>;
  return (
    <ul>
      {answer.words.map((word) => (
        <li key={word}>{word}</li>
      ))}
    </ul>
  );
}

export type WhoAnswered = { kind: 'anonymous' } | { kind: 'hidden' } | { kind: 'shown'; identity: Identity | null };

function useIdentityRows(who: WhoAnswered) {
  const t = useText(responseMessages);
  if (who.kind === 'anonymous') return [];
  if (who.kind === 'hidden') return [{ key: 'who', label: t('who'), value: t('whoHidden') }];
  const { name = '', email = '' } = who.identity ?? {};
  if (name === '' && email === '') return [{ key: 'who', label: t('who'), value: t('whoNobody') }];
  return [
    ...(name === '' ? [] : [{ key: 'name', label: t('whoName'), value: name }]),
    ...(email === '' ? [] : [{ key: 'email', label: t('whoEmail'), value: email }]),
  ];
}

/** After the answers, and apart from them: nobody said this. */
function WorkedOut({ values }: { values: ReadResponse['workedOut'] }) {
  const t = useText(responseMessages);
  if (values.length === 0) return null;
  return (
    <section aria-labelledby="worked-out">
      <h2 id="worked-out">{t('workedOut')}</h2>
      <p>{t('workedOutIntro')}</p>
      <SummaryList
        rows={values.map(({ name, value }) => ({
          key: name,
          label: name,
          value: value === '' ? <span className="sd-soft">{t('workedOutNone')}</span> : value,
        }))}
      />
    </section>
  );
}

export function ResponseAnswers({ response, who }: { response: ReadResponse; who: WhoAnswered }) {
  const t = useText(responseMessages);
  const identity = useIdentityRows(who);
  return (
    <>
      <h2>{t('about')}</h2>
      <SummaryList
        rows={[
          { key: 'day', label: t('day'), value: formatDay(response.day) },
          { key: 'channel', label: t('channel'), value: t(`channel_${response.channel}`) },
          { key: 'version', label: t('seenVersion'), value: t('version', { number: response.versionNumber }) },
          ...identity,
        ]}
      />
      {response.pages.map(({ title, answers }, index) => (
        <section key={String(index)} aria-labelledby={`page-${index + 1}`}>
          <h2 id={`page-${index + 1}`}>{title === '' ? t('page', { number: index + 1 }) : title}</h2>
          <SummaryList
            rows={answers.map((answer) => ({
              key: answer.name,
              label: answer.question,
              value: <Answer answer={answer} />,
            }))}
          />
        </section>
      ))}
      <WorkedOut values={response.workedOut} />
    </>
  );
}
