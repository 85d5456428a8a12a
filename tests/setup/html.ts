/** Validates the HTML of a whole page, as routes and journeys receive it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { ConfigData } from 'html-validate';
import { projectRoot } from './steps.ts';

const configFile = join(projectRoot, 'tests/checks/html-validate.json');
const config = JSON.parse(readFileSync(configFile, 'utf8')) as ConfigData;
const validator = new HtmlValidate(new StaticConfigLoader(config));

/** One sentence a problem, with its rule and place; empty for a page without fault. */
export async function htmlProblems(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap((result) =>
    result.messages.map(
      ({ ruleId, message, line, column, selector }) =>
        `${ruleId} at ${line}:${column} (${selector ?? 'page'}): ${message}`,
    ),
  );
}
