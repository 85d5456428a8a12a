/** Makes a definition that was made elsewhere into one that this site can take, without changing what it asks. Pure. */
import { parseDefinition } from '../../engine/definition.ts';
import { guardJson, tooBig } from '../../engine/json-guard.ts';
import type { Problem } from '../../engine/json-guard.ts';
import { isObject, markOf } from '../core/json.ts';
import type { Json, JsonObject } from '../core/json.ts';
import { Log } from './changes.ts';
import type { Change } from './changes.ts';
import { followAll } from './references.ts';
import { rename, renamedIn } from './renamed.ts';
import { tidy } from './tidy.ts';

export interface Adoption {
  readonly survey: JsonObject;
  readonly changes: readonly Change[];
  /** What still stands in the way: only the author can say what is meant. Places are those of `survey`. */
  readonly problems: readonly Problem[];
  /** Of what was given and all that becomes of it: whoever agrees to it has seen this list. */
  readonly mark: string;
}

/** Null where nothing can be changed: for no JSON, too much of it, and a survey without any such thing. */
export function adopt(text: string): Adoption | null {
  const first = parseDefinition(text);
  const isUnfit = first.ok || first.problems.some((problem) => problem === tooBig || problem.path.startsWith('line '));
  const given = isUnfit ? null : (JSON.parse(text.replace(/^\ufeff/, '')) as Json);
  if (!isObject(given) || guardJson(given)) return null;
  const log = new Log();
  const tidied = tidy(given, log);
  const renamed = renamedIn(tidied);
  if (!renamed) return null;
  const { survey: named, recoded } = rename(tidied, renamed, log);
  const survey = followAll(named, { renamed, recoded, log });
  if (log.changes.length === 0) return null;
  const parsed = parseDefinition(survey);
  const problems = [...(parsed.ok ? [] : parsed.problems), ...log.problems];
  return { survey, changes: log.changes, problems, mark: markOf([given, JSON.stringify(log.changes)]) };
}
