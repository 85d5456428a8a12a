/** Which kind of thing says what: one line a kind. A kind without a line is found by its title. */
import type { NodeKind } from '#app/features/record/node.ts';
import { commitmentTexts } from './commitment.server.ts';
import { consultationTexts } from './consultation.server.ts';
import { decisionTexts } from './decision.server.ts';
import { feedbackTexts, pageTexts, priorityTexts, recommendationTexts } from './later-things.server.ts';
import { serviceChangeTexts } from './service-change.server.ts';
import { serviceTexts } from './service.server.ts';
import { findingTexts, measureTexts, outcomeTexts, participationTexts, quoteTexts } from './short-things.server.ts';
import { surveyTexts } from './survey.server.ts';
import type { TextSource } from './text-source.ts';
import { updateTexts } from './update.server.ts';

export const textSources: Partial<Record<NodeKind, TextSource>> = {
  consultation: consultationTexts,
  survey: surveyTexts,
  participation: participationTexts,
  quote: quoteTexts,
  feedback: feedbackTexts,
  finding: findingTexts,
  priority: priorityTexts,
  recommendation: recommendationTexts,
  decision: decisionTexts,
  commitment: commitmentTexts,
  measure: measureTexts,
  outcome: outcomeTexts,
  'service-change': serviceChangeTexts,
  update: updateTexts,
  report: pageTexts,
  page: pageTexts,
  service: serviceTexts,
};
