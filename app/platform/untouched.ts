/** Whether a form was sent as it was shown: going on from a form in which nothing was typed saves nothing. Pure. */

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The fields of a form that shows the value, named as forms name them: `options[0].title`. */
function* fieldsOf(value: unknown, name = ''): Generator<[string, string]> {
  if (Array.isArray(value)) {
    for (const [index, member] of (value as unknown[]).entries())
      yield* fieldsOf(member, isRecord(member) ? `${name}[${index}]` : name);
  } else if (isRecord(value)) {
    for (const [key, part] of Object.entries(value)) yield* fieldsOf(part, name === '' ? key : `${name}.${key}`);
  } else if (typeof value === 'string') yield [name, value];
}

/** Texts that say something, in an order of their own: a form sends line ends as CRLF and no box that is not ticked. */
const said = (fields: Iterable<[string, unknown]>, beside: readonly string[]): string =>
  [...fields]
    .flatMap(([name, value]) => {
      const text = typeof value === 'string' ? value.replace(/\r\n/g, '\n').trim() : 'a file';
      return text === '' || beside.includes(name) ? [] : [JSON.stringify([name, text])];
    })
    .sort()
    .join('\n');

/**
 * @param shown what the form showed when it was opened, by the names of its fields.
 * @param beside names of fields that say something else than what is typed, such as where to go on to.
 */
export const isUntouched = (fields: FormData | URLSearchParams, shown: unknown, beside: readonly string[]): boolean =>
  said(fields.entries(), beside) === said(fieldsOf(shown), beside);
