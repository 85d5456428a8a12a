import { describe, expect, it } from 'vitest';
import { securityPolicy } from '#app/platform/http/security.ts';
import { surveyJsPreviewOf } from '#app/features/surveys/editor/preview/definition.server.ts';
import { templates } from '#app/features/surveys/editor/templates/templates.ts';

describe('the preview by SurveyJS', () => {
  it('may carry inline styles, which no other page may, and no foreign script', () => {
    expect(securityPolicy(null)).toContain("style-src 'self';");
    const wider = securityPolicy(null, [], true);
    expect(wider).toContain("style-src 'self' 'unsafe-inline'");
    expect(wider).toContain("script-src 'self';");
  });

  it('is given the definition without this site’s own properties, and nothing for a draft that cannot be read', () => {
    expect(surveyJsPreviewOf('')).toBeNull();
    for (const { definition } of templates())
      expect(surveyJsPreviewOf(JSON.stringify(definition))).not.toMatch(
        /"(subject|sensitive|equality|mapsTo|renditions)":/,
      );
  });
});
