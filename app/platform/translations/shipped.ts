/** The translations that the site comes with, by language and namespace; none of them counts as checked by itself. */
import arFrame from './ar/frame.json' with { type: 'json' };
import arFormatRequests from './ar/format-requests.json' with { type: 'json' };
import arReceipts from './ar/receipts.json' with { type: 'json' };
import arRenditions from './ar/renditions.json' with { type: 'json' };
import arErrors from './ar/survey-errors.json' with { type: 'json' };
import arRows from './ar/survey-rows.json' with { type: 'json' };
import arSurveys from './ar/surveys.json' with { type: 'json' };
import arAccess from './ar/surveys-access.json' with { type: 'json' };
import arCollecting from './ar/surveys-collecting.json' with { type: 'json' };
import arPaper from './ar/surveys-paper.json' with { type: 'json' };
import cyFrame from './cy/frame.json' with { type: 'json' };
import cyFormatRequests from './cy/format-requests.json' with { type: 'json' };
import cyReceipts from './cy/receipts.json' with { type: 'json' };
import cyRenditions from './cy/renditions.json' with { type: 'json' };
import cyErrors from './cy/survey-errors.json' with { type: 'json' };
import cyRows from './cy/survey-rows.json' with { type: 'json' };
import cySurveys from './cy/surveys.json' with { type: 'json' };
import cyAccess from './cy/surveys-access.json' with { type: 'json' };
import cyCollecting from './cy/surveys-collecting.json' with { type: 'json' };
import cyPaper from './cy/surveys-paper.json' with { type: 'json' };
import plFrame from './pl/frame.json' with { type: 'json' };
import plFormatRequests from './pl/format-requests.json' with { type: 'json' };
import plReceipts from './pl/receipts.json' with { type: 'json' };
import plRenditions from './pl/renditions.json' with { type: 'json' };
import plErrors from './pl/survey-errors.json' with { type: 'json' };
import plRows from './pl/survey-rows.json' with { type: 'json' };
import plSurveys from './pl/surveys.json' with { type: 'json' };
import plAccess from './pl/surveys-access.json' with { type: 'json' };
import plCollecting from './pl/surveys-collecting.json' with { type: 'json' };
import plPaper from './pl/surveys-paper.json' with { type: 'json' };

type Texts = Readonly<Record<string, string>>;

export const shippedTexts: Readonly<Record<string, Readonly<Record<string, Texts>>>> = {
  ar: {
    frame: arFrame,
    'format-requests': arFormatRequests,
    receipts: arReceipts,
    renditions: arRenditions,
    'survey-errors': arErrors,
    'survey-rows': arRows,
    surveys: arSurveys,
    'surveys-access': arAccess,
    'surveys-collecting': arCollecting,
    'surveys-paper': arPaper,
  },
  cy: {
    frame: cyFrame,
    'format-requests': cyFormatRequests,
    receipts: cyReceipts,
    renditions: cyRenditions,
    'survey-errors': cyErrors,
    'survey-rows': cyRows,
    surveys: cySurveys,
    'surveys-access': cyAccess,
    'surveys-collecting': cyCollecting,
    'surveys-paper': cyPaper,
  },
  pl: {
    frame: plFrame,
    'format-requests': plFormatRequests,
    receipts: plReceipts,
    renditions: plRenditions,
    'survey-errors': plErrors,
    'survey-rows': plRows,
    surveys: plSurveys,
    'surveys-access': plAccess,
    'surveys-collecting': plCollecting,
    'surveys-paper': plPaper,
  },
};
