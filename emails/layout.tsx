/** The frame of every mail: whose it is, one heading, what to do, and at the end why it came. */
import type { ReactNode } from 'react';
import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Link,
  Preview,
  Section,
  Text,
} from '@react-email/components';
import { styles } from './theme.ts';

export type Demonstration = 'none' | 'published-page' | 'invented';

type LayoutProps = {
  /** What a mail program shows beside the subject. */
  preview: string;
  heading: string;
  demonstration?: Demonstration;
  /** Why the reader gets this mail, and how to stop it. */
  reason: ReactNode;
  children: ReactNode;
};

const demonstrationLine: Record<Exclude<Demonstration, 'none'>, string> = {
  invented: 'This is a demonstration. The area, its people and what they say are made up.',
  'published-page': 'This is a demonstration, made from a published page. The area did not send it.',
};

/** One paragraph of the mail. */
export function Paragraph({ children }: { children: ReactNode }) {
  return <Text style={styles.paragraph}>{children}</Text>;
}

/** The one thing to do; its address stands below it too, for readers whose mail program shows no buttons. */
export function Action({ href, label }: { href: string; label: string }) {
  return (
    <>
      <Section style={styles.actions}>
        <Button href={href} style={styles.button}>
          {label}
        </Button>
      </Section>
      <Text style={styles.small} data-skip-in-text="true">
        If the button does not work, copy this address into your browser:{' '}
        <Link href={href} style={styles.link}>
          {href}
        </Link>
      </Text>
    </>
  );
}

/** A line below the mail, set smaller. */
export function SmallPrint({ children }: { children: ReactNode }) {
  return <Text style={styles.small}>{children}</Text>;
}

/** A link within a line. */
export function TextLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} style={styles.link}>
      {children}
    </Link>
  );
}

export function Layout({ preview, heading, demonstration = 'none', reason, children }: LayoutProps) {
  return (
    <Html lang="en">
      <Head>
        <title>{heading}</title>
      </Head>
      <Preview>{preview}</Preview>
      <Body style={styles.body}>
        <Container style={styles.sheet}>
          <Text style={styles.name}>Said &amp; Done</Text>
          {demonstration === 'none' ? null : <SmallPrint>{demonstrationLine[demonstration]}</SmallPrint>}
          <Heading as="h1" style={styles.heading}>
            {heading}
          </Heading>
          {children}
          <Hr style={styles.line} />
          {reason}
        </Container>
      </Body>
    </Html>
  );
}
