import { mapRuns } from '../article/model/block.ts';
import type { Block, Runs } from '../article/model.ts';
import type { Theme } from './theme.ts';

/**
 * The addresses of an article's links, in the order of their numbers, for a terminal that shows
 * no links itself. They stand at the end: beside the text they would break it in two at each.
 */
export class Addresses {
  readonly #numbers = new Map<string, number>();

  /** The block with the number of its address after each link: `[1]`. */
  noted<B extends Block>(block: B): B {
    return { ...block, ...mapRuns(block, (runs) => this.#noted(runs)) };
  }

  /** The lines that tell the addresses; none where there are none. */
  lines(theme: Theme): string[] {
    return Array.from(this.#numbers, ([address, n]) => `${theme.paint.dim(`[${n}]`)} ${address}`);
  }

  #noted(runs: Runs): Runs {
    if (!runs.some((run) => run.link !== undefined)) return runs;
    return runs.flatMap((run, i) => {
      const { link } = run;
      if (link === undefined || runs[i + 1]?.link === link) return [run];
      if ([run.text, `${run.text}/`].includes(link) || link === `mailto:${run.text}`) return [run];
      const n = this.#numbers.get(link) ?? this.#numbers.size + 1;
      this.#numbers.set(link, n);
      const { match: _, ...style } = run;
      return [run, { ...style, text: `[${n}]` }];
    });
  }
}
