/** The text of the page that shows a draft beside itself. */
import { defineMessages } from '#app/platform/messages.ts';

export const compareMessages = defineMessages('surveys-editor-compare', {
  title: 'Side by side: {{title}}',
  lead: 'The draft in two formats or languages, question by question. Nothing here can be filled in or sent.',
  leadSurveyJs:
    'Our page beside the same draft as SurveyJS draws it. People who answer see our pages. Nothing you enter here is sent.',
  left: 'On the left',
  right: 'On the right',
  surveyJs: 'SurveyJS',
  page: 'Pages',
  allPages: 'All pages',
  pageNumber: 'Page {{number}}',
  show: 'Show',
  needsScript: 'SurveyJS needs JavaScript. Our own page beside it shows the same questions without it.',
  preview: 'One format alone',
});
