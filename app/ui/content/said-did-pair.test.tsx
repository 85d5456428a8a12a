/** The loop closes only for what was done. */
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { SaidDidPair } from './said-did-pair.tsx';
import type { StatusKind } from './status-tag.tsx';

function second(kind: StatusKind | undefined, isDisputed = false): string | undefined {
  const status = kind ? { kind, label: 'A status' } : undefined;
  const html = renderToStaticMarkup(
    <SaidDidPair
      said="a"
      did="b"
      labels={{ said: 'You said', did: 'We did' }}
      status={status}
      isDisputed={isDisputed}
    />,
  );
  return /sd-pair__did[^>]*><svg class="sd-pair__stroke ([^"]+)"/.exec(html)?.[1];
}

describe('the second stroke', () => {
  it.each(['done', 'achieved'] as const)('is whole for %s', (kind) => {
    expect(second(kind)).toBe('sd-did');
  });

  it.each(['planned', 'under-way', 'overdue', 'expected', 'not-stated', undefined] as const)(
    'is open for %s',
    (kind) => {
      expect(second(kind)).toBe('sd-did--open');
    },
  );

  it('is open for what is said to be done where something stands against that', () => {
    expect(second('done', true)).toBe('sd-did--open');
  });

  it('is a refusal for what will not be done', () => {
    expect(second('will-not')).toBe('sd-did--refused');
  });
});
