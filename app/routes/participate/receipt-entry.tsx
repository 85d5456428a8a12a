/** Entering a tracking code. */
import { data, redirect } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { receiptMessages } from '#app/features/receipts/messages.ts';
import { isKnownCode } from '#app/features/receipts/reads/trail.server.ts';
import { mainLanguage } from '#app/lib/languages.ts';
import { formatCode, parseCode } from '#app/lib/receipt-code.ts';
import { open, publicPage } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';
import { useMark, useText } from '#app/platform/use-text.ts';
import { EnglishErrors } from '#app/ui/form/english-errors.ts';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const loader = publicPage(() => null);

export const action = open(async (ctx, { form }) => {
  const value = (await form()).get('code');
  const typed = typeof value === 'string' ? value.slice(0, 60) : '';
  const parsed = parseCode(typed);
  if (!parsed.ok) return data({ typed, problem: parsed.reason }, { status: 400 });
  if (!(await isKnownCode(ctx, parsed.code))) return data({ typed, problem: 'unknown' as const }, { status: 404 });
  const rest = ctx.language === mainLanguage ? '' : `?lang=${ctx.language}`;
  throw redirect(`/receipt/${formatCode(parsed.code)}${rest}`, 303);
});

export const handle = definePage<typeof loader>({ public: { query: ['lang'] }, width: 'narrow' });

export const meta: MetaFunction = () => [{ title: 'Your tracking code · Said & Done' }];

export default function ReceiptEntryPage() {
  const t = useText(receiptMessages);
  const mark = useMark(receiptMessages);
  const refused = useActionData<typeof action>();
  const errors = refused ? [t(refused.problem)] : [];
  const english = refused && mark(refused.problem).lang === 'en' ? errors : [];
  return (
    <EnglishErrors.Provider value={new Set(english)}>
      <ErrorSummary
        title={<span {...mark('errorTitle')}>{t('errorTitle')}</span>}
        errors={errors.map((message) => ({ fieldId: 'code', message }))}
      />
      <PageHead title={t('enterTitle')} lead={t('enterLead')} />
      <form method="post" noValidate>
        <TextField
          name="code"
          label={t('codeLabel')}
          hint={t('codeHint')}
          width={20}
          autoComplete="off"
          spellCheck={false}
          defaultValue={refused?.typed ?? ''}
          errors={errors}
        />
        <SubmitButton>{t('find')}</SubmitButton>
      </form>
    </EnglishErrors.Provider>
  );
}
