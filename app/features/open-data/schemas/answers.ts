/** What was answered, as the API answers it: to feedback, by a decision, and counted on the scorecard. */
import { z } from 'zod';
import { equalityStates, outcomes, refusalKinds, scopes } from '#app/features/evidence/decision.ts';
import { answerStatuses, reasonKinds, statuses } from '#app/features/feedback/feedback.ts';
import { figureNames } from '#app/features/scorecard/scorecard.ts';
import { base, reference, shownDate, statedText } from './values.ts';

const day = z.string().describe('YYYY-MM-DD.');

const place = z.object({ title: z.string(), address: z.string().describe('Path on this site.') });

const feedbackAnswer = z.object({
  id: z.string(),
  status: z.enum(answerStatuses),
  words: z.string(),
  answeredOn: day,
  refusal: z
    .object({
      reasonKind: z.enum(['none', ...reasonKinds]),
      reason: z.string(),
      decidedBy: statedText,
      reconsider: z.string().describe('What would change the answer.'),
    })
    .nullable()
    .describe('Of `cannot` alone.'),
  due: shownDate,
  about: z
    .object({ kind: z.string(), ...place.shape })
    .nullable()
    .describe('The published thing that it speaks of.'),
});

export const feedback = z
  .object({
    ...base,
    wording: z.string().describe('As it was cleared for publication, which its author had allowed.'),
    isEdited: z.boolean().describe('The wording is not what was written, word for word.'),
    service: place.nullable(),
    status: z.enum(statuses).describe('That of the newest answer, or how far it has come before there is one.'),
    receivedOn: day,
    daysToFirstAnswer: z.number().int().nullable().describe('Null before there is an answer.'),
    answers: z.array(feedbackAnswer).describe('Oldest first.'),
  })
  .meta({ id: 'Feedback' });

const put = z
  .object({
    asAt: z.string().nullable().describe('YYYY-MM-DD; null: nothing was counted.'),
    lines: z.array(
      z.object({
        channel: z.string().describe('How it came; `survey`: responses to surveys on this site.'),
        count: z.number().int().nullable().describe('Null: too few responses to be told.'),
        late: z
          .number()
          .int()
          .nullable()
          .optional()
          .describe(
            'Of them received after the last day for taking part; null: some, too few to be told; absent: none, or not counted.',
          ),
      }),
    ),
    petitions: z.array(
      z.object({
        title: z.string(),
        signatures: z.number().int().nullable().describe('As the petition states it; null: not stated.'),
        isLate: z.boolean().optional().describe('It was received after the last day for taking part.'),
      }),
    ),
  })
  .describe('What had been put to whoever decided when the decision was published.');

const decisionAnswer = z.object({
  about: z.enum(['finding', 'option']),
  id: z.string().describe('Of the finding or the option that it answers.'),
  title: z.string(),
  address: z.string().nullable().describe('Path on this site; null for an option.'),
  outcome: z.enum(outcomes),
  changed: z.string(),
  unchanged: z.string(),
  reasonKind: z.enum(['none', ...refusalKinds]),
  reason: z.string(),
  decidedBy: statedText.describe('Who decided this part; not stated where it is who decided the whole.'),
  reconsider: z.string().describe('What would change the answer.'),
});

export const decision = z
  .object({
    ...base,
    consultation: reference.nullable().describe('The question to people that it decides.'),
    scope: z.enum(scopes).describe('`interim`: a part is decided while the rest stays open.'),
    summary: z.string().describe('Markdown.'),
    decidedBy: statedText,
    decided: shownDate,
    meeting: statedText,
    minutes: z.string().describe('Where the minutes are; empty: not stated.'),
    isEvidenceRead: z.boolean().describe('Whoever decided confirms that they read the evidence before.'),
    readBy: statedText,
    readHow: z.string(),
    equality: z.enum(equalityStates),
    equalityNote: z.string(),
    equalityAddress: z.string(),
    put,
    answers: z.array(decisionAnswer).describe('To findings first, then to options.'),
  })
  .meta({ id: 'Decision' });

export const scorecard = z
  .object({
    id: z.string().describe('`area` for the whole area; otherwise that of the organisation.'),
    title: z.string(),
    url: base.url,
    organisation: z
      .object({ id: z.string(), slug: z.string(), name: z.string() })
      .nullable()
      .describe('Null: the whole area.'),
    asAt: z.string().describe('YYYY-MM-DD: figures that follow from dates are of this day.'),
    figures: z
      .array(
        z.object({
          name: z.enum(figureNames),
          label: z.string(),
          value: z.number().nullable().describe('Null: not known yet.'),
          base: z.number().nullable().describe('What it is out of; null where it is not a part of anything.'),
          method: z.string().describe('How it is counted, and of what.'),
        }),
      )
      .describe('An organisation has those of its own parts of promises.'),
  })
  .meta({ id: 'Scorecard' });
