/** The errors that a person may meet, and the one table from code to HTTP status. */

export const errorStatus = {
  invalid: 400,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  'too-large': 413,
  'too-many': 429,
  failed: 500,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** Facts that an error page may show; never anything secret. */
export type ErrorDetail = { limit?: string; retryAt?: string; reason?: string };

/** An error with a place in the table. Expected refusals of a form are values, not this. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly detail: ErrorDetail;

  constructor(code: ErrorCode, detail: ErrorDetail = {}, cause?: unknown) {
    super(code, { cause });
    this.code = code;
    this.detail = detail;
  }

  get status(): number {
    return errorStatus[this.code];
  }
}

/** What the door hands to an error page: the code and its facts. */
export type ErrorBody = { code: ErrorCode; detail: ErrorDetail };

export const notFound = (): AppError => new AppError('not-found');
