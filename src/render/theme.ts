import { Chalk } from 'chalk';

/** What a stretch of text is, as far as its look goes. */
export type Role =
  | 'title'
  | 'heading'
  | 'dateline'
  | 'quotation'
  | 'strong'
  | 'emphasis'
  | 'code'
  | 'link'
  | 'number'
  | 'match'
  | 'dim';

export type Paint = (text: string) => string;

/** How each role looks. */
export interface Theme {
  /** Whether anything is painted at all. */
  readonly colour: boolean;
  readonly paint: Readonly<Record<Role, Paint>>;
}

/** How blocks are set: the width in cells (0: a paragraph a line) and the theme. */
export interface Setting {
  readonly width: number;
  readonly theme: Theme;
}

/**
 * The one table of looks. Attributes and the terminal's own sixteen colours only, on its default
 * foreground, so that it reads on any background.
 */
export function themeOf(colour: boolean): Theme {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  return {
    colour,
    paint: {
      title: chalk.bold,
      heading: chalk.bold,
      dateline: chalk.dim,
      quotation: chalk.cyan,
      strong: chalk.bold,
      emphasis: chalk.italic,
      code: chalk.green,
      link: chalk.underline,
      number: chalk.green,
      match: chalk.inverse,
      dim: chalk.dim,
    },
  };
}
