/** A text exactly as the forum is asked about it: its parts in order, each line with what belongs to it. */
import type { ShownText as Text } from '../countersign.ts';

type Block = Text['parts'][number]['blocks'][number];

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

export function ShownText({ text }: { text: Text }) {
  return (
    <>
      <p>
        <strong>{text.title}</strong>
      </p>
      {text.parts.map(({ label, blocks }) => (
        <section key={label}>
          <h3>{label}</h3>
          {blocks.map((block, index) => (
            <ShownBlock key={`${String(index)} ${block.text}`} block={block} />
          ))}
        </section>
      ))}
    </>
  );
}
