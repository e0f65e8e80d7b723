/**
 * The one table of looks: what each role of a text looks like. Attributes and the terminal's own
 * sixteen colours only, on its default foreground, so that it reads on any background.
 */
const LOOKS = {
  title: 'bold',
  heading: 'bold',
  dateline: 'dim',
  quotation: 'cyan',
  strong: 'bold',
  emphasis: 'italic',
  code: 'green',
  link: 'underline',
  number: 'green',
  match: 'inverse',
  dim: 'dim',
} as const;

/** What a stretch of text is, as far as its look goes. */
export type Role = keyof typeof LOOKS;

export type Paint = (text: string) => string;

/** How each role is painted. */
export interface Theme {
  /** Whether anything is painted at all. */
  readonly colour: boolean;
  /** Whether links are links of the terminal's own (OSC 8). */
  readonly links: boolean;
  readonly paint: Readonly<Record<Role, Paint>>;
}

/** How blocks are set: the width in cells (0: a paragraph a line) and the theme. */
export interface Setting {
  readonly width: number;
  readonly theme: Theme;
}

/** The theme in colour, or the one that leaves all as it is and needs nothing loaded. */
export async function themeOf(colour: boolean, links = false): Promise<Theme> {
  if (!colour) return { colour, links: false, paint: paintWith(() => (text) => text) };
  const { paintOf } = await import('./theme/colour.ts');
  return { colour, links, paint: paintWith(paintOf) };
}

function paintWith(of: (look: (typeof LOOKS)[Role]) => Paint): Theme['paint'] {
  const roles = Object.entries(LOOKS).map(([role, look]) => [role, of(look)]);
  return Object.fromEntries(roles) as Theme['paint'];
}

/** The addresses a terminal is given: of the web or of mail, in ASCII, of a length all of them take. */
const ADDRESS = /^(?:https?:\/\/|mailto:)[!-~]{1,2000}$/;

/** A text as a link of the terminal's own, where it has them and the address is one to be opened. */
export function linked(text: string, address: string, { links }: Theme): string {
  if (!links || text === '' || !ADDRESS.test(address)) return text;
  return `\x1b]8;;${address}\x1b\\${text}\x1b]8;;\x1b\\`;
}
