/** A text exactly as the forum is asked about it: its parts in order, each line with what belongs to it. */
import { useText } from '#app/platform/use-text.ts';
import { isListHeading } from '../countersign.ts';
import type { ShownBlock as Block, ShownText as Text, Subject } from '../countersign.ts';
import { countersignTextMessages } from '../messages-text.ts';

/** A heading over what is no part of the text says so: nothing stands bare, and nothing more is countersigned. */
function ListHeading({ heading }: { heading: string }) {
  const t = useText(countersignTextMessages);
  return (
    <>
      <p className="sd-prewrap">
        <strong>{heading}</strong>
      </p>
      <p className="sd-small">{t('listBelow')}</p>
    </>
  );
}

/** What something belongs to stands out; a paragraph by itself does not. */
function ShownBlock({ block: { text, note, choices } }: { block: Block }) {
  const isHead = note !== '' || choices.length > 0;
  return (
    <>
      {text === '' ? null : <p className="sd-prewrap">{isHead ? <strong>{text}</strong> : text}</p>}
      {note === '' ? null : <p className="sd-prewrap">{note}</p>}
      {choices.length === 0 ? null : (
        <ul>
          {choices.map((choice, index) => (
            // The same label may stand twice: the forum should see that.
            <li key={`${String(index)} ${choice}`} className="sd-prewrap">
              {choice}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

export function ShownText({ text, subject }: { text: Text; subject: Subject }) {
  return (
    <>
      <p>
        <strong>{text.title}</strong>
      </p>
      {text.parts.map(({ label, blocks }, part) => (
        <section key={label}>
          <h3>{label}</h3>
          {blocks.map((block, index) => {
            const key = `${String(index)} ${block.text}`;
            return isListHeading(subject, part, block) ? (
              <ListHeading key={key} heading={block.text} />
            ) : (
              <ShownBlock key={key} block={block} />
            );
          })}
        </section>
      ))}
    </>
  );
}
