import fc from 'fast-check';
import { prose, unicode } from '../hostile.ts';

/** A source: what comes on standard input, and the format it is said to be in. */
export interface Given {
  readonly stdin: string | Uint8Array;
  readonly from: readonly string[];
}

const of = (stdin: fc.Arbitrary<string | Uint8Array>, ...from: string[]): fc.Arbitrary<Given> =>
  stdin.map((bytes) => ({ stdin: bytes, from }));

const TAGS =
  'p div b i a em code pre ul ol li dl dt dd table tr td th caption blockquote h1 h2 h3 br hr img svg math script style template iframe select option form button figure figcaption article main header footer nav aside section span title head body html noscript frameset plaintext xmp textarea sub ruby rt'.split(
    ' ',
  );
const ATTRIBUTES =
  'href src alt class id title lang start value content name rel style onclick'.split(' ');
const ENTITIES =
  '&#27; &#x1b;[31m &#155; &#x9b;2J &amp;#27; &amp;amp;#x202e; &#x202e; &#0; &#xd800; &#x110000; &#65534; &NewLine; &zwj; &shy; &lt;b&gt; & &# &#x &nbsp; &#8203; &#7; &#13; &#8;'.split(
    ' ',
  );
const SIGNS =
  '# |## |> |- |* |1. |9999999999) |``` |~~~ |---|===|**|*|_|__|`|``|[|](|)|![|]|<|>|\\|\n|\n\n|    |\t||:-:|| |---||\n|<!--|-->|<b>|</b>|[a]: b|[a]|http://a.b/|&amp;|title: |...\n'.split(
    '|',
  );

/** A piece of text, hostile or not. */
const piece = fc.oneof({ weight: 2, arbitrary: unicode }, { weight: 2, arbitrary: prose });
const short = fc.oneof(fc.constantFrom(...ENTITIES), fc.string({ unit: 'binary', maxLength: 8 }));

const tag = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...TAGS).map((name) => `<${name}>`) },
  { weight: 3, arbitrary: fc.constantFrom(...TAGS).map((name) => `</${name}>`) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...TAGS), fc.constantFrom(...ATTRIBUTES), fc.oneof(short, unicode))
      .map(([name, attribute, value]) => `<${name} ${attribute}="${value}">`),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('<', '<!--', '-->', '<![CDATA[', '<?', '</', '<a href='),
  },
);

/** Markup: tags that need not fit, entities, text. */
const markup: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 3, arbitrary: tag }, { weight: 2, arbitrary: short }, piece), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));

/** Markdown: its signs where they may mean something and where they may not. */
const markdown: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...SIGNS) },
      { weight: 1, arbitrary: tag },
      { weight: 1, arbitrary: short },
      { weight: 2, arbitrary: piece },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

const SENTENCES = 'A sentence of the article, which goes on for a while, and then it ends. '.repeat(
  3,
);

/** Hostile markup where a page's article and all that a page says of itself are looked for. */
const page = fc
  .tuple(markup, markup, short, unicode)
  .map(
    ([body, title, meta, byline]) =>
      `<!doctype html><html lang="${meta}"><title>${title}</title>` +
      `<meta property="og:site_name" content="${meta}"><meta name="author" content="${meta}">` +
      `<link rel=canonical href="http://a.b/${meta}"><script type="application/ld+json">` +
      `${JSON.stringify({ '@type': 'Article', headline: byline, author: { name: byline }, datePublished: meta })}` +
      `</script><article><h1>${title}</h1>${`<p>${SENTENCES}</p>`.repeat(3)}${body}` +
      `<p>${SENTENCES}</p></article>`,
  );

const frontMatter = fc
  .tuple(unicode, short, markdown)
  .map(
    ([title, date, body]) =>
      `---\ntitle: ${JSON.stringify(title)}\nauthor: ${title}\ndate: ${date}\n---\n\n${body}`,
  );

/** What is done to bytes to spoil them. */
type Spoil = (bytes: Uint8Array, at: number, length: number, by: Uint8Array) => Uint8Array;
const SPOILS: readonly Spoil[] = [
  (bytes, at, length) => joined(bytes.subarray(0, at), bytes.subarray(at + length)),
  (bytes, at, _, by) => joined(bytes.subarray(0, at), by, bytes.subarray(at)),
  (bytes, at, length) => joined(bytes.subarray(0, at + length), bytes.subarray(at)),
  (bytes, at, length, by) => joined(bytes.subarray(0, at), by, bytes.subarray(at + length)),
  (bytes, at) => bytes.slice(0, at),
  (bytes, at) => bytes.map((byte, i) => (i === at ? byte ^ 0x80 : byte)),
];
const joined = (...parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);

/** Sources with stretches of them left out, put in, doubled or broken. */
function mutated(sources: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const spoil = fc.tuple(
    fc.constantFrom(...SPOILS),
    fc.nat(),
    fc.nat(400),
    fc.oneof(unicode, markup).map((text) => Buffer.from(text)),
  );
  return fc
    .tuple(fc.constantFrom(...sources), fc.array(spoil, { minLength: 1, maxLength: 12 }))
    .map(([source, spoils]) =>
      spoils.reduce(
        (bytes, [change, at, length, by]) => change(bytes, at % (bytes.length + 1), length, by),
        source,
      ),
    );
}

const bytes = fc
  .tuple(
    fc.constantFrom('', '\xef\xbb\xbf', '\xff\xfe', '\xfe\xff', '\xff\xfe\0\0', '\x1b$B'),
    fc.uint8Array({ maxLength: 600 }),
  )
  .map(([mark, rest]) => joined(Buffer.from(mark, 'latin1'), rest));

/** Every kind of source; `sources` are real ones, to be spoilt. */
export function given(sources: readonly Uint8Array[]): fc.Arbitrary<Given> {
  return fc.oneof(
    of(bytes),
    of(unicode),
    of(unicode, '-f', 'text'),
    of(markup, '-f', 'html'),
    of(page),
    of(markdown, '-f', 'markdown'),
    of(frontMatter, '-f', 'markdown'),
    ...(sources.length === 0 ? [] : [of(mutated(sources)), of(mutated(sources), '-f', 'html')]),
  );
}

const width = fc.oneof(fc.constantFrom('0', '1', '2', '7', '80', '999999'), unicode);
const list = fc.oneof(fc.constantFrom('1', '2-', '-3', '1,3-4', '9-2', '0', '-', ','), unicode);
const common = fc.oneof(
  fc.constantFrom<string[]>([], ['--all'], ['--json'], ['--color', 'always'], ['-a', '--json']),
  width.map((value) => ['-w', value]),
);
const term = fc.oneof(
  unicode,
  prose,
  fc.constantFrom('e', 'a', ' ', '.', '(', '\\b', '[^a]', '(?<=a)'),
);

/** The arguments of a run but for its source, of every command. */
export const argv: fc.Arbitrary<readonly string[]> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom<string[]>([], ['-n'], ['--markdown'], ['-n', '--color', 'always']),
      common,
      fc.oneof(
        fc.constant([]),
        list.map((value) => ['-p', value]),
      ),
    )
    .map((parts) => parts.flat()),
  common.map((options) => ['list', ...options]),
  fc
    .tuple(
      common,
      fc.constantFrom<string[]>(
        [],
        ['-e'],
        ['-o'],
        ['-c'],
        ['-l'],
        ['-q'],
        ['-C', '2'],
        ['--word'],
        ['--exact'],
        ['-i', '-e', '-o'],
      ),
      term,
    )
    .map(([options, how, value]) => ['search', ...options, ...how, '--', value]),
);

/** Columns of a terminal, or none: a pipe. */
export const columns = fc.constantFrom(undefined, undefined, 0, 1, 2, 20, 80);
