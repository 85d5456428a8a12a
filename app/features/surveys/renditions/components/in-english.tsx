/** A part of a page whose words are in English only, marked as such on a page in another language. */
import type { ReactNode } from 'react';
import type { Messages } from '#app/platform/messages.ts';
import { useBlockMark } from '#app/platform/use-text.ts';

export function InEnglish({ messages, children }: { messages: Messages; children: ReactNode }) {
  const mark = useBlockMark(messages);
  return mark.lang === undefined ? <>{children}</> : <div {...mark}>{children}</div>;
}
