/** Leaves out what only looks, and writes in this site's way what SurveyJS can say in another. Pure. */
import type { Json, JsonObject } from '../core/json.ts';
import type { Log, Path } from './changes.ts';
import { leftOut, spelled } from './left-out.ts';
import { mapObjects } from './walk.ts';
import type { Role } from './walk.ts';

const numberOr = (value: Json | undefined, usual: number): number => (typeof value === 'number' ? value : usual);

/** SurveyJS says twice how many points a scale has; the number alone becomes the last point. */
function withoutCount(object: JsonObject, path: Path, log: Log): JsonObject {
  const { rateCount, autoGenerate, ...rest } = object;
  if (object['type'] !== 'rating' || (rateCount === undefined && autoGenerate === undefined)) return object;
  const [least, step] = [numberOr(rest['rateMin'], 1), numberOr(rest['rateStep'], 1)];
  const isListed = Array.isArray(rest['rateValues']);
  // Points that SurveyJS makes itself although some are listed are not the ones that are listed.
  if (autoGenerate === true && isListed) return object;
  if (autoGenerate !== undefined) log.add('usual', [...path, 'autoGenerate'], 'autoGenerate');
  if (rateCount === undefined) return rest;
  const count = numberOr(rateCount, 0);
  const last = least + step * (count - 1);
  if (isListed || rest['rateMax'] === last) {
    log.add('usual', [...path, 'rateCount'], 'rateCount');
    return rest;
  }
  if (rest['rateMax'] !== undefined || count < 2) return object;
  log.add('points', [...path, 'rateCount'], 'rateCount', `rateMax: ${last}`);
  return { ...rest, rateMax: last };
}

/** Why a property of an object goes; a hint becomes the description of a question that has none. */
function tidyObject(object: JsonObject, role: Role, path: Path, log: Log): JsonObject {
  const tidied: JsonObject = {};
  const hasDescription = Object.hasOwn(object, 'description') && object['description'] !== '';
  for (const [key, value] of Object.entries(object)) {
    const newer = spelled[key];
    const reason = leftOut(key, value);
    const isDescription = reason === 'hint' && (key === 'placeholder' || key === 'placeHolder') && role === 'question';
    if (newer !== undefined && !Object.hasOwn(object, newer)) {
      log.add('spelled', [...path, key], key, newer);
      tidied[newer] = value;
    } else if (isDescription && !hasDescription && value !== '') {
      log.add('description', [...path, key], value);
      tidied['description'] = value;
    } else if (reason !== undefined) log.add(reason, [...path, key], key);
    else tidied[key] = value;
  }
  if (role === 'question' && tidied['type'] === 'buttongroup') {
    log.add('type', path, 'buttongroup', 'radiogroup');
    tidied['type'] = 'radiogroup';
  }
  const isHolder = role === 'page' || (role === 'question' && tidied['type'] === 'panel');
  return withoutCount(isHolder ? { ...tidied, elements: tidied['elements'] ?? [] } : tidied, path, log);
}

/** Questions that stand on no page are put on one. */
function onPages(survey: JsonObject, log: Log): JsonObject {
  const { elements, questions, ...rest } = survey;
  const loose = elements ?? questions;
  if (rest['pages'] !== undefined || !Array.isArray(loose) || (elements && questions)) return survey;
  log.add('pages', [elements ? 'elements' : 'questions'], elements ? 'elements' : 'questions');
  return { ...rest, pages: [{ elements: loose }] };
}

/** The survey without what only looks. */
export const tidy = (survey: JsonObject, log: Log): JsonObject =>
  mapObjects(onPages(survey, log), (object, role, path) => tidyObject(object, role, path, log));
