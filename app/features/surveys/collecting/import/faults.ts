/** Which faults of a line keep it from being stored, and which are only told. Pure. */
import type { ImportFault } from '#db/schema/surveys/collecting.ts';

export const noted = { unasked: 'unasked' } as const;

/** An answer that the survey's conditions leave out keeps nothing else of its line out. */
export const isOnlyNoted = ({ key }: ImportFault): boolean => key === noted.unasked;
