/**
 * The legal duties that asking people may serve, as data: a consultation is tagged with those that apply, and staff report by
 * them. The list says what the law is called, not whether it was met. Sources: legislation.gov.uk for each Act and section;
 * the SEND Regulations 2014 (SI 2014/1530), Part 4, for the Local Offer; for health, the statutory guidance "Working in
 * partnership with people and communities" (NHS England, July 2022); for schools, the guidance "Making significant changes
 * ('prescribed alterations') to maintained schools" and "Opening and closing maintained schools" (Department for Education).
 */

export const dutyCodes = [
  'cfa-19',
  'cfa-27',
  'cfa-30',
  'cfa-26',
  'nhs-14z45',
  'nhs-13q',
  'nhs-242',
  'nhs-244',
  'equality-149',
  'care-act',
  'school-organisation',
  'lga-3',
] as const;

export type DutyCode = (typeof dutyCodes)[number];

export type Duty = {
  code: DutyCode;
  /** The law and the section. */
  law: string;
  /** What it asks for, in a sentence. */
  asks: string;
};

/** In the order of the report. */
export const duties: readonly Duty[] = [
  {
    code: 'cfa-19',
    law: 'Children and Families Act 2014, section 19',
    asks: 'Children, young people and parents take part in decisions as fully as they can.',
  },
  {
    code: 'cfa-26',
    law: 'Children and Families Act 2014, section 26',
    asks: 'Council and health bodies commission together for children with special educational needs and disabilities.',
  },
  {
    code: 'cfa-27',
    law: 'Children and Families Act 2014, section 27',
    asks: 'The council keeps education and care provision under review and consults children, young people and parents.',
  },
  {
    code: 'cfa-30',
    law: 'Children and Families Act 2014, section 30, and SEND Regulations 2014, Part 4',
    asks: 'Children and parents help to review the Local Offer; their comments and what is done about them are published.',
  },
  {
    code: 'nhs-14z45',
    law: 'National Health Service Act 2006, section 14Z45',
    asks: 'An integrated care board involves the public in planning, in proposals for change and in decisions.',
  },
  {
    code: 'nhs-13q',
    law: 'National Health Service Act 2006, section 13Q',
    asks: 'NHS England involves the public in planning, in proposals for change and in decisions.',
  },
  {
    code: 'nhs-242',
    law: 'National Health Service Act 2006, section 242',
    asks: 'NHS trusts involve those who use services in planning, in proposals for change and in decisions.',
  },
  {
    code: 'nhs-244',
    law: 'National Health Service Act 2006, section 244',
    asks: 'The council’s health scrutiny committee is consulted on substantial changes of services.',
  },
  {
    code: 'equality-149',
    law: 'Equality Act 2010, section 149',
    asks: 'Due regard to equality, shown by an analysis before the decision.',
  },
  {
    code: 'care-act',
    law: 'Care Act 2014, sections 1 and 58 to 66',
    asks: 'Wellbeing, and the move of young people and carers from children’s to adult care.',
  },
  {
    code: 'school-organisation',
    law: 'Education and Inspections Act 2006, Part 2, and the School Organisation Regulations 2013',
    asks: 'Opening, closing or changing a maintained school.',
  },
  {
    code: 'lga-3',
    law: 'Local Government Act 1999, section 3',
    asks: 'Best value: representatives of those who use a service are consulted.',
  },
];

/** The duties with these codes, in the order of the list; a code that is none is left out. */
export function dutiesOf(codes: readonly string[]): Duty[] {
  return duties.filter((duty) => codes.includes(duty.code));
}
