/** Colours and measures of every mail: the light set of the site's tokens, written inline because mail programs keep no style sheet. */
import type { CSSProperties } from 'react';

const ink = '#1f1a14';
const teal = '#0b5a5a';
const fontFamily = "'Atkinson Hyperlegible Next', Verdana, 'Segoe UI', Arial, sans-serif";
const text: CSSProperties = { color: ink, fontFamily, fontSize: '17px', lineHeight: '26px' };

export const styles = {
  body: { backgroundColor: '#faf6ee', margin: '0', padding: '24px 12px' },
  sheet: {
    backgroundColor: '#fffdf8',
    border: '1px solid #dccfba',
    borderRadius: '4px',
    maxWidth: '560px',
    padding: '28px 24px',
  },
  name: { ...text, fontWeight: 700, margin: '0 0 24px' },
  heading: { ...text, fontSize: '24px', lineHeight: '32px', fontWeight: 700, margin: '0 0 16px' },
  paragraph: { ...text, margin: '0 0 16px' },
  button: {
    backgroundColor: teal,
    borderRadius: '4px',
    color: '#ffffff',
    display: 'inline-block',
    fontFamily,
    fontSize: '17px',
    fontWeight: 700,
    lineHeight: '24px',
    padding: '12px 20px',
    textDecoration: 'none',
  },
  actions: { margin: '8px 0 24px' },
  link: { color: teal, textDecoration: 'underline', overflowWrap: 'anywhere' },
  line: { borderColor: '#dccfba', margin: '24px 0 16px' },
  small: { ...text, color: '#514739', fontSize: '15px', lineHeight: '22px', margin: '0 0 12px' },
} as const satisfies Record<string, CSSProperties>;
