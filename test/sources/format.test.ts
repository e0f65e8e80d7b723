import { describe, expect, test } from 'vitest';
import { type Format, formatOf, refusalOf } from '../../src/sources/format.ts';

const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');

describe('formatOf', () => {
  const cases: [Format, string | undefined, string | undefined, string | Uint8Array][] = [
    ['html', 'text/html; charset=utf-8', 'a.txt', 'plain'],
    ['html', 'Application/XHTML+XML', undefined, ''],
    ['markdown', 'text/markdown', undefined, '<html>'],
    ['text', 'text/plain', 'page.html', '<html>'],
    ['markdown', 'text/plain', 'https://example.org/README.md', 'Title'],
    ['html', 'application/xml', undefined, '<?xml version="1.0"?>\n<html xmlns="x">'],
    ['text', 'application/octet-stream', 'a.txt', 'x'],
    ['markdown', undefined, 'README.MD', 'x'],
    ['markdown', undefined, 'a.markdown', 'x'],
    ['markdown', undefined, 'a.mkd', '<html>'],
    ['html', undefined, 'a.htm', 'x'],
    ['html', undefined, 'a.xhtml', 'x'],
    ['text', undefined, 'a.txt', '<!doctype html>'],
    ['html', undefined, 'page', '<!DOCTYPE html>'],
    ['html', undefined, undefined, '\ufeff \n<!-- a --><!-- b -->\n<HTML lang=en>'],
    ['html', undefined, undefined, '<!-- a > b -->\n<head>'],
    ['html', undefined, undefined, '<body class=a>'],
    ['html', undefined, undefined, '<div><p>Text</p></div>'],
    ['html', undefined, undefined, utf16('<!doctype html>')],
    ['html', undefined, undefined, Buffer.from('\ufeff<html>')],
    ['text', undefined, undefined, '<p> is the tag of a paragraph.'],
    ['text', undefined, undefined, '<htmlish>'],
    ['text', undefined, undefined, '<?xml version="1.0"?><rss>'],
    ['text', undefined, undefined, 'Use <html> in'],
    ['text', undefined, undefined, ''],
    ['markdown', undefined, undefined, '---\ntitle: A\ntags:\n  - b\n- c\n---\nText'],
    ['markdown', undefined, undefined, '---\r\ntitle: A\r\n---\r\n'],
    ['text', undefined, undefined, '---\nNo front matter\n---\nText'],
    ['text', undefined, undefined, '---\ntitle: never closed\n'],
    ['markdown', undefined, undefined, '# Title\n\nText.\n\n## Part\n'],
    ['markdown', undefined, undefined, '# Title\n\nSee [this](http://example.org/).\n'],
    ['text', undefined, undefined, '# a comment\n\nkey = value\n'],
    ['text', undefined, undefined, '#1 is the best\n\n'],
  ];
  test.each(cases)('%s: %j %j %j', (format, contentType, name, head) => {
    expect(formatOf({ contentType, name, head })).toBe(format);
  });

  test('hostile front matter takes no time', () => {
    const lines = `${'-a: b\r\n'.repeat(500)}${'a-a: \r\n'.repeat(500)}`;
    expect(formatOf({ head: `---\n${lines}!` })).toBe('text');
  });
});

describe('refusalOf', () => {
  const cases: [string | null, string][] = [
    ['a PDF', '%PDF-1.7\n'],
    ['a PNG image', '\x89PNG\r\n\x1a\n\0\0'],
    ['a JPEG image', '\xff\xd8\xff\xe0\0\x10JFIF'],
    ['a GIF image', 'GIF89a\x01\0'],
    ['a WebP image', 'RIFF\x10\n\0\0WEBPVP8 '],
    ['a BMP image', 'BM\x36\n\0\0\0\0\0\0'],
    ['a TIFF image', 'II*\0'],
    ['an image', '\0\0\0\x20ftypavif'],
    ['a gzip archive', '\x1f\x8b\x08\0'],
    ['a zip archive', 'PK\x03\x04\x14\0'],
    ['a bzip2 archive', 'BZh91AY&SY'],
    ['an XZ archive', '\xfd7zXZ\0'],
    ['a zstd archive', '\x28\xb5\x2f\xfd'],
    ['a 7z archive', "7z\xbc\xaf'\x1c"],
    ['a tar archive', `${'name'.padEnd(257, '\0')}ustar\0`],
    ['an ELF program', '\x7fELF\x02'],
    ['a Windows program', 'MZ\x90\0'],
    ['a Mach-O program', '\xcf\xfa\xed\xfe'],
    ['a Mach-O program', '\xca\xfe\xba\xbe\0\0\0\x02'],
    ['a Java class', '\xca\xfe\xba\xbe\0\0\0\x41'],
    ['a WebAssembly module', '\0asm\x01\0\0\0'],
    ['an SQLite database', 'SQLite format 3\0'],
    ['audio', 'ID3\x04\0'],
    ['audio', 'RIFF\x10\n\0\0WAVE'],
    ['audio', '\xff\xfb\x90\x64\0'],
    ['audio or video', 'OggS\0\x02'],
    ['video', '\0\0\0\x18ftypisom'],
    ['video', '\x1aE\xdf\xa3'],
    ['an Office document', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
    ['binary data', 'some\0thing'],
    ['binary data', '\x01\0\x02\0\x03\0\x04\0'],
    ['binary data', '\0'],
    [null, ''],
    [null, 'MZ is a label, BM another, ID3 a third'],
    [null, 'caf\xe9'],
    [null, '\xff\xfea\0b\0'],
    [null, '\xfe\xff\0a\0b'],
    [null, '\0\0\xfe\xff\0\0\0a'],
    [null, 'a\0r\0t\0i\0c\0l\0e\0'],
    [null, `${'a'.repeat(8000)}\0`],
    [null, '\xef\xbb\xbftext'],
  ];
  test.each(cases)('%j: %j', (name, head) => {
    expect(refusalOf(Buffer.from(head, 'latin1'))).toBe(name);
  });
});
