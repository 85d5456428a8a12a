/** Where in a survey something is to be mended, in words. */
import { defineMessages } from '#app/platform/messages.ts';

export const placeMessages = defineMessages('surveys-places', {
  whole: 'The whole survey',
  page: 'Page {{number}}',
  pageNamed: 'Page {{number}} “{{title}}”',
  question: 'Page {{page}}, question {{number}} “{{title}}”',
  group: 'Page {{page}}, group “{{title}}”',
  shown: 'Page {{page}}, “{{title}}”',
  inside: '{{place}}, “{{title}}”',
  part: '{{place}}: {{part}}',
  numbered: '{{part}}, number {{number}}',
  inRendition: '{{place}}, in {{rendition}}',
  part_visibleIf: 'When it is shown',
  part_enableIf: 'When it can be answered',
  part_requiredIf: 'When it must be answered',
  part_validators: 'Rules for the answer',
  part_triggers: 'Early ends',
  part_calculatedValues: 'Calculated values',
});
