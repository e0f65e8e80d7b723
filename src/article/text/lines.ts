/** Lines that were read together. */
export interface Batch {
  readonly lines: readonly string[];
  /** What they were cut from. */
  readonly text: string;
  /** Whether the first line begins before that. */
  readonly isBegun: boolean;
}

/** A longer line than this, in UTF-16 units, is cut: one without an end would never be shown. */
const LONGEST_LINE = 60_000_000;

/**
 * Cuts a text that comes in chunks into its lines, without their ends and without spaces and
 * tabs before those; as many at a time as a chunk completes. CR and CRLF have become `\n` before.
 * A form feed is a page break: it ends a line and stands as an empty one.
 */
export function* splitLines(chunks: Iterable<string>): Generator<Batch> {
  let begun: string[] = [];
  let length = 0;
  for (const chunk of chunks) {
    const whole = chunk.includes('\f') ? chunk.replaceAll('\f', '\n\n') : chunk;
    length += whole.length;
    const text = length > LONGEST_LINE ? `${whole}\n` : whole;
    if (!text.includes('\n')) {
      begun.push(text);
      continue;
    }
    length = 0;
    const lines = text.split('\n');
    const before = begun.join('');
    lines[0] = before + lines[0];
    begun = [lines.pop() ?? ''];
    yield { lines: lines.map(trimEnd), text, isBegun: before !== '' };
  }
  const last = begun.join('');
  if (last !== '') yield { lines: [trimEnd(last)], text: last, isBegun: true };
}

/** A line without the spaces and tabs at its end. NBSP stays: it was put there. */
function trimEnd(line: string): string {
  let end = line.length;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end -= 1;
  return end === line.length ? line : line.slice(0, end);
}

/** How many spaces a line opens with. */
export function indentOf(line: string): number {
  let indent = 0;
  while (line.charCodeAt(indent) === 0x20) indent += 1;
  return indent;
}
