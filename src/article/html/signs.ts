import { attribute, type Element, plainText, rawText } from './tree.ts';

/** A sign beside a heading that leads to the heading itself, or the bare address of the place. */
export function isPermalink(node: Element): boolean {
  const href = node.tagName === 'a' ? attribute(node, 'href') : null;
  if (!href?.startsWith('#')) return false;
  const text = rawText(node.childNodes).trim();
  return text === href || /^[#¶§🔗\s]*$/u.test(text);
}

/** The sign that a picture in a text stands for, as in blogs: no letter, and not ASCII. */
export function emojiOf(image: Element): string {
  const alt = attribute(image, 'alt') ?? '';
  return alt.length < 16 && /^[^\p{ASCII}\p{L}\p{N}\s]+$/u.test(alt) ? alt : '';
}

const RAISED: Readonly<Record<string, string>> = {
  '-': '⁻',
  '−': '⁻',
  '+': '⁺',
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((raised, digit) => [String(digit), raised])),
};

/**
 * A raised number, or the numbers of several notes, in digits that are raised themselves: ten to
 * the sixth is not 106, and no note's number is part of a word. Null for what is no number.
 */
export function raisedOf(sup: Element): string | null {
  const text = plainText(sup.childNodes);
  if (!/^[-−+]?\d{1,4}(?:[,–]\s?\d{1,3})*$/.test(text)) return null;
  return [...text].map((sign) => RAISED[sign] ?? sign).join('');
}

/** Whether all of a text is the numbers of lines, beside the code itself. */
export function isNumbering(text: string): boolean {
  const numbers = text.split(/\s+/).map(Number);
  return numbers.length > 1 && numbers.every((n, i) => i === 0 || n === (numbers[i - 1] ?? 0) + 1);
}
