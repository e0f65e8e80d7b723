import { describe, expect, test } from 'vitest';
import { CopiedAttribute, Copy } from '../../../src/article/html/copy.ts';
import { readable } from '../../../src/article/html/readable.ts';
import { safeTree } from '../../../src/article/html/safe.ts';

const PROSE =
  'A sentence of an article, with a comma and more words than a label would have. '.repeat(4);

/** The texts, in short, of the paragraphs that are chosen of a page. */
function chosen(body: string): string[] {
  const found = readable(safeTree(`<title>Of a page</title><body>${body}`)) ?? new Set();
  return [...found].map(
    ({ tagName, attrs }) => attrs.find(({ name }) => name === 'id')?.value ?? tagName,
  );
}

describe('what Readability takes of a page', () => {
  test('is its article without what is beside it', () => {
    const nav = `<nav id=nav><ul><li><a href=/>Home</a></ul></nav>`;
    const article = `<article id=a><p id=p1>${PROSE}</p><p id=p2>${PROSE}</p></article>`;
    const found = chosen(`${nav}${article}<div id=side class=sidebar><p>${PROSE}</p></div>`);
    expect(found).toEqual(expect.arrayContaining(['p1', 'p2']));
    expect(found).not.toContain('nav');
    expect(found).not.toContain('side');
  });

  test('is all of a short page, which it begins anew for', () => {
    const found = chosen(`<div id=d class=sidebar><p id=p1>Few words, no more.</p></div>`);
    expect(found).toContain('p1');
  });

  test('is what breaks set apart', () => {
    expect(chosen(`<div id=d>${PROSE}<br><br>${PROSE}<br> <br>${PROSE}</div>`)).toContain('d');
  });

  test('is nothing of an empty page', () => {
    expect(readable(safeTree(''))).toBe(null);
  });
});

describe('a copy', () => {
  const element = (name: string, ...inner: Copy[]): Copy => {
    const copy = new Copy(1, name);
    for (const one of inner) copy.appendChild(one);
    return copy;
  };
  const text = (of: string): Copy => new Copy(3, '#text', [], of);

  test('knows its text, its nodes and its elements after each change', () => {
    const [a, b, t] = [element('a', text('1')), element('b', text('2')), text('3')];
    const root = element('div', a, t, b);
    expect([root.textContent, root.childNodes, root.children]).toEqual(['132', [a, t, b], [a, b]]);
    a.remove();
    expect([root.textContent, root.childNodes, root.children]).toEqual(['32', [t, b], [b]]);
    root.replaceChild(a, t);
    expect([root.textContent, root.childNodes, root.children]).toEqual(['12', [a, b], [a, b]]);
    b.appendChild(a);
    expect([root.textContent, root.childNodes, root.children]).toEqual(['21', [b], [b]]);
    expect([a.parentNode, a.nextElementSibling, b.lastChild]).toEqual([b, null, a]);
  });

  test('takes what is set on it', () => {
    const copy = new Copy(1, 'div', [new CopiedAttribute('class', 'x')]);
    copy.className = 'y';
    copy.id = 'z';
    expect([copy.className, copy.id, copy.getAttribute('none')]).toEqual(['y', 'z', null]);
  });
});
