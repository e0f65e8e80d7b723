import { UserError } from '../errors.ts';

/** Ranges of paragraph numbers, both ends included. */
export type Selection = readonly (readonly [first: number, last: number])[];

const PART = /^(?:(\d+)|(\d*)-(\d*))$/;

/**
 * Reads a list as `cut -f` takes it: `3`, `2-5`, `7-`, `-4`, and several with commas. Throws a
 * UserError for anything else, for a range that falls and for number 0.
 */
export function parseSelection(list: string): Selection {
  return list.split(',').map((part) => {
    const [, single, from = '', to = ''] = PART.exec(part) ?? [];
    if (single === undefined && from === '' && to === '')
      throw refusal(list, 'is no list of numbers and ranges, such as 1,3-5,9-');
    const first = Number(single ?? (from || 1));
    const last = Number(single ?? (to || Number.POSITIVE_INFINITY));
    if (first === 0 || last === 0) throw refusal(list, 'paragraphs are numbered from 1');
    if (last < first) throw refusal(list, `the range ${part} falls`);
    return [first, last];
  });
}

const refusal = (list: string, why: string) => new UserError(`--paragraphs '${list}'`, why);

/** Whether a paragraph is selected. */
export function selects(selection: Selection, n: number): boolean {
  return selection.some(([first, last]) => first <= n && n <= last);
}

/** The last paragraph that can be selected; there is no need to read on after it. */
export function lastOf(selection: Selection): number {
  return Math.max(...selection.map(([, last]) => last));
}
