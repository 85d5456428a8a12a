/** The translations that the site comes with, by language and namespace; none of them counts as checked by itself. */
import arFrame from './ar/frame.json' with { type: 'json' };
import arFormatRequests from './ar/format-requests.json' with { type: 'json' };
import arReceipts from './ar/receipts.json' with { type: 'json' };
import arErrors from './ar/survey-errors.json' with { type: 'json' };
import arRenditions from './ar/renditions.json' with { type: 'json' };
import arSurveys from './ar/surveys.json' with { type: 'json' };
import cyFrame from './cy/frame.json' with { type: 'json' };
import cyFormatRequests from './cy/format-requests.json' with { type: 'json' };
import cyReceipts from './cy/receipts.json' with { type: 'json' };
import cyErrors from './cy/survey-errors.json' with { type: 'json' };
import cyRenditions from './cy/renditions.json' with { type: 'json' };
import cySurveys from './cy/surveys.json' with { type: 'json' };
import plFrame from './pl/frame.json' with { type: 'json' };
import plFormatRequests from './pl/format-requests.json' with { type: 'json' };
import plReceipts from './pl/receipts.json' with { type: 'json' };
import plErrors from './pl/survey-errors.json' with { type: 'json' };
import plRenditions from './pl/renditions.json' with { type: 'json' };
import plSurveys from './pl/surveys.json' with { type: 'json' };

type Texts = Readonly<Record<string, string>>;

export const shippedTexts: Readonly<Record<string, Readonly<Record<string, Texts>>>> = {
  ar: {
    frame: arFrame,
    'format-requests': arFormatRequests,
    receipts: arReceipts,
    renditions: arRenditions,
    'survey-errors': arErrors,
    surveys: arSurveys,
  },
  cy: {
    frame: cyFrame,
    'format-requests': cyFormatRequests,
    receipts: cyReceipts,
    renditions: cyRenditions,
    'survey-errors': cyErrors,
    surveys: cySurveys,
  },
  pl: {
    frame: plFrame,
    'format-requests': plFormatRequests,
    receipts: plReceipts,
    renditions: plRenditions,
    'survey-errors': plErrors,
    surveys: plSurveys,
  },
};
