/** A text as its words alone: in lower case, without signs, one space between them. */
export const squash = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether two texts have the same words in the same order; what is not there is like nothing. */
export const isAlike = (text: string, other: string | null): boolean =>
  other !== null && squash(text) === squash(other);
