/** The same few questions asked once for each child, service or visit that people add. */
import { z } from 'zod';
import { localised } from '../../text.ts';
import { elementName, expressionValidator, questionProperties } from '../question-type.ts';
import type { QuestionType } from '../question-type.ts';
import { cellSchema, compileCells, defaultMaxRows, maxCells, maxRows, refuseCells } from './cells.ts';
import { refuseKey, refuseLimits } from './grids.ts';
import { rowsShape } from './rows.ts';

const count = z.int().min(0).max(maxRows);
const label = localised(200).optional();

const schema = z
  .strictObject({
    type: z.literal('paneldynamic'),
    ...questionProperties,
    templateElements: z.array(cellSchema).min(1).max(maxCells),
    /** Stands over each; `{panelIndex}` is its number. */
    templateTitle: localised(300).optional(),
    templateDescription: localised(2000).optional(),
    /** How many are on screen at the start. */
    panelCount: count.optional(),
    minPanelCount: count.optional(),
    maxPanelCount: z.int().min(1).max(maxRows).optional(),
    /** The question that no two may answer alike. */
    keyName: elementName.optional(),
    keyDuplicationError: localised(500).optional(),
    addPanelText: label,
    removePanelText: label,
    validators: z.array(expressionValidator).max(10).optional(),
  })
  .superRefine((panel, context) => {
    const { panelCount, minPanelCount, maxPanelCount, templateElements, keyName } = panel;
    refuseLimits(
      { shown: ['panelCount', panelCount], min: ['minPanelCount', minPanelCount], max: maxPanelCount },
      context,
    );
    refuseCells(templateElements, maxPanelCount ?? defaultMaxRows, 'templateElements', context);
    refuseKey(keyName, templateElements, context);
  });

export const paneldynamic: QuestionType<typeof schema> = {
  schema,
  compile: ({ name, templateElements, panelCount = 0, minPanelCount: min = 0, maxPanelCount: max = defaultMaxRows }) =>
    rowsShape({
      name,
      cells: compileCells(templateElements),
      rows: { kind: 'added', shown: Math.min(max, Math.max(min, panelCount)), min, max },
    }),
};
