/** What stands above a sheet on screen and not on paper: print, go back, other formats, and that the survey is not open. */
import type { ReactNode } from 'react';
import { useSaid } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { paperMessages } from '../paper/messages.ts';
import type { SheetFacts } from '../paper/paper.server.ts';

type SheetBarProps = { view: Pick<SheetFacts, 'address' | 'phase' | 'formats'>; print: ReactNode; back: ReactNode };

export function SheetBar({ view, print, back }: SheetBarProps) {
  const say = useSaid(paperMessages);
  return (
    <div className="sd-screen-only">
      {view.phase === 'open' ? null : (
        <Notice kind="info">
          <p>{say('closedNote')}</p>
        </Notice>
      )}
      <div className="sd-actions">
        <button type="button" className="sd-button" data-print data-needs-script hidden>
          {print}
        </button>
        <a href={view.address}>{back}</a>
      </div>
      {view.formats.length === 0 ? null : (
        <ul className="sd-sheet-formats">
          {view.formats.map(({ key, name, address, isCurrent, lang, dir }) => (
            <li key={key} lang={lang} dir={dir}>
              {isCurrent ? <strong>{name}</strong> : <a href={address}>{name}</a>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
