/** Every component in whole pages: valid HTML, no style attributes, no id twice, no empty accessible names. */
import type { ReactElement } from 'react';
import { HtmlValidate } from 'html-validate';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AnsweringSpecimen } from './answering.tsx';
import { SpecimenFrame } from './frame.tsx';
import { ReadingSpecimen } from './reading.tsx';
import { ConfirmSpecimen, ErrorSpecimen, WorkingSpecimen } from './working.tsx';

/** Off: only how React writes HTML, which browsers read alike. Checkboxes of one question share their name. */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    'attr-case': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'void-style': 'off',
    'heading-level': 'error',
    'require-sri': 'off',
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }],
  },
});

const PAGES: [string, ReactElement][] = [
  [
    'reading',
    <SpecimenFrame>
      <ReadingSpecimen />
    </SpecimenFrame>,
  ],
  [
    'answering',
    <SpecimenFrame width="narrow">
      <AnsweringSpecimen />
    </SpecimenFrame>,
  ],
  [
    'working',
    <SpecimenFrame>
      <WorkingSpecimen />
    </SpecimenFrame>,
  ],
  [
    'confirming',
    <SpecimenFrame width="narrow">
      <ConfirmSpecimen />
    </SpecimenFrame>,
  ],
  [
    'error',
    <SpecimenFrame>
      <ErrorSpecimen />
    </SpecimenFrame>,
  ],
];

function page(body: ReactElement): string {
  const markup = renderToStaticMarkup(body);
  return `<!DOCTYPE html><html lang="en-GB"><head><title>Specimen</title></head><body>${markup}</body></html>`;
}

describe.each(PAGES)('the %s page', (_name, body) => {
  it('is valid HTML', async () => {
    const report = await validator.validateString(page(body));
    const findings = report.results.flatMap((result) =>
      result.messages.map((message) => `${message.ruleId}: ${message.message} (${message.selector ?? ''})`),
    );
    expect(findings).toEqual([]);
  });

  it('has no inline style or script, which the content security policy would refuse', () => {
    expect(page(body)).not.toMatch(/\sstyle=|<style|<script|\son[a-z]+=/);
  });
});
