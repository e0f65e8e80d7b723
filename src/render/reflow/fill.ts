/** Fills rows with pieces that are not to be broken, greedily, as wrap-ansi fills them with words. */
export class Filler {
  readonly #width: number;
  readonly #rows: number[];
  /** The row so far: where it begins and ends, its cells, and those of the spaces after it. */
  #start: number;
  #end: number;
  #isEmpty = true;
  #cells = 0;
  #gap = 0;
  /** The pieces of a word that soft hyphens part, but for the last. */
  readonly #parts: { readonly start: number; readonly end: number; readonly cells: number }[] = [];

  /** `rows` gets the rows of a text from `start` on, of `width` cells. */
  constructor(rows: number[], start: number, width: number) {
    this.#rows = rows;
    this.#start = start;
    this.#end = start;
    this.#width = width;
  }

  /** A space of so many cells; at the start or the end of a row it counts for nothing. */
  space(cells: number): void {
    if (this.#cells > 0) this.#gap += cells;
  }

  /** A piece of the text. */
  piece(start: number, end: number, cells: number): void {
    if (this.#parts.length > 0) {
      this.#hyphenated({ start, end, cells });
      return;
    }
    if (this.#cells > 0 && cells > 0 && this.#cells + this.#gap + cells > this.#width) this.#next();
    if (this.#isEmpty) this.#start = start;
    this.#isEmpty = false;
    if (this.#cells > 0) this.#cells += this.#gap;
    this.#cells += cells;
    this.#end = end;
    this.#gap = 0;
  }

  /** A piece that ends in a soft hyphen; the rest of its word follows. */
  soft(start: number, end: number, cells: number): void {
    this.#parts.push({ start, end, cells });
  }

  /** The last row. */
  finish(): void {
    this.#rows.push(this.#start, this.#end);
  }

  #next(): void {
    this.#rows.push(this.#start, this.#end);
    this.#isEmpty = true;
    this.#cells = 0;
    this.#gap = 0;
  }

  /** A word whose parts are known: as many as fit with a hyphen, and the rest on further rows. */
  #hyphenated(last: {
    readonly start: number;
    readonly end: number;
    readonly cells: number;
  }): void {
    const parts = [...this.#parts.splice(0), last];
    for (let at = 0; at < parts.length; ) {
      const room = this.#width - (this.#cells > 0 ? this.#cells + this.#gap : 0);
      let cells = 0;
      let fitting = at;
      let fittingCells = 0;
      for (let next = at + 1; next <= parts.length; next += 1) {
        cells += parts[next - 1]?.cells ?? 0;
        if (cells > room) break;
        if (cells + (next < parts.length ? 1 : 0) > room) continue;
        fitting = next;
        fittingCells = cells;
      }
      if (fitting === at && this.#cells > 0) {
        this.#next();
        continue;
      }
      const first = parts[at] ?? last;
      if (fitting === at) fittingCells = first.cells;
      at = Math.max(fitting, at + 1);
      this.piece(first.start, (parts[at - 1] ?? last).end, fittingCells);
      if (at < parts.length) this.#next();
    }
  }
}
