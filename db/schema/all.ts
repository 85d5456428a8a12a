/** Every table, for the client and the migrations; the one file that re-exports. */
export * from './areas.ts';
export * from './consultations.ts';
export * from './notifications.ts';
export * from './people.ts';
export * from './progress.ts';
export * from './record.ts';
export * from './safety.ts';
export * from './surveys.ts';
export * from './tenancy.ts';
