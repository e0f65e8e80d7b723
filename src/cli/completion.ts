import { bash } from './completion/bash.ts';
import { fish } from './completion/fish.ts';
import { zsh } from './completion/zsh.ts';

const SCRIPTS: Readonly<Record<string, () => string>> = { bash, zsh, fish };

/**
 * The completion script for a shell. It holds all there is to complete, so that no key waits for
 * galley to start. What names no shell gets none.
 */
export function completionOf(shell: string): string {
  return SCRIPTS[shell]?.() ?? '';
}
