/** Answers a survey of the running site page by page, as a browser without JavaScript does. */
import { ask } from './visiting/ask.ts';
import type { Reply } from './visiting/ask.ts';
import { formsOf, withField } from './visiting/forms.ts';
import type { PageForm } from './visiting/forms.ts';

export type Typed = Record<string, string>;

/** The form of the page that is shown, the one with the questions or the one that sends. */
export function mainForm(reply: Reply, path: string): PageForm {
  const form = formsOf(reply.body, path).find(({ fields, action }) =>
    fields.some(([name]) => name === '_page' || (name === '_state' && action.endsWith('/check'))),
  );
  if (!form) throw new Error(`${path} answered ${reply.status} without a form to answer.`);
  return form;
}

/** The value that a form sends under a name. */
export const valueOf = ({ fields }: PageForm, name: string): string =>
  fields.find(([field]) => field === name)?.[1] ?? '';

/** Puts in the answers to the questions that stand on the page. */
export function filledIn(form: PageForm, body: string, typed: Typed): [string, string][] {
  return Object.entries(typed)
    .filter(([name]) => body.includes(`name="${name}"`))
    .reduce((fields, [name, value]) => withField(fields, name, value), form.fields);
}

export type Answered = {
  /** Every reply up to the check. */
  replies: Reply[];
  /** The form that sends the answers. */
  check: PageForm;
};

/** Goes from the first page to the check; `afterEach` runs after every reply. */
export async function answerPages(
  address: string,
  survey: string,
  typed: Typed,
  { cookie, afterEach = () => Promise.resolve() }: { cookie?: string; afterEach?: () => Promise<void> } = {},
): Promise<Answered> {
  const visitor = cookie === undefined ? {} : { cookie };
  let path = `${survey}/answer`;
  let reply = await ask(address, path, visitor);
  await afterEach();
  const replies = [reply];
  for (let pages = 0; pages < 20; pages += 1) {
    const form = mainForm(reply, path);
    if (form.action.endsWith('/check')) return { replies, check: form };
    path = form.action;
    reply = await ask(address, path, {
      ...visitor,
      form: withField(filledIn(form, reply.body, typed), '_intent', 'continue'),
    });
    if (reply.status !== 200) throw new Error(`${path} answered ${reply.status} to ${JSON.stringify(typed)}.`);
    replies.push(reply);
    await afterEach();
  }
  throw new Error(`${survey} did not come to an end.`);
}
