// What is measured, against what, and what it is to be at most.

/**
 * @typedef {object} Case
 * @property {string} name
 * @property {string} galley the arguments
 * @property {string} peer the command it is measured against
 * @property {number} [most] the ratio it is to reach; none where it is only of interest
 * @property {(command: string) => string} [around] what both are run in
 * @property {string} [needs] the program that this takes, beside the peer
 * @property {'cpu' | 'wall'} [by]
 * @property {number} [room] the memory it may take, in MiB
 * @property {number} [runs] how often one measurement runs it, where it is short
 */

const EMPTY = 'node empty.cjs';
const start = { peer: EMPTY, runs: 10 };
const firstLine = { peer: EMPTY, most: 1.3, by: /** @type {const} */ ('wall'), runs: 5 };

/** On a terminal of its own, coloured, without a pager. */
const onTerminal = {
  around: (/** @type {string} */ command) =>
    `TERM=xterm GALLEY_PAGER= script -qec '${command}' /dev/null`,
  needs: 'script',
  ...start,
};

/** @type {readonly Case[]} */
export const CASES = [
  { name: 'read', galley: '', most: 1.4, ...start },
  { name: 'list', galley: 'list', most: 1.4, ...start },
  { name: 'search', galley: 'search China', most: 1.4, ...start },
  { name: 'read, on a terminal', galley: '', most: 1.5, ...onTerminal },
  { name: 'list, on a terminal', galley: 'list', most: 1.5, ...onTerminal },
  { name: 'search, on a terminal', galley: 'search China', most: 1.5, ...onTerminal },
  { name: '--help', galley: '--help', most: 1.5, ...start },
  { name: '--version', galley: '--version', most: 1.5, ...start },
  { name: '6 KB of Chinese', galley: 'chinese-6k.txt', most: 1.9, ...start },
  { name: 'first line of 3 MB', galley: '3m.txt | head -1', ...firstLine },
  { name: 'first line of 100 MB', galley: '100m.txt | head -1', ...firstLine },
  {
    name: '1 MB',
    galley: '1m.txt',
    peer: 'fmt -w 80 1m.txt',
    most: 6,
    room: 100,
    runs: 3,
  },
  { name: 'a book, 3 MB', galley: '3m.txt', peer: 'fmt -w 80 3m.txt', most: 2.5, runs: 3 },
  { name: '10 MB', galley: '10m.txt', peer: 'fmt -w 80 10m.txt', most: 2.5, room: 100 },
  { name: '100 MB', galley: '100m.txt', peer: 'fmt -w 80 100m.txt', most: 2, room: 100 },
  { name: 'a line of 10 MB', galley: 'line.txt', peer: 'fmt -w 80 line.txt', most: 2, room: 150 },
  { name: '10 MB of Chinese', galley: 'chinese-10m.txt', peer: 'fmt -w 80 10m.txt', most: 4 },
  ...[1, 10].map((size) => ({
    name: `search -c in ${size} MB`,
    galley: `search -c critical ${size}m.txt`,
    peer: `grep -ci critical ${size}m.txt`,
    room: 100,
  })),
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
  ...[
    { name: '3 MB, and fold', galley: '3m.txt', peer: 'fold -s -w 80 3m.txt' },
    { name: '3 MB, and par', galley: '3m.txt', peer: 'par 80 < 3m.txt' },
    { name: '3 MB, and less', galley: '3m.txt', peer: 'less 3m.txt' },
    {
      name: '3 MB coloured, and bat',
      galley: '--color always 3m.txt',
      peer: 'bat --plain --color always 3m.txt',
    },
    {
      name: '100 MB, and ripgrep',
      galley: 'search -c critical 100m.txt',
      peer: 'rg -ci critical 100m.txt',
    },
    {
      name: '2,000 files, and ripgrep',
      galley: 'search critical small-*.txt',
      peer: 'rg -i critical small-*.txt',
    },
    { name: 'a page, and w3m', galley: 'page.html', peer: 'w3m -dump -cols 80 page.html' },
  ],
];
