/** Marks answers that are written while they are sent; all others are sent whole, with their length. */

const header = 'x-said-and-done-streamed';

/** The same answer, marked. */
export function streamed(answer: Response): Response {
  answer.headers.set(header, 'yes');
  return answer;
}

/** Whether an answer is marked; the mark never leaves the server. */
export function takeStreamed(answer: Response): ReadableStream<Uint8Array> | null {
  if (!answer.headers.has(header)) return null;
  answer.headers.delete(header);
  return answer.body;
}
