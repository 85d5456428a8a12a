/** Reads the forms of a page as a browser would send them untouched. */
import { attributes, plain } from './ask.ts';

export type PageForm = {
  /** Where it is posted to. */
  action: string;
  /** What a browser sends when nothing is changed and the first button is pressed. */
  fields: [name: string, value: string][];
  /** Fields whose value the person picks from what the page offers, or that the page sends by itself. */
  offered: string[];
};

const attribute = (tag: string, name: string) => attributes(tag, tag.slice(1).split(/\s/)[0] ?? '', name)[0];

function inputField(tag: string): { field: [string, string] | null; name: string; isOffered: boolean } {
  const name = attribute(tag, 'name') ?? '';
  const type = attribute(tag, 'type') ?? 'text';
  const isTicked = /\schecked(=|\s|\/|>)/.test(tag);
  const isSent = name !== '' && type !== 'file' && (!['radio', 'checkbox'].includes(type) || isTicked);
  return {
    field: isSent ? [name, attribute(tag, 'value') ?? (isTicked ? 'on' : '')] : null,
    name,
    isOffered: ['radio', 'checkbox', 'hidden'].includes(type),
  };
}

/** The value that a list shows first: the selected one, or its first. */
function selected(list: string): string {
  const options = list.match(/<option\b[^>]*>/g) ?? [];
  const chosen = options.find((option) => /\sselected(=|\s|\/|>)/.test(option)) ?? options[0];
  return chosen === undefined ? '' : (attribute(chosen, 'value') ?? '');
}

function readForm(tag: string, body: string, path: string): PageForm {
  const fields: [string, string][] = [];
  const offered = new Set<string>();
  const controls = /<input\b[^>]*>|<select\b[\s\S]*?<\/select>|<textarea\b[\s\S]*?<\/textarea>/g;
  for (const control of body.match(controls) ?? []) {
    const opening = /^<[^>]*>/.exec(control)?.[0] ?? '';
    const name = attribute(opening, 'name') ?? '';
    if (control.startsWith('<input')) {
      const read = inputField(control);
      if (read.field) fields.push(read.field);
      if (read.isOffered && read.name !== '') offered.add(read.name);
    } else if (control.startsWith('<select')) {
      fields.push([name, selected(control)]);
      offered.add(name);
    } else fields.push([name, plain(control.slice(opening.length, -'</textarea>'.length))]);
  }
  const button = (body.match(/<button\b[^>]*>/g) ?? [])[0];
  const buttonName = button === undefined ? undefined : attribute(button, 'name');
  if (button !== undefined && buttonName !== undefined) fields.push([buttonName, attribute(button, 'value') ?? '']);
  return { action: attribute(tag, 'action') ?? path, fields, offered: [...offered] };
}

/** The forms of a page that are posted, in its order; `path` is the page's own address. */
export function formsOf(html: string, path: string): PageForm[] {
  return [...html.matchAll(/(<form\b[^>]*>)([\s\S]*?)<\/form>/g)].flatMap(([, tag = '', body = '']) =>
    attribute(tag, 'method')?.toLowerCase() === 'post' ? [readForm(tag, body, path)] : [],
  );
}

/** The fields with one of them set; it is added where the form did not send it. */
export function withField(fields: PageForm['fields'], name: string, value: string): [string, string][] {
  return [...fields.filter(([other]) => other !== name), [name, value]];
}
