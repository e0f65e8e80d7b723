import { attribute, type Element, elementsOf, type Node, plainText, rawText } from './tree.ts';

/** What sets a whole formula large, and says nothing of it. */
const WHOLE = /^\{\\(?:display|text)style\s*(.*)\}$/s;

/**
 * The text of a node that is a formula, null for any other: the TeX that MathML tells or that a
 * page's script would have set, else the signs of the formula in their order.
 * https://www.w3.org/TR/mathml-core/#semantics-and-presentation
 */
export function formulaOf(node: Node): string | null {
  if (node.nodeName === 'script' && attribute(node as Element, 'type')?.startsWith('math/tex'))
    return rawText((node as Element).childNodes).trim();
  return node.nodeName === 'math' ? texOf(node as Element) : null;
}

function texOf(math: Element): string {
  const isTex = (element: Element): boolean =>
    element.tagName === 'annotation' && attribute(element, 'encoding') === 'application/x-tex';
  const [tex] = elementsOf(math, isTex);
  const said = tex === undefined ? attribute(math, 'alttext') : plainText(tex.childNodes);
  return (said ?? plainText(math.childNodes)).trim().replace(WHOLE, '$1').trim();
}
