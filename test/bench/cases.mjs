// What is measured, against what, and what it is to be at most.

/**
 * @typedef {object} Case
 * @property {string} name
 * @property {string} galley the arguments
 * @property {string} peer the command it is measured against
 * @property {number} most the ratio it is to reach
 * @property {'cpu' | 'wall'} [by]
 * @property {number} [room] the memory it may take, in MiB
 * @property {number} [runs] how often one measurement runs it, where it is short
 */

const EMPTY = 'node empty.cjs';
const start = { peer: EMPTY, runs: 10 };
const firstLine = { peer: EMPTY, most: 1.3, by: /** @type {const} */ ('wall'), runs: 5 };

/** @type {readonly Case[]} */
export const CASES = [
  { name: 'read', galley: '', most: 1.4, ...start },
  { name: 'list', galley: 'list', most: 1.4, ...start },
  { name: 'search', galley: 'search China', most: 1.4, ...start },
  { name: '--help', galley: '--help', most: 1.5, ...start },
  { name: '--version', galley: '--version', most: 1.5, ...start },
  { name: '6 KB of Chinese', galley: 'chinese-6k.txt', most: 1.9, ...start },
  { name: 'first line of 3 MB', galley: '3m.txt | head -1', ...firstLine },
  { name: 'first line of 100 MB', galley: '100m.txt | head -1', ...firstLine },
  { name: '1 MB', galley: '1m.txt', peer: 'fmt -w 80 1m.txt', most: 6, runs: 3 },
  { name: 'a book, 3 MB', galley: '3m.txt', peer: 'fmt -w 80 3m.txt', most: 2.5, runs: 3 },
  { name: '10 MB', galley: '10m.txt', peer: 'fmt -w 80 10m.txt', most: 2.5 },
  { name: '100 MB', galley: '100m.txt', peer: 'fmt -w 80 100m.txt', most: 2, room: 100 },
  { name: 'a line of 10 MB', galley: 'line.txt', peer: 'fmt -w 80 line.txt', most: 2, room: 150 },
  { name: '10 MB of Chinese', galley: 'chinese-10m.txt', peer: 'fmt -w 80 10m.txt', most: 4 },
  {
    name: 'search -c in 100 MB',
    galley: 'search -c critical 100m.txt',
    peer: 'grep -ci critical 100m.txt',
    most: 5,
    room: 100,
  },
  {
    name: 'search in 2,000 files',
    galley: 'search critical small-*.txt',
    peer: `{ grep -ci critical small-*.txt; ${EMPTY}; }`,
    most: 3,
  },
  { name: 'a page of 90 KB', galley: 'page.html', peer: EMPTY, most: 12, room: 120 },
];
