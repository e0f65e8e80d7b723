/**
 * Cuts a text that comes in chunks into its lines, without their ends. CR and CRLF have become
 * `\n` before. A form feed is a page break: it ends a line and stands as an empty one.
 */
export function* splitLines(chunks: Iterable<string>): Generator<string> {
  let rest = '';
  for (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield* pages(line);
  }
  if (rest !== '') yield* pages(rest);
}

function* pages(line: string): Generator<string> {
  if (!line.includes('\f')) {
    yield trimEnd(line);
    return;
  }
  for (const [i, part] of line.split('\f').entries()) {
    if (i > 0) yield '';
    yield trimEnd(part);
  }
}

/** A line without the spaces and tabs at its end. NBSP stays: it was put there. */
function trimEnd(line: string): string {
  let end = line.length;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end -= 1;
  return end === line.length ? line : line.slice(0, end);
}

/** A group of lines with no blank line among them is at most this many lines long. */
const MOST_LINES = 1000;

/**
 * Gathers lines into groups that blank lines part. A longer run than any person sets without a
 * blank line (a log, a list of words) is cut, so that memory stays bounded.
 */
export function* groupLines(lines: Iterable<string>): Generator<readonly string[]> {
  let group: string[] = [];
  for (const line of lines) {
    if (line.trim() !== '') group.push(line);
    if (group.length > 0 && (line.trim() === '' || group.length === MOST_LINES)) {
      yield group;
      group = [];
    }
  }
  if (group.length > 0) yield group;
}

/** How many spaces a line opens with. */
export function indentOf(line: string): number {
  let indent = 0;
  while (line[indent] === ' ') indent += 1;
  return indent;
}
