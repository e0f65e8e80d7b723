const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/** A text that was escaped for HTML before it was put into JSON or an attribute, as it reads. */
export function decoded(text: string): string {
  return text.replace(/&(?:#(x[\da-f]{1,6}|\d{1,7})|([a-z]{2,6}));/gi, (whole, code, name) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const point = code[0].toLowerCase() === 'x' ? Number(`0${code}`) : Number(code);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
