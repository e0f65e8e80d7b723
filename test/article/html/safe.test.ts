import { expect, test } from 'vitest';
import { safeTree } from '../../../src/article/html/safe.ts';
import { attribute, firstOf, plainText } from '../../../src/article/html/tree.ts';

const text = (html: string): string => plainText(safeTree(html).childNodes);

test.each([
  ['<p>a<script>if (x < y) "<p>" </SCRIPT >b', 'ab'],
  ['<p>a<script><!-- <script> --></script>b', 'ab'],
  ['<p>a<style>p > a { }</style>b', 'ab'],
  ['<p>a<script>never ended', 'a'],
  ['<p>a<svg><script><p>c</script></svg>b', 'a cb'],
  ['<p>a<script type="application/ld+json">{"b":1}</script>', 'a{"b":1}'],
  ['<title>a<script>b</title>c', 'a<script>bc'],
  ['<p>a<noscript>b</noscript><template>c</template><iframe>d</iframe>', 'a'],
  ['<p>a<!-- b -->c', 'ac'],
  ['<p>a<svg><title>t</title><path d="M0"/></svg>b', 'ab'],
  ['<p>a<svg><svg><text>t</text></svg><text>u</text></svg>b', 'ab'],
  ['<p>a<svg><desc><!-- </svg> -->t</desc></svg>b', 'ab'],
  ['<p>a<svg/>b', 'ab'],
  ['<select><svg><option>a</svg></select>b', 'ab'],
  ['<p>a<noscript><p>n</noscript>b', 'ab'],
])('%s', (html, expected) => {
  expect(text(html)).toBe(expected);
});

test('what is nested too deep stands beside its neighbours, with its text', () => {
  const deep = `${'<div>'.repeat(100_000)}a${'</div>'.repeat(100_000)}<p>b`;
  expect(text(deep)).toBe('a b');
});

test('an attribute is cut where it grows too long', () => {
  const body = firstOf(safeTree(`<body class="${'x'.repeat(100_000)}">`), 'body');
  expect(body && attribute(body, 'class')?.length).toBe(2048);
});
