/** The staff's list of people who need another format, a call or help: who is waiting, who does it, what was done. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { fieldIdsOf, FinishedTable, RequestCard } from '#app/features/format-requests/components/request-cards.tsx';
import type { RefusedRequest } from '#app/features/format-requests/components/request-cards.tsx';
import { finishForm } from '#app/features/format-requests/forms.ts';
import { requestMessages } from '#app/features/format-requests/messages-manage.ts';
import {
  listFinishedRequests,
  listHelpers,
  listOpenRequests,
} from '#app/features/format-requests/reads/requests.server.ts';
import { assignRequest } from '#app/features/format-requests/writes/assign-request.server.ts';
import { finishRequest } from '#app/features/format-requests/writes/finish-request.server.ts';
import { privatePage } from '#app/features/people/pages/page-title.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { Notice } from '#app/ui/content/notice.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const meta = () => privatePage(translator('en', requestMessages)('title'));
export const handle = definePage<typeof loader>({
  breadcrumb: (_data, text, areaHref) => [{ href: `${areaHref}/manage`, label: text(requestMessages)('work') }],
});

/** What the page says after a redirect. */
const saidKeys = { saved: 'saved', finished: 'finishedSaved', gone: 'notHere' } as const;

const isSaid = (done: string | null): done is keyof typeof saidKeys => done !== null && Object.hasOwn(saidKeys, done);

export const loader = guardedInArea('format-request.handle', async (ctx, { url }) => {
  const done = url.searchParams.get('done');
  return {
    said: isSaid(done) ? done : null,
    open: await listOpenRequests(ctx),
    finished: await listFinishedRequests(ctx),
    helpers: await listHelpers(ctx),
  };
});

const back = (ctx: AreaContext, done: string) => redirect(`/${ctx.area.slug}/manage/format-requests?done=${done}`, 303);

const textOf = (fields: FormData | URLSearchParams, name: string): string => {
  const value = fields.get(name);
  return typeof value === 'string' ? value : '';
};

async function finish(ctx: AreaContext, fields: FormData | URLSearchParams) {
  const submission = parseWithZod(fields, { schema: finishForm(ctx.t(requestMessages)) });
  if (submission.status === 'success') {
    const { id, ...finished } = submission.value;
    return back(ctx, await finishRequest(ctx, id, finished));
  }
  const errors = submission.error ?? {};
  const refused: RefusedRequest = {
    id: textOf(fields, 'id'),
    outcome: textOf(fields, 'outcome'),
    whatWasDone: textOf(fields, 'whatWasDone').slice(0, 4000),
    errors: {
      ...(errors['outcome'] ? { outcome: errors['outcome'] } : {}),
      ...(errors['whatWasDone'] ? { whatWasDone: errors['whatWasDone'] } : {}),
    },
  };
  return data(refused, { status: 400 });
}

export const action = guardedInArea('format-request.handle', async (ctx, { form }) => {
  const fields = await form();
  const intent = textOf(fields, 'intent');
  if (intent === 'finish') return finish(ctx, fields);
  if (intent !== 'assign') throw new AppError('invalid');
  const person = textOf(fields, 'person');
  const outcome = await assignRequest(ctx, textOf(fields, 'id'), person === '' ? null : person);
  return back(ctx, outcome === 'assigned' ? 'saved' : 'gone');
});

export default function FormatRequestsPage() {
  const t = useText(requestMessages);
  const { said, open, finished, helpers } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const ids = refused ? fieldIdsOf(refused) : null;
  const problems = (['outcome', 'whatWasDone'] as const).flatMap((name) =>
    (refused?.errors[name] ?? []).map((message) => ({ fieldId: ids?.[name] ?? '', message })),
  );
  return (
    <>
      <ErrorSummary title={t('errorTitle')} errors={problems} />
      {said !== null && refused === null ? (
        <Notice kind={said === 'gone' ? 'warning' : 'success'}>
          <p>{t(saidKeys[said])}</p>
        </Notice>
      ) : null}
      <PageHead title={t('title')} lead={t('lead')} />
      {open.length === 0 ? (
        <EmptyState title={t('empty')} headingLevel={2}>
          <p>{t('emptyText')}</p>
        </EmptyState>
      ) : (
        <Section id="open" title={t('open', { count: open.length })} layout="stack">
          {open.map((request) => (
            <RequestCard
              key={request.id}
              request={request}
              helpers={helpers}
              refused={refused?.id === request.id ? refused : null}
            />
          ))}
        </Section>
      )}
      <Section id="finished-requests" title={t('finished')} layout="stack">
        {finished.length === 0 ? <p>{t('finishedEmpty')}</p> : <FinishedTable requests={finished} />}
      </Section>
    </>
  );
}
