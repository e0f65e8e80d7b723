/** The V8 of Node 20. Later ones compile in one step more, have no such flag, and complain of it. */
const EAGER = /^11\.3\./;

/**
 * So many bytes of its code a function runs through, a few times over, before V8 optimises it;
 * 67,584 is the default. Measured from twice to twenty times as many: at this a book, a page and a
 * search of many files take a tenth to a fifth less, and 100 MB no more.
 */
const PATIENCE = 600_000;

/**
 * Has V8 optimise only what runs for long: most functions are done before it pays, and what is asked
 * of whole texts are patterns, which are machine code anyway. Loads a module, in a millisecond.
 */
export function optimiseLater(process: NodeJS.Process): void {
  if (!EAGER.test(process.versions.v8)) return;
  process.getBuiltinModule('node:v8').setFlagsFromString(`--interrupt-budget=${PATIENCE}`);
}
