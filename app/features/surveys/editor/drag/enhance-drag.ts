/**
 * In the browser: rows of a list can be dragged by a handle, with a mouse, a pen or a finger. The drop sends the form as a
 * button would; the buttons that move a row stay, for the keyboard and for pages without a script.
 *
 * A form with `data-drag` names the field that says what is done. A row has `data-row`, the words sent for it, and
 * `data-after`, the place after it; a list, or what stands for an empty one, has `data-first`, its first place. Rows of
 * different sorts in one form, such as pages and questions, name theirs in `data-sort`, and so do the places for them.
 */

interface Place {
  /** Where the line is drawn, in pixels of the window. */
  readonly y: number;
  readonly left: number;
  readonly width: number;
  /** What is sent after the row's own words. */
  readonly to: string;
}

interface Drag {
  readonly form: HTMLFormElement;
  readonly row: HTMLElement;
  /** The place that the row has already. */
  readonly own: string;
  readonly line: HTMLElement;
  place: Place | null;
  y: number;
}

/** How near to the edge of the window the page scrolls by itself, and how far at a time, in pixels. */
const edge = 60;
const step = 12;

/** Rows that are hidden, in a closed part of the page, are no places. */
function placesIn({ form, row }: Drag): Place[] {
  const found: Place[] = [];
  for (const element of form.querySelectorAll<HTMLElement>('[data-after], [data-first]')) {
    if (row.contains(element) || element.dataset['sort'] !== row.dataset['sort']) continue;
    const { top, bottom, left, width } = element.getBoundingClientRect();
    if (width === 0) continue;
    const { after, first } = element.dataset;
    if (first !== undefined) found.push({ y: top, left, width, to: first });
    if (after !== undefined) found.push({ y: bottom, left, width, to: after });
  }
  return found;
}

const nearest = (places: readonly Place[], y: number): Place | null =>
  places.reduce<Place | null>(
    (best, place) => (best === null || Math.abs(place.y - y) < Math.abs(best.y - y) ? place : best),
    null,
  );

function draw(drag: Drag): void {
  const place = nearest(placesIn(drag), drag.y);
  drag.place = place;
  drag.line.hidden = place === null || place.to === drag.own;
  if (!place) return;
  const { style } = drag.line;
  style.top = `${place.y}px`;
  style.left = `${place.left}px`;
  style.width = `${place.width}px`;
}

/** What stands before a row in its list, as a place: dropping it there changes nothing. */
function ownPlace(row: HTMLElement): string {
  const before = row.previousElementSibling;
  if (before instanceof HTMLElement) return before.dataset['after'] ?? '';
  return row.parentElement?.dataset['first'] ?? '';
}

function send({ form, row, place, own }: Drag): void {
  if (!place || place.to === own) return;
  const field = document.createElement('input');
  field.type = 'hidden';
  field.name = form.dataset['drag'] ?? '';
  field.value = `${row.dataset['row'] ?? ''} ${place.to}`;
  form.append(field);
  form.requestSubmit();
  // A page that comes back from the browser's memory must not send it again.
  field.remove();
}

/** Scrolls on while the pointer rests near the edge. */
function scrollAlong(drag: Drag): void {
  if (!drag.line.isConnected) return;
  const by = drag.y < edge ? -step : drag.y > window.innerHeight - edge ? step : 0;
  if (by !== 0) {
    window.scrollBy({ top: by, behavior: 'instant' });
    draw(drag);
  }
  requestAnimationFrame(() => scrollAlong(drag));
}

function follow(handle: HTMLElement, row: HTMLElement, form: HTMLFormElement, start: PointerEvent): void {
  const line = document.createElement('div');
  line.className = 'sd-drag-line';
  line.hidden = true;
  document.body.append(line);
  const drag: Drag = { form, row, own: ownPlace(row), line, place: null, y: start.clientY };
  const listening = new AbortController();
  const { signal } = listening;
  const end = (isDropped: boolean) => {
    listening.abort();
    line.remove();
    row.classList.remove('sd-dragged');
    if (isDropped) send(drag);
  };
  row.classList.add('sd-dragged');
  handle.setPointerCapture(start.pointerId);
  const move = (event: PointerEvent) => {
    drag.y = event.clientY;
    draw(drag);
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') end(false);
  };
  handle.addEventListener('pointermove', move, { signal });
  handle.addEventListener('pointerup', () => end(true), { signal });
  handle.addEventListener('pointercancel', () => end(false), { signal });
  document.addEventListener('keydown', escape, { signal });
  scrollAlong(drag);
}

/** Gives every row of a list that can be dragged its handle. */
export function dragRows(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-drag]')) {
    for (const row of form.querySelectorAll<HTMLElement>('[data-row]')) {
      const handle = document.createElement('span');
      handle.className = 'sd-drag-handle';
      handle.setAttribute('aria-hidden', 'true');
      handle.addEventListener('pointerdown', (event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        follow(handle, row, form, event);
      });
      row.prepend(handle);
    }
  }
}
