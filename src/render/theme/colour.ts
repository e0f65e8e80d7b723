import { Chalk, type ForegroundColorName, type ModifierName } from 'chalk';
import type { Paint } from '../theme.ts';

/** In sixteen colours, whatever the environment says: whether to colour is settled before. */
const chalk = new Chalk({ level: 1 });

/** What paints a text in a look of the theme. */
export function paintOf(look: ForegroundColorName | ModifierName): Paint {
  return chalk[look];
}
