import { late } from '../late.ts';
import { asBuffer } from './bytes.ts';
import { wideDecoder, wideOf } from './decode/wide.ts';

export type Format = 'text' | 'markdown' | 'html';

/** How many of the first bytes of a source are looked at. */
const LOOKED_AT = 8000;

const BY_TYPE: ReadonlyMap<string, Format> = new Map([
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
  ['text/markdown', 'markdown'],
  ['text/x-markdown', 'markdown'],
  ['application/markdown', 'markdown'],
]);

const BY_EXTENSION: ReadonlyMap<string, Format> = new Map([
  ...['md', 'markdown', 'mkd', 'mkdn', 'mdown', 'mdwn'].map((end) => [end, 'markdown'] as const),
  ...['html', 'htm', 'xhtml', 'xht', 'shtml'].map((end) => [end, 'html'] as const),
  ...['txt', 'text', 'log'].map((end) => [end, 'text'] as const),
]);

/**
 * The format of a source: by its content type, then by the ending of its name, then by its
 * first bytes. `text/plain` is what servers say of Markdown too, so there the name has a say.
 */
export function formatOf(hints: {
  readonly contentType?: string | undefined;
  readonly name?: string | undefined;
  readonly head: Uint8Array | string;
}): Format {
  const type = essenceOf(hints.contentType);
  const byType = BY_TYPE.get(type);
  if (byType) return byType;
  const name = hints.name ?? '';
  const byName = BY_EXTENSION.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
  if (type === 'text/plain') return byName === 'markdown' ? 'markdown' : 'text';
  return byName ?? byContent(beginning(hints.head));
}

/** A content type without its parameters, in lower case; empty if there is none. */
export function essenceOf(contentType: string | undefined): string {
  return contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
}

function beginning(head: Uint8Array | string): string {
  if (typeof head === 'string') return head.slice(0, LOOKED_AT);
  const bytes = head.subarray(0, LOOKED_AT);
  const wide = wideOf(bytes);
  return wide ? wideDecoder(wide)(bytes) : Buffer.from(bytes).toString('utf8');
}

const BEFORE_MARKUP = /^(?:\s|<!--.*?-->|<\?xml\b.*?\?>)+/s;
const PAGE = /^<(?:!doctype\s+html|html|head|body)(?=[\s>/])/i;
const FRAGMENT = /^<(?:title|meta|link|article|main|section|header|div|h[1-6]|p)(?=[\s>])/i;
const FRONT_MATTER =
  /^\ufeff?---[ \t]*\r?\n(?:\w[\w-]*:.*\r?\n|[ \t#-].*\r?\n|\r?\n)+?(?:---|\.\.\.)[ \t]*\r?\n/;
const MARKDOWN_TITLE = /^\ufeff?\s*# \S.*\r?\n\r?\n/;
const MARKDOWN_SIGN = /^#{2,6} \S|^```|\]\(\S+\)/m;

function byContent(text: string): Format {
  const markup = text.replace(BEFORE_MARKUP, '');
  if (PAGE.test(markup) || (FRAGMENT.test(markup) && markup.includes('</'))) return 'html';
  if (FRONT_MATTER.test(text)) return 'markdown';
  if (MARKDOWN_TITLE.test(text) && MARKDOWN_SIGN.test(text)) return 'markdown';
  return 'text';
}

/**
 * A name, how such bytes begin, as Latin 1, and, where that could begin a text too, what more
 * they look like. The first that fits counts.
 */
type Signature = readonly [name: string, start: string, more?: RegExp];

const SIGNATURES: readonly Signature[] = [
  ['a PDF', '%PDF-'],
  ['a PostScript file', '%!PS'],
  ['an RTF document', '{\\rtf'],
  ['a PNG image', '\x89PNG\r\n'],
  ['a JPEG image', '\xff\xd8\xff'],
  ['a GIF image', 'GIF8', /^....[79]a/],
  ['a WebP image', 'RIFF', /^.{8}WEBP/s],
  ['audio', 'RIFF', /^.{8}WAVE/s],
  ['video', 'RIFF', /^.{8}AVI /s],
  ['a TIFF image', 'II*\0'],
  ['a TIFF image', 'MM\0*'],
  ['a BMP image', 'BM', /^.{6}\0{4}/s],
  ['an icon', '\0\0', /^..[\x01\x02]\0[^\0]\0/s],
  ['an image', '\0', /^....ftyp(?:avi[fs]|hei[cfsx]|mif1)/s],
  ['audio', '\0', /^....ftypM4[ABP]/s],
  ['video', '\0', /^....ftyp/s],
  ['video', '\0\0\x01', /^...[\xb3\xba]/s],
  ['video', '\x1aE\xdf\xa3'],
  ['video', 'FLV\x01'],
  ['audio', 'ID3', /^...[\x02-\x04]/s],
  ['audio', 'fLaC\0'],
  ['audio', 'MThd\0'],
  ['audio', '\xff', /^.[\xf2-\xfb].*\0/s],
  ['audio or video', 'OggS\0'],
  ['a gzip archive', '\x1f\x8b'],
  ['a zip archive', 'PK', /^..(?:\x03\x04|\x05\x06|\x07\x08)/s],
  ['a bzip2 archive', 'BZh', /^...[1-9](?:1AY&SY|\x17rE8P)/s],
  ['an XZ archive', '\xfd7zXZ\0'],
  ['a zstd archive', '\x28\xb5\x2f\xfd'],
  ['a 7z archive', '7z\xbc\xaf\x27\x1c'],
  ['a RAR archive', 'Rar!\x1a\x07'],
  ['an ar archive', '!<arch>\n'],
  ['an ELF program', '\x7fELF'],
  ['a Windows program', 'MZ', /\0/],
  ['a Mach-O program', '\xfe\xed\xfa', /^...[\xce\xcf]/s],
  ['a Mach-O program', '\xce\xfa\xed\xfe'],
  ['a Mach-O program', '\xcf\xfa\xed\xfe'],
  ['a Mach-O program', '\xca\xfe\xba\xbe\0\0\0', /^.{7}[\x01-\x1f]/s],
  ['a Java class', '\xca\xfe\xba\xbe'],
  ['a WebAssembly module', '\0asm'],
  ['an SQLite database', 'SQLite format 3\0'],
  ['an Office document', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['a font', 'wOF', /^...[F2]/s],
  ['a font', 'OTTO\0'],
  ['a font', '\0\x01\0\0\0'],
];

/** The signatures by their first byte. */
const byStart = late(() => {
  const found = new Map<string, Signature[]>();
  for (const signature of SIGNATURES) {
    const start = signature[1].charAt(0);
    found.set(start, [...(found.get(start) ?? []), signature]);
  }
  return found;
});

/**
 * What a source is whose first bytes (8,000 or so) are not text, as a noun with its article ("a
 * PDF", "binary data"); null if they may be text.
 */
export function refusalOf(head: Uint8Array): string | null {
  const text = asBuffer(head).toString('latin1', 0, LOOKED_AT);
  const alike = byStart().get(text.charAt(0));
  const found = alike?.find((one) => text.startsWith(one[1]) && (one[2]?.test(text) ?? true));
  if (found !== undefined) return found[0];
  if (!text.includes('\0')) return null;
  if (text.startsWith('ustar', 257)) return 'a tar archive';
  return wideOf(head.subarray(0, LOOKED_AT)) === null ? 'binary data' : null;
}
