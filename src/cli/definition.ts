/** An option, as commander, help and completion know it. */
export interface OptionDefinition {
  /** As commander takes them: `-w, --width <columns>`. */
  readonly flags: string;
  readonly about: string;
  /** The values it takes, where they are few. */
  readonly choices?: readonly string[];
}

/** Options that belong together, under a heading of the help. */
export interface OptionGroup {
  readonly title: string;
  readonly options: readonly OptionDefinition[];
}

export interface ArgumentDefinition {
  /** As commander takes it: `<term>`, `[source...]`. */
  readonly syntax: string;
  readonly about: string;
  /** The values it takes; where there are none, names of files if it is a source. */
  readonly choices?: readonly string[];
}

export interface CommandDefinition {
  readonly name: string;
  readonly about: string;
  readonly arguments: readonly ArgumentDefinition[];
  readonly groups: readonly OptionGroup[];
  /** Command lines, each with what it does. */
  readonly examples: readonly (readonly [line: string, does: string])[];
}

/** The options that end a run at once; every command has them. */
export const VERSION: OptionDefinition = { flags: '-V, --version', about: 'the version' };
export const HELP: OptionDefinition = { flags: '-h, --help', about: 'this help' };

/** All options of a command, group after group. */
export const optionsOf = ({ groups }: CommandDefinition): readonly OptionDefinition[] =>
  groups.flatMap(({ options }) => options);

/** All that may be typed after a command, what ends a run at once too: what a shell offers. */
export const offeredOf = (command: CommandDefinition): readonly OptionDefinition[] => [
  ...optionsOf(command),
  VERSION,
  HELP,
];

/** What follows the name of a command: `[options] <term> [source...]`. */
export const syntaxOf = ({ groups, arguments: all }: CommandDefinition): string =>
  [...(groups.length > 0 ? ['[options]'] : []), ...all.map(({ syntax }) => syntax)].join(' ');
