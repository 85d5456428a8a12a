/** What one form holds from its first byte until it is answered, and how much all of them may hold together. */
import { AppError } from '../errors.ts';
import { Spool } from './spool.server.ts';

/** Fields are held in memory, files on disk. */
export type Store = 'memory' | 'disk';

/** Bytes of all forms that are arriving or being answered in this process: many at once must fill neither. */
const most: Readonly<Record<Store, number>> = { memory: 128 * 1024 * 1024, disk: 512 * 1024 * 1024 };

const held: Record<Store, number> = { memory: 0, disk: 0 };

export type Intake = {
  spool: Spool;
  /** Counts bytes before they are kept. @throws AppError unavailable while others hold too much. */
  hold: (store: Store, bytes: number) => void;
  /** Once the answer is made: nothing is held any more. */
  end: () => Promise<void>;
};

/** @param folder where files lie until then */
export function createIntake(folder: string): Intake {
  const own: Record<Store, number> = { memory: 0, disk: 0 };
  const spool = new Spool(folder);
  const letGo = () => {
    for (const store of ['memory', 'disk'] as const) {
      held[store] -= own[store];
      own[store] = 0;
    }
  };
  return {
    spool,
    hold: (store, bytes) => {
      if (held[store] + bytes > most[store]) {
        // At once, or all that arrive together are refused where one is too many.
        letGo();
        throw new AppError('unavailable');
      }
      held[store] += bytes;
      own[store] += bytes;
    },
    end: async () => {
      await spool.close();
      letGo();
    },
  };
}
