/** A survey's questions as the forum is asked to countersign them: every word that people will read, in order. */
import { and, eq } from 'drizzle-orm';
import { nodes } from '#db/schema/record.ts';
import { surveys } from '#db/schema/surveys/surveys.ts';
import type { ShownText } from '#app/features/coproduction/countersign.ts';
import { countersignTextMessages } from '#app/features/coproduction/messages-text.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { byName, expressionInWords } from '../editor/conditions/in-words.ts';
import { askablesFor } from '../editor/conditions/questions.ts';
import { readDraft } from '../editor/core/json.ts';
import { conditionMessages } from '../editor/messages-conditions.ts';
import { parseDefinition, placedElements } from '../engine/definition.ts';
import type { Definition, PlacedElement } from '../engine/definition.ts';
import type { LocalisedText } from '../engine/text.ts';
import { columnQuestions } from '../engine/types/repeated/cells.ts';
import type { CellDefinition } from '../engine/types/repeated/cells.ts';

type Part = ShownText['parts'][number];
type Block = Part['blocks'][number];
type Text = ReturnType<typeof textOf>;
type Say = (condition: string) => string;

const textOf = (ctx: AreaContext) => ctx.t(countersignTextMessages);

/** The text with every other rendition of it: all of them are asked. */
function renditions(text: LocalisedText | undefined): string {
  if (text === undefined) return '';
  if (typeof text === 'string') return text;
  const { default: first = '', ...others } = text;
  const rest = Object.keys(others)
    .sort()
    .map((locale) => `${locale}: ${others[locale] ?? ''}`);
  return [first, ...rest].join('\n');
}

const joined = (...lines: string[]) => lines.filter((line) => line !== '').join('\n');

type Choice = string | number | { value: string | number; text?: LocalisedText | undefined };

const choiceText = (choice: Choice): string =>
  typeof choice === 'object'
    ? choice.text === undefined
      ? String(choice.value)
      : renditions(choice.text)
    : String(choice);

/** The choices that the site adds by itself, as their author words them or by the site's own word. */
function addedChoices(element: Asked, t: Text): string[] {
  if (element.type !== 'radiogroup' && element.type !== 'checkbox' && element.type !== 'dropdown') return [];
  const added: [boolean | undefined, LocalisedText | undefined, string][] = [
    [element.showOtherItem, element.otherText, t('other')],
    [element.showNoneItem, element.noneText, t('none')],
    [element.showDontKnowItem, element.dontKnowText, t('dontKnow')],
    [element.showRefuseItem, element.refuseText, t('refuse')],
  ];
  return added.flatMap(([isShown, own, site]) => (isShown ? [own === undefined ? site : renditions(own)] : []));
}

function scale(element: Asked): string[] {
  if (element.type !== 'rating') return [];
  if (element.rateValues) return element.rateValues.map(choiceText);
  const ends = [element.minRateDescription, element.maxRateDescription].map(renditions);
  const [from, to] = [element.rateMin ?? 1, element.rateMax ?? 5].map(String);
  return [joined(from ?? '', ends[0] ?? ''), joined(to ?? '', ends[1] ?? '')];
}

type Asked = PlacedElement['element'] | CellDefinition;

const answersOf = (element: Asked, t: Text): string[] => [
  ...('choices' in element ? (element.choices ?? []).map(choiceText) : []),
  ...addedChoices(element, t),
  ...scale(element),
];

/** What is asked in each row of a question that is answered in rows, and the rows that its author wrote. */
function cellsOf(element: PlacedElement['element'], t: Text): string[] {
  if (element.type !== 'matrixdropdown' && element.type !== 'matrixdynamic' && element.type !== 'paneldynamic')
    return [];
  const cells = element.type === 'paneldynamic' ? element.templateElements : columnQuestions(element);
  const rows = element.type === 'matrixdropdown' ? element.rows.map(choiceText) : [];
  const asked = cells.map((cell) =>
    joined(renditions(cell.title) || cell.name, ...answersOf(cell, t).map((answer) => `– ${answer}`)),
  );
  return [...rows, ...asked];
}

function blockOf({ element }: PlacedElement, t: Text, say: Say): Block {
  const isRequired = 'isRequired' in element && element.isRequired === true;
  const cells = cellsOf(element, t);
  return {
    text: renditions(element.title) || element.name,
    note: joined(
      renditions(element.description),
      isRequired ? t('required') : '',
      element.visibleIf === undefined ? '' : t('onlyIf', { condition: say(element.visibleIf) }),
    ),
    choices: cells.length > 0 ? cells : answersOf(element, t),
  };
}

function pageParts(definition: Definition, t: Text, say: Say): Part[] {
  const placed = [...placedElements(definition)];
  return definition.pages.map((page, index) => {
    const own = { text: renditions(page.title), note: renditions(page.description), choices: [] };
    const condition = page.visibleIf === undefined ? '' : t('onlyIf', { condition: say(page.visibleIf) });
    const head = own.text || own.note || condition ? [{ ...own, note: joined(own.note, condition) }] : [];
    const blocks = placed.filter((one) => one.page === index).map((one) => blockOf(one, t, say));
    return { label: t('page', { number: index + 1, of: definition.pages.length }), blocks: [...head, ...blocks] };
  });
}

/** Says conditions with the titles of the questions and the labels of their answers, as the builder does. */
function sayerOf(ctx: AreaContext, draft: string): Say {
  const askables = byName(askablesFor(readDraft(draft, '') ?? {}, 'survey'));
  return (condition) => expressionInWords(condition, askables, ctx.t(conditionMessages));
}

/** The draft's text; null while there is none that can be read. One statement. */
export async function readWording(ctx: AreaContext, surveyId: string): Promise<ShownText | null> {
  const rows = await ctx.db
    .select({ title: nodes.title, introduction: surveys.introduction, draft: surveys.draft })
    .from(surveys)
    .innerJoin(nodes, and(eq(nodes.areaId, surveys.areaId), eq(nodes.id, surveys.id)))
    .where(and(eq(surveys.areaId, ctx.area.id), eq(surveys.id, surveyId)));
  const survey = rows[0];
  const parsed = survey && survey.draft.trim() !== '' ? parseDefinition(survey.draft) : null;
  if (!survey || !parsed?.ok) return null;
  const t = textOf(ctx);
  const { definition } = parsed;
  const opening: Block[] = [
    { text: survey.introduction, note: '', choices: [] },
    { text: renditions(definition.title), note: renditions(definition.description), choices: [] },
  ];
  const said = opening.filter(({ text, note }) => text !== '' || note !== '');
  const first = said.length > 0 ? [{ label: t('opening'), blocks: said }] : [];
  return {
    title: survey.title,
    parts: [...first, ...pageParts(definition, t, sayerOf(ctx, survey.draft))],
  };
}
