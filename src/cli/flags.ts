import type { OptionDefinition } from './definition.ts';

/** The parts of an option's flags: `-w, --width <columns>`. */
export interface Flags {
  readonly short: string | null;
  readonly long: string;
  /** What its value is called; null where it takes none. */
  readonly value: string | null;
}

/** The parts of what an option is typed as. */
export function flagsOf({ flags }: Pick<OptionDefinition, 'flags'>): Flags {
  const [, short = null, long = '', value = null] =
    /^(?:(-\w), )?(--[\w-]+)(?: <(\w+)>)?$/.exec(flags) ?? [];
  return { short, long, value };
}

/** All that an option may be typed as. */
export function spellingsOf(option: OptionDefinition): string[] {
  const { short, long } = flagsOf(option);
  return short === null ? [long] : [short, long];
}

/** Words as alternatives: `a, b or c`. */
export const oneOf = (words: readonly string[]): string =>
  `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
