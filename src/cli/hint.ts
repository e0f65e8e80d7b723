import { UserError } from '../errors.ts';
import { meant } from '../typo.ts';
import { COMMANDS } from './definitions.ts';

/** What is typed into a browser, and is seldom the name of a file; one ends in `.org`, though. */
const HOST = /^(?:www\.[^/]+|[^/]+\.(?:com|net|edu|gov|org(?=[:/])))(?::\d+)?(?:\/|$)/i;
const LOCAL = /^(?:localhost|\d{1,3}(?:\.\d{1,3}){3})(?::\d+)?(?:\/|$)/i;
const ADDRESS = /^(?:https?:|[a-z][a-z\d+.-]*:\/\/)/i;

/**
 * An error that there is no such file or command, with what may have been meant: an address of
 * the web or, where one may stand, a command. Any other error as it is.
 */
export function withHint(error: UserError, mayBeCommand: boolean): UserError {
  const { what, why } = error;
  if (why !== 'no such file' && why !== 'no such command') return error;
  const hint = addressMeant(what) ?? (mayBeCommand ? commandMeant(what) : null);
  return hint === null ? error : new UserError(what, why, hint);
}

function addressMeant(typed: string): string | null {
  if (LOCAL.test(typed)) return `did you mean http://${typed}?`;
  if (HOST.test(typed)) return `did you mean https://${typed}?`;
  return ADDRESS.test(typed) ? 'a web address begins with http:// or https://' : null;
}

function commandMeant(typed: string): string | null {
  const names = COMMANDS.map(({ name }) => name);
  const command = meant(typed, names);
  return command === null ? null : `did you mean the command '${command}'?`;
}
