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

const BY_EXTENSION: readonly [RegExp, Format][] = [
  [/\.(md|markdown|mkd|mkdn|mdown|mdwn)$/i, 'markdown'],
  [/\.(html?|xhtml?|xht|shtml)$/i, 'html'],
  [/\.(txt|text|log)$/i, 'text'],
];

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
  const byName = BY_EXTENSION.find(([ending]) => ending.test(hints.name ?? ''))?.[1];
  if (type === 'text/plain') return byName === 'markdown' ? 'markdown' : 'text';
  return byName ?? byContent(beginning(hints.head));
}

/** A content type without its parameters, in lower case; empty if there is none. */
export function essenceOf(contentType: string | undefined): string {
  return (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
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

/** A name, and what the bytes look like, as Latin 1. */
const SIGNATURES: readonly [string, RegExp][] = [
  ['a PDF', /^\s{0,16}%PDF-/],
  ['a PostScript file', /^%!PS/],
  ['an RTF document', /^\{\\rtf/],
  ['a PNG image', /^\x89PNG\r\n/],
  ['a JPEG image', /^\xff\xd8\xff/],
  ['a GIF image', /^GIF8[79]a/],
  ['a WebP image', /^RIFF....WEBP/s],
  ['a TIFF image', /^(?:II\*\0|MM\0\*)/],
  ['a BMP image', /^BM.{4}\0{4}/s],
  ['an icon', /^\0\0[\x01\x02]\0[^\0]\0/],
  ['an image', /^\0...ftyp(?:avi[fs]|hei[cfsx]|mif1)/s],
  [
    'audio',
    /^\0...ftypM4[ABP]|^RIFF....WAVE|^ID3[\x02-\x04]|^fLaC\0|^MThd\0|^\xff[\xf2-\xfb].*\0/s,
  ],
  ['audio or video', /^OggS\0/],
  ['video', /^\0...ftyp|^\x1aE\xdf\xa3|^RIFF....AVI |^FLV\x01|^\0\0\x01[\xb3\xba]/s],
  ['a gzip archive', /^\x1f\x8b/],
  ['a zip archive', /^PK(?:\x03\x04|\x05\x06|\x07\x08)/],
  ['a bzip2 archive', /^BZh[1-9](?:1AY&SY|\x17rE8P)/],
  ['an XZ archive', /^\xfd7zXZ\0/],
  ['a zstd archive', /^\x28\xb5\x2f\xfd/],
  ['a 7z archive', /^7z\xbc\xaf\x27\x1c/],
  ['a RAR archive', /^Rar!\x1a\x07/],
  ['a tar archive', /^.{257}ustar[\0 ]/s],
  ['an ar archive', /^!<arch>\n/],
  ['an ELF program', /^\x7fELF/],
  ['a Windows program', /^MZ.*\0/s],
  [
    'a Mach-O program',
    /^(?:\xfe\xed\xfa[\xce\xcf]|[\xce\xcf]\xfa\xed\xfe|\xca\xfe\xba\xbe\0\0\0[\x01-\x1f])/,
  ],
  ['a Java class', /^\xca\xfe\xba\xbe/],
  ['a WebAssembly module', /^\0asm/],
  ['an SQLite database', /^SQLite format 3\0/],
  ['an Office document', /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/],
  ['a font', /^(?:wOF[F2]|OTTO\0|\0\x01\0\0\0)/],
];

/**
 * What a source is whose first bytes (8,000 or so) are not text, as a noun with its article ("a
 * PDF", "binary data"); null if they may be text.
 */
export function refusalOf(head: Uint8Array): string | null {
  const text = Buffer.from(head.subarray(0, LOOKED_AT)).toString('latin1');
  const signature = SIGNATURES.find(([, bytes]) => bytes.test(text));
  if (signature) return signature[0];
  return text.includes('\0') && wideOf(head) === null ? 'binary data' : null;
}
