import { expect, test } from 'vitest';
import { parseHtml } from '../../src/article/html.ts';
import { textOf } from '../../src/article/model/block.ts';
import type { Block } from '../../src/article/model.ts';

const PROSE =
  'A paragraph that is long enough, in all, to be taken for the text of an article. '.repeat(2);

/** The blocks of an article with something between two paragraphs, those apart. */
function between(html: string): [kind: Block['kind'], text: string][] {
  const page = `<article><h1>Its title</h1><p>${PROSE}</p>${html}<p>${PROSE}</p></article>`;
  return [...parseHtml(page, null).blocks].slice(1, -1).map((block) => [block.kind, textOf(block)]);
}

test('a caption is one by its class too', () => {
  const caption = '<div class="caption"><p>A hand. <b class="credit">A. Person</b></p></div>';
  expect(between(caption)).toEqual([['figure', 'A hand. A. Person']]);
  expect(between('<p class="wp-caption-text">A hand.</p>')).toEqual([['figure', 'A hand.']]);
});

test('a line that only says whose a picture is is a caption', () => {
  expect(between('<p>Image credit: © A. Person</p>')[0]?.[0]).toBe('figure');
  expect(between(`<p>Photo credit: ${PROSE}</p>`)[0]?.[0]).toBe('paragraph');
});

test('a sign that leads to its own heading is none of its text', () => {
  const heading =
    '<h2 id=a><a href="#a">#</a>Part <a href="#1">1</a> <a href="#a">¶</a><a href="#a">#a</a></h2>';
  expect(between(`${heading}<p>${PROSE}</p>`)[0]).toEqual(['heading', 'Part 1']);
  const page = '<h1>Part 1<a href="#part-1">¶</a></h1><title>Part 1 - Its book</title>';
  expect(parseHtml(page, null).title).toBe('Part 1');
});

test('what a class calls a caption is none if it is a text', () => {
  expect(between(`<p class="caption">${PROSE.repeat(5)}</p>`)[0]?.[0]).toBe('paragraph');
});

test('a row without text is no row of a table', () => {
  const rows = '<tr><td><img src=x><td><br></tr><tr><th>Size<th>Use</tr><tr><td>S<td>Walks</tr>';
  expect(between(`<table>${rows}</table>`)).toEqual([['table', 'Size\tUse\nS\tWalks']]);
});

test('words that only elements part do not run together', () => {
  const heading = '<h2><a href="/g">Gaz Williams</a><em>Shipwreck</em><span>Rack</span></h2>';
  expect(between(`${heading}<p>${PROSE}</p>`)[0]).toEqual([
    'heading',
    'Gaz Williams Shipwreck Rack',
  ]);
});

test('sentences that only elements part do not run together', () => {
  const caption = '<figcaption><span>A hand, 2024.</span><span>Photo Desk</span></figcaption>';
  expect(between(caption)).toEqual([['figure', 'A hand, 2024. Photo Desk']]);
  const terms = '<b>Price:</b>Ten a day.<b>Where to go</b> See <b>System.</b><i>Out</i>.';
  expect(between(`<p>${PROSE}${terms}</p>`)[0]?.[1]).toMatch(
    /Price: Ten a day\. Where to go See System\.Out\.$/,
  );
});

test('hard spaces at the ends of a text are none of it', () => {
  expect(between(`<p>&nbsp; ${PROSE}a&nbsp;b.&nbsp;</p>`)[0]?.[1]).toBe(`${PROSE}a\u00a0b.`);
});

test('a word whose letters are in several elements stays whole', () => {
  const words = '<b>W</b>ord <i>mc</i><b>Donald</b> <code><b>get</b><b>Name</b></code>.';
  expect(between(`<p>${PROSE}${words}</p>`)[0]?.[1]).toMatch(/Word mcDonald getName\.$/);
});

test('lines of code that are elements stay lines', () => {
  const code = '<pre><div>if (a)</div><div>  b();</div></pre>';
  expect(between(code)).toEqual([['code', 'if (a)\n  b();']]);
});

test('a heading is kept with what it heads, whatever signs and notes are beside it', () => {
  const edit = '<span class="editsection">[<a href="/edit?section=1">edit</a>]</span>';
  const note = '<div role="note">Main article: <a href="/more">Its history</a></div>';
  const menu = '<nav><h2>Contents</h2><ul><li><a href="#a">Its history</a></li></ul></nav>';
  const sections = ['Its history', 'Its use'].map(
    (heading) => `<div class="heading"><h2>${heading}</h2>${edit}</div>${note}<p>${PROSE}</p>`,
  );
  const texts = between(menu + sections.join('')).filter(([kind]) => kind === 'heading');
  expect(texts.map(([, text]) => text)).toEqual(['Its history', 'Its use']);
});

test('a formula is the TeX it was made from', () => {
  const tex = '<annotation encoding="application/x-tex">\\frac{a}{b}</annotation>';
  const math = `<math><semantics><mfrac><mi>a</mi><mi>b</mi></mfrac>${tex}</semantics></math>`;
  const shown = '<span class="katex-html" aria-hidden="true"><span>b</span><span>a</span></span>';
  const named = '<math alttext="{\\displaystyle E=mc^{2}}"><mi>E</mi></math>';
  const script = '<script type="math/tex; mode=display">x^2</script><script>let a;</script>';
  const plain = '<math><mi>p</mi><mo>=</mo><mn>1</mn></math>';
  const formulas = `<span>${math}</span>${shown} ${named} ${script} ${plain}`;
  expect(between(`<p>${PROSE}${formulas}</p>`)[0]?.[1].slice(PROSE.length)).toBe(
    '\\frac{a}{b} E=mc^{2} x^2 p=1',
  );
});

test.each([
  ['said<sup><a href="#n1">1</a></sup>, too', 'said¹, too'],
  ['said<sup><a href="#n1">1</a>, <a href="#n2">2</a></sup>', 'said¹, ²'],
  ['said<sup>[<a href="#n1">1</a>]</sup>', 'said[1]'],
  ['10<sup>6</sup> m, 10<sup>-9</sup> s', '10⁶ m, 10⁻⁹ s'],
  ['the 5<sup>th</sup> of H<sub>2</sub>O<sup>®</sup>', 'the 5th of H2O®'],
])('what is raised in %s can be told', (html, text) => {
  expect(between(`<p>${PROSE}${html}</p>`)[0]?.[1].slice(PROSE.length)).toBe(text);
});

test('a picture of a sign is that sign', () => {
  const pictures =
    '<img class="emoji" alt="🙂" src=a> <img alt="A hand" src=b> <img alt="-" src=c>';
  expect(between(`<p>${PROSE}${pictures}.</p>`)[0]?.[1].slice(PROSE.length)).toBe('🙂 .');
});

test('the numbers of lines beside code are none of it', () => {
  const cell = (text: string) => `<td><pre>${text}</pre></td>`;
  const html = `<table><tr>${cell('1\n2\n3\n')}${cell('if (a)\n  b();\n10')}</tr></table>`;
  expect(between(html)).toEqual([['code', 'if (a)\n  b();\n10']]);
  expect(between('<pre>10</pre>')).toEqual([['code', '10']]);
});
