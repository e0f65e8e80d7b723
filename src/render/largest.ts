/**
 * The largest of some numbers, but at least `least`. As many as one likes: handed to Math.max as
 * arguments, a hundred thousand of them overflow the stack.
 */
export function largest(numbers: Iterable<number>, least: number): number {
  let most = least;
  for (const number of numbers) if (number > most) most = number;
  return most;
}
