import { essenceOf } from '../format.ts';
import { Refusal } from './failure.ts';

/** Types under which servers also send what is text; there the bytes decide. */
const UNSAID = new Set(['', 'application/octet-stream', 'binary/octet-stream']);

const TEXT = /^text\/|^application\/(?:xhtml\+xml|xml|(?:x-)?markdown)$/;

const NAMES: readonly [RegExp, string][] = [
  [/^application\/pdf$/, 'a PDF'],
  [/^application\/(?:[\w.-]+\+)?json$/, 'JSON'],
  [/^application\/(?:x-)?zip(?:-compressed)?$|^application\/epub/, 'a zip archive'],
  [/^application\/(?:x-)?gzip$/, 'a gzip archive'],
  [/^application\/(?:x-)?(?:java|ecma)script$/, 'a script'],
  [/^application\/(?:rss|atom)\+xml$/, 'a feed'],
  [/^application\/(?:msword|vnd\.(?:openxmlformats|oasis|ms-))/, 'an Office document'],
  [/^image\/png$/, 'a PNG image'],
  [/^image\/jpe?g$/, 'a JPEG image'],
  [/^image\/gif$/, 'a GIF image'],
  [/^image\/webp$/, 'a WebP image'],
  [/^image\//, 'an image'],
  [/^audio\//, 'audio'],
  [/^video\//, 'video'],
  [/^font\//, 'a font'],
];

/** Throws a Refusal for a content type that is not text. */
export function assertText(contentType: string | undefined): void {
  const type = essenceOf(contentType);
  if (UNSAID.has(type) || TEXT.test(type)) return;
  const name = NAMES.find(([types]) => types.test(type))?.[1] ?? 'something else than text';
  throw new Refusal(`is ${name}, not an article`);
}
