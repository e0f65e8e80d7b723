import { assemble, untold } from '../article/assemble.ts';
import { carriesText } from '../article/model/block.ts';
import type { Article, Draft } from '../article/model.ts';
import { parseText } from '../article/text.ts';
import { UserError } from '../errors.ts';
import { type Io, Timeout } from '../io.ts';
import { bundled } from './bundled.ts';
import { type Begun, type Bytes, beginning, gather } from './bytes.ts';
import { plainText } from './decode/plain.ts';
import { mayHold } from './decode/sifted.ts';
import { decoderFor, decodeWhole } from './decode.ts';
import { fileBytes, inputBytes } from './file.ts';
import { type Format, formatOf, refusalOf } from './format.ts';
import type { Sieve } from './sift.ts';
import { printable } from './web/printable.ts';

/** What a source gives: its bytes, and what is said of them. */
interface Opened {
  readonly bytes: Bytes;
  readonly contentType?: string | undefined;
  /** Where it is on the web; what it says of itself wins. */
  readonly url: string | null;
}

/** How a source is to be read. */
export interface Asked {
  /** Its format, where that is not to be told by the source itself. */
  readonly from: Format | null;
  /** What finds something in every text that matters: another may be taken for an empty one. */
  readonly sieve?: Sieve | null;
  /** Whether the same holds of its paragraphs, so that not even their numbers matter. */
  readonly sifts?: boolean;
}

/**
 * Opens a source as an article: `-` is standard input, null the bundled article, an http or
 * https address is fetched, anything else is a path. Text is read as its blocks are walked. The
 * article is given at once where nothing is to be waited for: sources may be many and short.
 * Throws a UserError, or rejects with it, for what cannot be read, or holds no article.
 */
export function open(typed: string | null, asked: Asked, io: Io): Article | Promise<Article> {
  if (typed === null) return openBundled(asked, io);
  const name = printable(typed);
  if (isAddress(typed)) return fetched(typed, io).then((page) => articleOf(name, page, asked, io));
  const bytes = typed === '-' ? inputBytes(io) : fileBytes(typed, io, name);
  return articleOf(name, { bytes, url: null }, asked, io);
}

async function openBundled(asked: Asked, io: Io): Promise<Article> {
  const { name, known, bytes } = bundled(io);
  return { ...(await textArticle(name, { bytes, url: null }, beginning(bytes), asked)), ...known };
}

function articleOf(name: string, opened: Opened, asked: Asked, io: Io): Article | Promise<Article> {
  const begun = beginning(opened.bytes);
  const refusal = refusalOf(begun.head);
  if (refusal !== null) throw new UserError(name, `is ${refusal}, not an article`);
  const { contentType } = opened;
  const format = asked.from ?? formatOf({ contentType, name, head: begun.head });
  if (format === 'text') return textArticle(name, opened, begun, asked);
  return parsedArticle(format, name, opened, begun, io);
}

/** Plain text as an article. Short texts are many, and mostly do not hold what is looked for. */
function textArticle(
  name: string,
  opened: Opened,
  { head, all, isWhole }: Begun,
  { sieve = null, sifts = false }: Asked,
): Article | Promise<Article> {
  const { contentType, url } = opened;
  const isShort = isWhole && contentType === undefined;
  if (isShort && sieve !== null && !mayHold(head, sieve)) return untold(name);
  const text = isShort ? plainText(head) : null;
  if (text === null)
    return decoderFor(head, { contentType }).then((decode) => {
      const draft = parseText((isReady) =>
        decode(all, sifts && sieve !== null ? { sieve, isReady } : undefined),
      );
      return assemble({ ...draft, url }, name);
    });
  if (sieve !== null && text.search(sieve.text) === -1) return untold(name);
  // An empty line, which means nothing at the end, tells that the last paragraph ends there.
  return assemble({ ...parseText([`${text}\n\n`]), url }, name);
}

async function parsedArticle(
  format: 'markdown' | 'html',
  name: string,
  { contentType, url }: Opened,
  { all }: Begun,
  io: Io,
): Promise<Article> {
  const whole = gather(all, name, LARGEST);
  const text = await decodeWhole(whole, { contentType, html: format === 'html' });
  const draft = await parse(format, text, url, name, io);
  return assemble({ ...draft, url: draft.url ?? url }, name);
}

const isAddress = (typed: string): boolean => /^https?:\/\//i.test(typed);

async function fetched(typed: string, io: Io): Promise<Opened> {
  const { fetchPage } = await import('./web.ts');
  const page = await fetchPage(typed, {
    env: io.env,
    version: io.version,
    progress: progressOn(io),
  });
  return { bytes: page.bytes, contentType: page.contentType, url: page.url };
}

/** A line on a terminal's standard error that says what is waited for, and goes away again. */
function progressOn({ stderr, onSignal }: Io): ((line: string | null) => void) | undefined {
  if (!stderr.isTerminal) return undefined;
  let length = 0;
  let letGo: (() => void) | undefined;
  return (line) => {
    if (line === null) letGo?.();
    else letGo ??= onSignal(() => stderr.write(`\r${' '.repeat(length + ECHO.length)}\r`));
    const text = (line ?? '').slice(0, (stderr.columns || 80) - 1 - ECHO.length);
    stderr.write(`\r${text.padEnd(length)}${line === null ? '\r' : ''}`);
    length = text.length;
  };
}

/** What a terminal shows of the key that interrupts. */
const ECHO = '^C';

/**
 * What is parsed as a whole may have so many bytes; larger ones are no articles. It becomes a tree
 * of up to sixty times its size, so of the disk no more is taken than of the web.
 */
const LARGEST = 20_000_000;

/** How long the computing of a parse may take, in milliseconds. */
const LONGEST = 10_000;

async function parse(
  format: 'markdown' | 'html',
  text: string,
  url: string | null,
  name: string,
  io: Io,
): Promise<Draft> {
  const parser =
    format === 'html'
      ? (await import('../article/html.ts')).parseHtml
      : (await import('../article/markdown.ts')).parseMarkdown;
  try {
    const draft = io.limit(() => {
      const { blocks, ...known } = parser(text, url);
      return { ...known, blocks: [...blocks] };
    }, LONGEST);
    if (format === 'html' && !draft.blocks.some((block) => carriesText(block.kind)))
      throw new UserError(name, 'no article was found in it', '--from text shows it as it is');
    return draft;
  } catch (error) {
    if (!(error instanceof Timeout)) throw error;
    throw new UserError(name, `is too much to parse in ${LONGEST / 1000} seconds`);
  }
}
