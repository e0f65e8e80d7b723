/**
 * Something the user can cause and mend: a path that does not exist, an option misspelt.
 * It is told as one line, `galley: <what>: <why>`, with an optional hint. Any other error is a
 * bug and keeps its stack.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly what: string;
  readonly why: string;
  readonly hint: string | undefined;

  constructor(what: string, why: string, hint?: string) {
    super(`${what}: ${why}`);
    this.what = what;
    this.why = why;
    this.hint = hint;
  }

  /** Whether an error is one, whichever file of the package it comes from. */
  static is(error: unknown): error is UserError {
    return error instanceof Error && error.name === 'UserError';
  }
}

/** A UserError that every further source would meet again: the run ends with it. */
export class Hopeless extends UserError {}

/** The reader of a pipe has gone: nothing more is wanted, and nothing is wrong. */
export class BrokenPipe extends Error {
  override readonly name = 'BrokenPipe';
}
