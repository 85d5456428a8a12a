import { describe, expect, it } from 'vitest';
import { anchorsOf, expansionWarnings, overrideDiffers } from './glossary.ts';

const entry = (term: string, expansion: string) => ({ id: term, anchor: term, term, expansion, definition: '' });

const sendiass = entry('SENDIASS', 'Special Educational Needs and Disability Information, Advice and Support Service');
const mhst = entry('MHST', 'mental health support teams in schools');

describe('anchors of terms', () => {
  it('are the terms as slugs, told apart by id where two are alike or have no letters', () => {
    const anchors = anchorsOf([
      { id: '1111111111', term: 'EHC plan' },
      { id: '2222222222', term: 'EHC Plan' },
      { id: '3333333333', term: '+++' },
    ]);
    expect([...anchors.values()]).toEqual(['ehc-plan', 'ehc-plan-2222222222', '3333333333']);
  });
});

describe('telling the editor that two meanings differ', () => {
  it('sees a page that spells a term out in other words than the area', () => {
    expect(overrideDiffers(mhst, { expansion: 'mental health support in Schools' })).toBe(true);
  });

  it('takes capitals and kinds of hyphen for the same, and an empty expansion for none', () => {
    expect(overrideDiffers({ expansion: 'Multi-agency support' }, { expansion: 'multi‑agency  support' })).toBe(false);
    expect(overrideDiffers(mhst, { expansion: '' })).toBe(false);
  });

  it('finds a long form in the text that is not the glossary’s', () => {
    const text =
      'review the Special Educational Needs and Disabilities Information, Advice and Support Service (SENDIASS);';
    expect(expansionWarnings([text], [sendiass])).toEqual([
      {
        term: 'SENDIASS',
        inText: 'Special Educational Needs and Disabilities Information, Advice and Support Service',
        inGlossary: sendiass.expansion,
      },
    ]);
  });

  it('finds one with fewer words', () => {
    const text = 'Other examples include mental health support in Schools (MHST) as well as champions.';
    expect(expansionWarnings([text], [mhst])).toMatchObject([{ inText: 'mental health support in Schools' }]);
  });

  it('is silent where they agree, and where the words before the brackets say something else', () => {
    const plan = entry('EHCP', 'Education, Health and Care Plan');
    expect(expansionWarnings(['an Education, Health and Care plan (EHCP)'], [plan])).toEqual([]);
    expect(expansionWarnings(['those who wait for one (EHCP)'], [plan])).toEqual([]);
  });
});
