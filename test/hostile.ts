import fc from 'fast-check';

/** What no output may hold, but for tabs between fields and galley's own colours. */
export const FORBIDDEN = new RegExp(
  [
    String.raw`[\0-\x08\x0b-\x1f\x7f-\x9f]|\p{Surrogate}|\p{Noncharacter_Code_Point}`,
    String.raw`[\u2028\u2029\ufff9-\ufffb]|(?![\u00ad\u180e\u200c\u200d]|\p{VS})\p{DI}`,
    String.raw`\p{M}{11}|\p{VS}{2}|[\u200c\u200d]{2}|\u00ad\p{M}`,
    String.raw`[A-Za-z ](?:\u180e|\u200c|\u200d|[\ufe00-\ufe0f])`,
  ].join('|'),
  'u',
);

/** Pieces that have opened holes elsewhere. */
const PIECES = [
  '\x1b[31m',
  '\x1b]0;title\x07',
  '\x1b]52;c;aGk=\x1b\\',
  '\x1b]8;;http://example.org\x07',
  '\x1bP$q\x1b\\',
  '\x9b2J',
  '\x1b',
  '[2J',
  '\x1b\x1b[31m[32m',
  '\r',
  '\r\n',
  '\n\n',
  '\b\b\b',
  '\f',
  '\v',
  '\0',
  '\x7f',
  '\u202e',
  '\u2066',
  '\u200b',
  '\u200d',
  '\u00ad',
  '\ufeff',
  '\ufe0f',
  '\ufe0f\ufe0f\u{e0101}',
  '\u0301\u0327'.repeat(12),
  '\u034f',
  '\u180e',
  '\u3164',
  '\u2062',
  '\u0e01',
  'ᠠ',
  '\u{e0041}',
  '\ud800',
  '\udc00',
  '\ufffe',
  '\u2028',
  '\u0301',
  'é',
  '汉字',
  '한국어',
  '👩‍👩‍👧',
  '🇩🇪',
  'שלום',
  ' ',
  '\u00a0',
  '\t',
  '    ',
  '“',
  '”',
  '- ',
  '1. ',
  '=====',
  'word ',
  'Sentence one. ',
];

/** Any Unicode, lone surrogates and hostile pieces included. */
export const unicode: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 2, arbitrary: fc.string({ unit: 'binary' }) },
      {
        weight: 1,
        arbitrary: fc.integer({ min: 0, max: 0xffff }).map((n) => String.fromCharCode(n)),
      },
      { weight: 2, arbitrary: fc.string() },
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

/** Ordinary prose: words of several scripts and signs between spaces. */
export const prose: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'the',
        'a',
        'naïve',
        'слово',
        'λόγος',
        '“quoted”',
        'well-known',
        'U.S.',
        '—',
        '…',
      ),
      fc.stringMatching(/^[a-zà-ÿA-Z,.'-]{1,14}$/),
      fc.constantFrom('', ' ', 'a\u00a0b', 'http://example.org/a/very/long/address/that/goes/on'),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(' '));
