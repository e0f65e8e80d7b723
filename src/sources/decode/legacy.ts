import { TextDecoder as LegacyDecoder, labelToName } from '@exodus/bytes/encoding.js';
import sniff from 'html-encoding-sniffer';
import type { Decoder } from './stream.ts';

/** How far into a document its own declaration is looked for, in bytes. */
const DECLARATION_WITHIN = 16_384;

/**
 * The standard name of the encoding that was declared: by the `charset` of the content type,
 * then, in HTML, by the document. Null if none is known by that name.
 */
export function declaredEncoding(
  bytes: Uint8Array,
  charset: string | null,
  html: boolean,
): string | null {
  const names = [charset === null ? null : labelToName(charset), html ? inDocument(bytes) : null];
  return names.find((name) => name !== null && name !== 'replacement') ?? null;
}

/**
 * A decoder of the encoding with that standard name. Node's own is wrong in several of them.
 * Throws a RangeError for a name that no encoding has.
 */
export function legacyDecoder(name: string): Decoder {
  const decoder = new LegacyDecoder(name);
  return (bytes) => (bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true }));
}

function inDocument(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, DECLARATION_WITHIN);
  return sniffed(head) ?? inLateMeta(head) ?? inXmlDeclaration(head);
}

/** The sniffer looks at 1,024 bytes, and throws on some broken declarations. */
function sniffed(bytes: Uint8Array): string | null {
  try {
    return sniff(bytes, { defaultEncoding: '' }) || null;
  } catch {
    return null;
  }
}

/** Hands the sniffer one `<meta>` after another, those in comments and scripts left out. */
function inLateMeta(head: Uint8Array): string | null {
  const markup = Buffer.from(head)
    .toString('latin1')
    .replace(/<!--.*?-->|<(script|style|title)\b.*?<\/\1/gis, '');
  for (const { index } of markup.matchAll(/<meta[\s/]/gi)) {
    const name = sniffed(
      Buffer.from(`${markup.slice(index, index + 1024).split('>')[0]}>`, 'latin1'),
    );
    if (name !== null) return name;
  }
  return null;
}

/** Bytes in which this can be read are not in UTF-16, whatever it says. */
function inXmlDeclaration(head: Uint8Array): string | null {
  const start = Buffer.from(head.subarray(0, 256)).toString('latin1');
  const label = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w:.-]+)["']/.exec(start)?.[1];
  const name = label === undefined ? null : labelToName(label);
  return name?.startsWith('UTF-16') ? 'UTF-8' : name;
}
