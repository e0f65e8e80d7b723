/** Where bytes come from. */
interface Input {
  /** The next bytes, at most 32 KiB of them; none at the end. Waits until there are some. */
  read(): Uint8Array;
  /** Whether someone piped or redirected something in. */
  readonly isGiven: boolean;
}

/** Where text goes to. */
export interface Output {
  /**
   * Writes all of it. Throws BrokenPipe when the reader has gone, UserError when it fails. A
   * promise is to be waited for before more is written.
   */
  write(text: string): void | Promise<void>;
  readonly isTerminal: boolean;
  /** Whether it is a terminal at which someone may wait for what a slow source gives. */
  readonly isLive: boolean;
  /** The terminal's width in cells; undefined where it is none or does not know. */
  readonly columns: number | undefined;
  /** The terminal's height in rows; undefined as above. */
  readonly rows: number | undefined;
}

/** A program to run. */
export interface Program {
  /** A command line for the shell. */
  readonly command: string;
  /** What is set in its environment beside what galley has. */
  readonly env: Readonly<Record<string, string>>;
}

/** A program that reads what is written, and has the terminal until it ends. */
export interface Reader {
  /**
   * Hands text on and waits until more is wanted. `read` says that the program has read of what
   * came before, `gone` that it has ended.
   */
  write(text: string): Promise<'taken' | 'read' | 'gone'>;
  /** Ends the text. Resolves, when the program has ended, to whether it could be run. */
  end(): Promise<boolean>;
  /** Resolves when the program has ended. */
  readonly ended: Promise<unknown>;
}

/** A galley that runs apart from this one, and does its work. */
export interface Apart {
  /** What it writes, in pieces of whole lines. */
  readonly text: AsyncIterable<string>;
  /** Ends it: nothing more is wanted. */
  stop(): void;
  /**
   * Resolves to its status, 0 if it was stopped, and to what it wrote on standard error. Does not
   * resolve if a signal ended it, which then ends galley.
   */
  end(): Promise<{ readonly status: number; readonly messages: string }>;
}

/** The world as galley sees it, handed in by the executable, or by a test. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** galley's own version. */
  readonly version: string;
  /** The folder of the package itself, where the bundled article is. */
  readonly packageFolder: string;
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Said between two sources: a signal ends galley at once until something is written again. */
  rest(): void | Promise<void>;
  /** Said before what may block for long; the same, and after each writing from here on. */
  waits(): void;
  /** Said when a run turns out to take longer than a start: of much text, or of many sources. */
  lasts(): void;
  /** Has something done should a signal end galley from now on; what it gives lets go of that. */
  onSignal(tidy: () => void): () => void;
  /**
   * Runs a piece of work, and throws a Timeout when it takes longer than so many milliseconds of
   * computing: a regular expression that runs away can be stopped in no other way.
   */
  limit<T>(work: () => T, milliseconds: number): T;
  /** Starts a program that reads text, such as a pager. */
  start(program: Program): Promise<Reader>;
  /** Whether to read a source may take as long as someone else likes: a pipe, say. */
  mayWait(source: string): boolean;
  /** Does what was typed in a galley of its own, for a terminal of so many columns and rows. */
  apart(columns: number, rows: number, env: Program['env']): Promise<Apart>;
  /** What a program prints when it is run without input; nothing where it cannot be run. */
  told(command: string, argv: readonly string[]): Promise<string>;
}

/** Thrown by `Io.limit`. */
export class Timeout extends Error {
  override readonly name = 'Timeout';
}
