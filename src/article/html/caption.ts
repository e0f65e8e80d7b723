import { attribute, type Element, plainText } from './tree.ts';

const CLASS =
  /(?:^|[\s_-])(?:caption|credit)(?:s|[_-]?text|[_-]?wrap(?:per)?)?(?:$|\s)|(?:image|photo|picture|img|media|wp)[_-]?(?:caption|credit)/i;
/** A text longer than this, in UTF-16 units, is no caption whatever its class. */
const LONGEST = 600;

/** Whether the text in an element is a picture's: it is in a figure, or its class says so. */
export function isCaption(element: Element): boolean {
  if (element.tagName === 'figcaption' || element.tagName === 'figure') return true;
  return (
    CLASS.test(attribute(element, 'class') ?? '') && plainText(element.childNodes).length <= LONGEST
  );
}

const CREDIT =
  /^(?:(?:image|photo|picture|screenshot)s?(?: credits?| sources?| courtesy)?(?: by)?:|(?:image|photo|picture)s? (?:credit|source|courtesy|by)|(?:credits?|courtesy|cr[ée]dit photos?|foto|bild)\s?:) ?\S/i;
/** A credit longer than this, in UTF-16 units, is a sentence. */
const LONGEST_CREDIT = 100;

/** Whether a line says no more than whose a picture or a figure is. */
export const isCredit = (text: string): boolean =>
  text.length <= LONGEST_CREDIT && CREDIT.test(text);
