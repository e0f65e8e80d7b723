import type { Metadata } from '../article/model.ts';
import type { Io } from '../io.ts';
import type { Bytes } from './bytes.ts';
import { fileBytes } from './file.ts';

/** The article that comes in the package: its name, what is known of it, its bytes. */
export function bundled(io: Io): {
  name: string;
  known: Partial<Metadata>;
  bytes: Bytes;
} {
  const name = 'blinken-in-beijing.txt';
  return {
    name,
    known: { language: 'en' },
    bytes: fileBytes(`${io.packageFolder}/content/${name}`, io),
  };
}
