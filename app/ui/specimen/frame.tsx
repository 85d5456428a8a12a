/** The frame of the specimen page: masthead, strip, breadcrumb and foot of an area that does not exist. */
import type { ReactNode } from 'react';
import { Breadcrumb } from '../layout/breadcrumb.tsx';
import { PageShell } from '../layout/page-shell.tsx';
import { PhaseStrip } from '../layout/phase-strip.tsx';
import { SiteFooter } from '../layout/site-footer.tsx';
import { SiteHeader } from '../layout/site-header.tsx';

const header = (
  <SiteHeader
    name="Said & Done"
    areaName="Sampleford"
    areaHref="/sampleford"
    nav={[
      { href: '/sampleford/consultations', label: 'Have your say', current: true },
      { href: '/sampleford/progress', label: 'What changed' },
      { href: '/sampleford/events', label: 'Events' },
      { href: '/sampleford/discussions', label: 'Forum' },
      { href: '/sampleford/services', label: 'Services' },
    ]}
    account={[
      { href: '/receipt', label: 'Follow a code' },
      { href: '/sign-in', label: 'Sign in' },
    ]}
    labels={{ nav: 'Sampleford', account: 'You' }}
  />
);

const footer = (
  <SiteFooter
    name="Said & Done"
    statement="Where a local area asks families, listens, decides, acts and tells them what came of it."
    groups={[
      {
        heading: 'Get help',
        links: [
          { href: '/tell-us', label: 'Tell us something is wrong' },
          { href: '/complaints', label: 'Complain' },
        ],
      },
      {
        heading: 'About',
        links: [
          { href: '/accessibility', label: 'Accessibility' },
          { href: '/privacy', label: 'Privacy' },
          { href: '/terms', label: 'Terms' },
        ],
      },
    ]}
  />
);

export function SpecimenFrame({ children, width }: { children: ReactNode; width?: 'narrow' | 'wide' }) {
  return (
    <PageShell
      skipLabel="Skip to the page"
      header={header}
      footer={footer}
      width={width}
      strip={
        <PhaseStrip label="About this area" tag="Demonstration">
          Sampleford is a made-up area. Everything here is invented.
        </PhaseStrip>
      }
      breadcrumb={
        <Breadcrumb
          label="Breadcrumb"
          items={[
            { href: '/', label: 'All areas' },
            { href: '/sampleford/home', label: 'Sampleford' },
          ]}
        />
      }
    >
      {children}
    </PageShell>
  );
}
