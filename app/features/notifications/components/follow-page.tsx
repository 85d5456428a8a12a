/** The page on which a thing or an area is followed: by email, with an account, or by feed. */
import type { ReactNode } from 'react';
import type { NodeKind } from '#app/features/record/node.ts';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { paces } from '../follow.ts';
import type { Pace } from '../follow.ts';
import { followMessages } from '../messages-follow.ts';

export type FollowView = {
  title: string;
  address: string;
  /** Null for the area. */
  kind: NodeKind | null;
  /** Path of the feed. */
  feed: string;
  isArea: boolean;
  reader: 'guest' | 'follows' | 'may-follow';
};

export type FollowReply = { isAsked: boolean; typed: string; pace: Pace; errors: string[] };

function ByEmail({ reply }: { reply: FollowReply | undefined }) {
  const t = useText(followMessages);
  if (reply?.isAsked) {
    return (
      <Notice kind="success">
        <p>{t('sent')}</p>
      </Notice>
    );
  }
  return (
    <form method="post" className="sd-form" noValidate>
      <TextField
        name="email"
        type="email"
        label={t('email')}
        hint={t('emailHint')}
        autoComplete="email"
        defaultValue={reply?.typed ?? ''}
        errors={reply?.errors ?? []}
      />
      <RadioGroup
        name="pace"
        label={t('pace')}
        defaultValue={reply?.pace ?? 'at-once'}
        choices={paces.map((value) => ({ value, label: t(`pace_${value}`) }))}
      />
      <SubmitButton name="intent" value="email">
        {t('send')}
      </SubmitButton>
    </form>
  );
}

function ByAccount({ reader }: Pick<FollowView, 'reader'>) {
  const t = useText(followMessages);
  if (reader === 'guest') return null;
  return (
    <Section id="account" title={t('byAccount')}>
      {reader === 'follows' ? (
        <p>{t('following')}</p>
      ) : (
        <form method="post">
          <SubmitButton variant="secondary" name="intent" value="account">
            {t('follow')}
          </SubmitButton>
        </form>
      )}
      <p>
        <a href="/account/notifications">{t('manage')}</a>
      </p>
    </Section>
  );
}

type FollowPageProps = { view: FollowView; reply: FollowReply | undefined; more?: ReactNode };

/** `more` stands at the end: what else can be done with the thing. */
export function FollowPage({ view, reply, more = null }: FollowPageProps) {
  const t = useText(followMessages);
  const { title, feed, isArea, reader } = view;
  const lead = isArea ? t('areaLead', { area: title }) : t('thingLead');
  return (
    <>
      <ErrorSummary
        title={t('problem')}
        errors={(reply?.errors ?? []).map((message) => ({ fieldId: 'email', message }))}
      />
      <PageHead kicker={t('kicker')} title={title} lead={lead} />
      <Section id="by-email" title={t('byEmail')}>
        <ByEmail reply={reply} />
      </Section>
      <ByAccount reader={reader} />
      <Section id="by-feed" title={t('byFeed')} intro={t(isArea ? 'feedTextArea' : 'feedText')}>
        <p>
          <a href={feed}>{t(isArea ? 'feedArea' : 'feed', { title })}</a>
        </p>
      </Section>
      {more}
    </>
  );
}
