import { galley } from '../world.ts';
import { broken } from './promise.ts';

/** Where a text of one line is put, and how galley is run on it. */
export interface Place {
  readonly name: string;
  readonly argv: readonly string[];
  readonly stdin: (text: string) => string;
  /** The columns of a terminal; a pipe without. */
  readonly columns?: number;
}

const LONG =
  'This is a sentence of the article, and it goes on until it is long enough to be kept. ';
const PROSE = `<p>${LONG.repeat(3)}</p>`;
const BODY = `<article><h1>The heading of a page</h1>${PROSE}${PROSE}`;

const html = (inside: string, head = ''): string =>
  `<!doctype html><title>The heading of a page</title>${head}${BODY}${inside}${PROSE}</article>`;
const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const json = (text: string): string => JSON.stringify(text).replaceAll('<', '\\u003c');

const text = (mark: string): string => `A title\n\nBefore ${mark} after.\n`;
const titled = (mark: string): string => `A title ${mark} of it\n\nBefore.\n`;

/** How a source is put; what is in it is looked at with each of the commands. */
export const SOURCES: readonly (readonly [name: string, from: string, stdin: Place['stdin']])[] = [
  ['text', 'text', text],
  ['a title of text', 'text', titled],
  ['text laid out by hand', 'text', (mark) => `T\n\n    code ${mark} end\n`],
  ['a list of text', 'text', (mark) => `T\n\n- one ${mark} end\n- two\n`],
  ['what is left out', 'text', (mark) => `T\n\nSome text.\n\nRead more: ${mark} end\n`],
  ['Markdown', 'markdown', (mark) => `# T\n\nBefore **${mark}** after.\n`],
  ['a heading', 'markdown', (mark) => `# T ${mark}\n\nText.\n\n## H ${mark}\n\nText.\n`],
  ['a fence', 'markdown', (mark) => `Text.\n\n\`\`\`la${mark}ng\ncode ${mark}\n\`\`\`\n`],
  ['a code span', 'markdown', (mark) => `Before \`a ${mark} b\` after.\n`],
  [
    'a link',
    'markdown',
    (mark) => `Before [a ${mark}](<http://a.example/${mark}> "${mark}") after.\n`,
  ],
  ['an image', 'markdown', (mark) => `![alt ${mark}](http://a.example/${mark})\n\nText.\n`],
  ['a table', 'markdown', (mark) => `| a ${mark} | b |\n|---|---|\n| c | d ${mark} |\n`],
  [
    'front matter',
    'markdown',
    (mark) =>
      `---\ntitle: ${json(mark)}\nauthor: ${json(mark)}\ndate: ${json(`2020-01-01 ${mark}`)}\nlang: ${json(mark)}\nurl: ${json(mark)}\n---\n\nText.\n`,
  ],
  ['raw markup', 'markdown', (mark) => `<div>a ${mark} b</div>\n\nText.\n`],
  ['HTML', 'html', (mark) => html(`<p>Before ${mark} after, and on. ${LONG}</p>`)],
  [
    'a table of HTML',
    'html',
    (mark) => html(`<table><tr><th>a ${mark}<th>b<tr><td>c<td>d ${mark}</table>`),
  ],
  [
    'code of HTML',
    'html',
    (mark) => html(`<pre><code class="language-a${attribute(mark)}">x ${mark}</code></pre>`),
  ],
  [
    'a link of HTML',
    'html',
    (mark) => html(`<p><a href="http://a.example/${attribute(mark)}">a ${mark}</a> ${LONG}</p>`),
  ],
  [
    'a caption',
    'html',
    (mark) =>
      html(
        `<figure><img alt="${attribute(mark)}"><figcaption>A caption ${mark}</figcaption></figure>`,
      ),
  ],
  [
    'metadata',
    'html',
    (mark) =>
      html(
        '',
        ['author', 'og:site_name', 'og:title', 'article:published_time', 'og:url', 'og:locale']
          .map((name) => `<meta property="${name}" name="${name}" content="${attribute(mark)}">`)
          .join(''),
      ),
  ],
  [
    'JSON-LD',
    'html',
    (mark) =>
      html(
        '',
        `<script type="application/ld+json">${json(mark).length > 0 ? `{"@type":"NewsArticle","headline":${json(mark)},"author":{"name":${json(mark)}},"publisher":{"name":${json(mark)}},"inLanguage":${json(mark)},"datePublished":${json(mark)}}` : ''}</script>`,
      ),
  ],
];

const COMMANDS: readonly (readonly [string, readonly string[], number?])[] = [
  ['read', ['read', '--all']],
  ['read in colour', ['read', '-n', '--color', 'always', '-w', '30']],
  ['read on a terminal', ['read', '--all'], 40],
  ['Markdown', ['read', '--all', '--markdown']],
  ['JSON', ['read', '--all', '--json']],
  ['list', ['list', '--all']],
  ['list on a terminal', ['list', '--all'], 60],
  ['list as JSON', ['list', '--all', '--json']],
  ['search', ['search', '-e', '--all', '.+']],
  ['search on a terminal', ['search', '-e', '--all', '.+'], 40],
  ['matches', ['search', '-e', '--all', '-o', '.+']],
  ['search as JSON', ['search', '-e', '--all', '--json', '.+']],
];

/** Every command over every kind of source. */
export const PLACES: readonly Place[] = SOURCES.flatMap(([source, from, stdin]) =>
  COMMANDS.map(([command, argv, columns]) => ({
    name: `${source}, ${command}`,
    argv: [argv[0] ?? '', '-f', from, ...argv.slice(1), '-'],
    stdin,
    ...(columns === undefined ? {} : { columns }),
  })),
);

/** Runs galley on a text in its place; what went wrong, or null. A NUL may be refused as binary. */
export async function kept({ argv, stdin, columns }: Place, text: string): Promise<string | null> {
  const world = columns === undefined ? {} : { columns };
  const outcome = await galley(argv, { ...world, stdin: stdin(text) });
  const isRefused = text.includes('\0') && outcome.status === 2;
  return broken(outcome, argv) ?? (outcome.status === 0 || isRefused ? null : outcome.stderr);
}

/** Arguments that are refused, each with a text in it. None may hold a NUL. */
export const ARGUMENTS: readonly ((text: string) => readonly string[])[] = [
  (text) => [`./no/${text}`],
  (text) => ['list', `no-${text}`],
  (text) => ['search', 'a', `no-${text}`],
  (text) => [`http://${text}/`],
  (text) => [`http://127.0.0.1:1/${text}`],
  (text) => [`--${text}`],
  (text) => [`-${text}`],
  (text) => ['list', `--${text}=a`],
  (text) => ['-w', text],
  (text) => ['-p', text],
  (text) => ['-f', text],
  (text) => ['--color', text],
  (text) => ['--pager', text],
  (text) => ['search', '-C', text, 'a'],
  (text) => ['search', '-e', `(${text}`],
  (text) => ['completion', text],
  (text) => ['completion', 'bash', text],
  (text) => ['help', text],
];
