/** Begins a finding, quote, commitment, measure, outcome, service change or update, as a draft. */
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ItemForm } from '#app/features/progress/components/forms/item-form.tsx';
import { choicesFor } from '#app/features/progress/forms/choices.server.ts';
import { submitNewItem } from '#app/features/progress/forms/submit-item.server.ts';
import { emptyValues } from '#app/features/progress/forms/values.ts';
import { isItemKind } from '#app/features/progress/items.ts';
import type { ItemKind } from '#app/features/progress/items.ts';
import { progressFormMessages } from '#app/features/progress/forms/messages-forms.ts';
import { progressManageMessages } from '#app/features/progress/forms/messages-manage.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { PageHead } from '#app/ui/layout/page-head.tsx';

function kindOf(params: Record<string, string | undefined>): ItemKind {
  const { kind } = params;
  if (!isItemKind(kind)) throw notFound();
  return kind;
}

export const loader = guardedInArea('progress.edit', async (ctx, { params }) => {
  const kind = kindOf(params);
  return { kind, choices: await choicesFor(ctx, kind) };
});

export const action = guardedInArea('progress.edit', async (ctx, { params, form }) =>
  submitNewItem(ctx, kindOf(params), await form()),
);

export const handle = definePage<typeof loader>({
  breadcrumb: (_data, text, areaHref) => [
    { href: `${areaHref}/manage`, label: text(progressManageMessages)('work') },
    { href: `${areaHref}/manage/progress`, label: text(progressManageMessages)('title') },
  ],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${translator('en', progressManageMessages)(`newTitle_${data?.kind ?? 'finding'}`)} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

export default function NewItemPage() {
  const t = useText(progressManageMessages);
  const label = useText(progressFormMessages);
  const { kind, choices } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const lastResult = answered && 'result' in answered ? answered.result : undefined;
  return (
    <>
      <PageHead title={t(`newTitle_${kind}`)} />
      <ItemForm
        item={emptyValues(kind)}
        choices={choices}
        lastResult={lastResult}
        saving={{ version: '', save: label('save'), publish: null }}
      />
    </>
  );
}
