/** The text of an area's services, support levels, organisations and glossary, as the public reads it. */
import { defineMessages } from '#app/platform/messages.ts';
import { kindNames } from '#app/features/record/kind-names.ts';

export const areaMessages = defineMessages('areas', {
  wordsOnPage: 'Words on this page',
  wordsFold: 'What they mean',
  wordsBack: 'Back to “{{term}}” in the text',

  servicesTitle: 'Services in {{area}}',
  servicesLead: 'What families here can use, who runs it, and what is changing in it.',
  servicesEmpty: 'No services are listed yet',
  servicesEmptyText: 'When the partners of this area describe a service here, you will find it on this page.',
  servicesNone: 'No service is listed at this level',
  servicesAll: 'Show all services',
  byLevel: 'Show services of one level',
  anyLevel: 'All levels',
  levelOf: '{{set}}: {{level}}',
  morePages: 'More services',
  firstPage: 'Start of the list',
  nextPage: 'Next services',

  serviceKicker: 'Service',
  runBy: 'Run by',
  supportLevels: 'Support levels',
  notStated: 'not stated',
  changing: 'What has happened and what is changing',
  changingIntro: 'Questions, promises and changes that concern this service, newest first, each with its stages.',
  stageIn: '{{stage}}: {{place}}',
  dateNotStated: 'Date not stated',
  nothingChanging: 'Nothing has been published about changes to this service yet.',
  allServices: 'All services',

  supportTitle: 'Support levels in {{area}}',
  supportLead: 'How support is organised, from what everyone can use to what few children need.',
  supportStacks: 'Levels add to each other. A child who has support at one level can go on using the levels before it.',
  supportEmpty: 'No support levels are described yet',
  supportEmptyText:
    'When the partners of this area describe how their support is organised, it will stand here in order.',
  levelHeading: '{{place}}. {{name}}',
  inUse: 'In use: {{date}}',
  levelLike: 'About the same as',
  levelLikeSince: '(joined by the area’s staff on {{day}}).',
  servicesAtLevel: 'Services at this level',
  allAtLevel_one: 'The {{count}} service at this level',
  allAtLevel_other: 'All {{count}} services at this level',

  glossaryTitle: 'Words we use in {{area}}',
  glossaryLead:
    'Short forms and terms that services use, in plain words. On other pages the first use of each leads to its meaning.',
  glossaryEmpty: 'No words are explained yet',
  glossaryEmptyText:
    'When a page here uses a short form or a term that not everybody knows, its meaning will stand here.',
  glossaryList: 'Words and meanings',

  organisationKicker: 'Organisation',
  'kind-council': 'Council',
  'kind-nhs': 'NHS',
  'kind-forum': 'Parent carer forum',
  'kind-education': 'School or college',
  'kind-charity': 'Charity or community group',
  'kind-research': 'Research',
  'kind-other': 'Organisation',
  website: 'Website',
  organisationServices: 'Services it runs',
  organisationNoServices: 'No service listed here is run by it.',
  organisationPromises: 'What it has promised',
  organisationNoPromises: 'Nothing has been published that it has promised.',
  organisationAllPromises: 'All its commitments',
  kindOfOrganisation: 'Kind',

  ...kindNames,
});
