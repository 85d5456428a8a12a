/** The text of the staff's page of dead ends. */
import { defineMessages } from '#app/platform/messages.ts';

export const deadEndMessages = defineMessages('chain-dead-ends', {
  title: 'Dead ends of the chain',
  lead: 'Where somebody who follows the chain would find nothing: what was learned without an answer, what was told without evidence. Each line leads to where it is mended.',
  filter: 'Look at what came of one activity',
  everything: 'Everything',
  none: 'No dead ends',
  noneText: 'Nothing breaks off among the things looked at here.',
  looked_one: 'One thing was looked at.',
  looked_other: '{{count}} things were looked at.',
  next: 'Look at the next ones',
  first: 'Back to the newest',
  pages: 'More things',
  state_draft: 'Draft',
  state_public: 'Public',
  state_withdrawn: 'Withdrawn',
  line: '“{{line}}” promises a list, and nothing follows it.',
  counts: '{{listed}} of {{stated}} listed',

  'title_reported-unheard': 'Reported, and nothing that was heard is published',
  'title_quote-alone': 'Quotes with neither a source nor a finding',
  'title_consent-gone': 'Quotes whose consent is gone',
  'title_finding-without-evidence': 'Findings without evidence',
  'title_finding-without-answer': 'Findings without an answer',
  'title_priority-without-evidence': 'Priorities without evidence',
  'title_priority-without-answer': 'Priorities without an answer',
  'title_recommendation-without-evidence': 'Recommendations without evidence',
  'title_recommendation-without-answer': 'Recommendations without an answer',
  'title_set-not-listed': 'Counted but not listed',
  'title_commitment-without-evidence': 'Commitments without evidence',
  'title_commitment-without-owner': 'Commitments without an owner',
  'title_commitment-without-date': 'Commitments without a date',
  'title_outcome-without-measure': 'Expected outcomes without a measure',
  'title_measure-without-reading': 'Measures without a reading',
  'title_update-without-evidence': 'Updates without evidence',
  'title_evidence-not-public': 'Evidence that is not public',
  'title_lead-in': 'Lists that were promised and are not there',

  'how_reported-unheard':
    'The page of the question says that what was heard is not published yet. Publish a finding or a quote, and link it to the question or its survey.',
  'how_quote-alone':
    'Readers will not see where this was said, nor what was learned from it. Link it to the survey or meeting that it comes from, or to a finding.',
  'how_consent-gone':
    'The words are gone, but something is still linked to them. Remove the links, or link another voice.',
  'how_finding-without-evidence':
    'No evidence is linked: readers will not see who said this. Link it to a survey, a quote, a figure or who took part.',
  'how_finding-without-answer':
    'Link it to what came of it: a priority, a decision, a commitment, or a refusal with its reason.',
  'how_priority-without-evidence':
    'No evidence is linked: readers will not see who said this. Link it to the finding that it comes from.',
  'how_priority-without-answer': 'Link it to a recommendation, a decision or a commitment, or say why not.',
  'how_recommendation-without-evidence':
    'No evidence is linked: readers will not see who said this. Link it to the finding or priority that it answers.',
  'how_recommendation-without-answer': 'Link it to the commitment that answers it, or to a refusal with its reason.',
  'how_set-not-listed': 'The source counts more than are published. List the others, or leave it: the page says so.',
  'how_commitment-without-evidence':
    'No evidence is linked: readers will not see what people said that it answers. Link it to that finding.',
  'how_commitment-without-owner': 'Name the organisation that answers for it. The page says “not stated” until then.',
  'how_commitment-without-date': 'State a date as exactly as it is known. Without one it can never be overdue.',
  'how_outcome-without-measure': 'Nobody could tell whether it came true. Link it to a measure.',
  'how_measure-without-reading': 'Add a reading, with its date as exactly as it is known.',
  'how_update-without-evidence':
    'No evidence is linked, or what was linked was taken back: readers will not see who said this. Link it to a finding, a quote or a survey.',
  'how_evidence-not-public':
    'What people said stands before it, but is not public, or something between the two is not: readers will not see who said this. Publish that first.',
  'how_lead-in': 'Add what belongs there, or end the sentence. It cannot be published like this.',

  beforePublishing: 'Before you publish: what readers would not find',
  nowPublic: 'What readers do not find here',
  mayPublishAll: 'You can publish it all the same: the page says what is not stated.',
  toLinks: 'Open the links',
});
