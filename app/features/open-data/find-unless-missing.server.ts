/** Turns "not found", as reads throw it, into null, where an answer of another form is due. */
import { AppError } from '#app/platform/errors.ts';

/** What the read answers, or null where it throws not-found; whatever else it throws is thrown on. */
export async function findUnlessMissing<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return null;
    throw error;
  }
}
