/** The definition that SurveyJS's own preview is given. */
import { parseDefinition, toSurveyJson } from '../../engine/definition.ts';

/** As JSON, without this site's own properties; null for a draft that has no questions or cannot be read. */
export function surveyJsPreviewOf(draft: string): string | null {
  const parsed = parseDefinition(draft);
  return parsed.ok ? JSON.stringify(toSurveyJson(parsed.definition)) : null;
}
