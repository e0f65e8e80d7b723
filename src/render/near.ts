/** A part of a text, in UTF-16 offsets. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** From so many marks on they are looked up by place: a row has no time to look at all of them. */
const MANY = 100;
/** A place is so many binary digits of UTF-16 units. */
const PLACE = 10;
const byPlace = new WeakMap<readonly Stretch[], Map<number, number[]>>();

/** Those of the marks on a text that are about a part of it, and perhaps some others; in order. */
export function near<T extends Stretch>(
  marks: readonly T[],
  start: number,
  end: number,
): readonly T[] {
  if (marks.length < MANY) return marks;
  const places = byPlace.get(marks) ?? placesOf(marks);
  byPlace.set(marks, places);
  const found = new Set<number>();
  for (let place = start >> PLACE; place <= end >> PLACE; place += 1)
    for (const index of places.get(place) ?? []) found.add(index);
  return [...found].sort((a, b) => a - b).flatMap((index) => marks[index] ?? []);
}

/** The indices of the marks at each place. */
function placesOf(marks: readonly Stretch[]): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (const [index, { start, end }] of marks.entries()) {
    for (let place = start >> PLACE; place <= end >> PLACE; place += 1) {
      const here = places.get(place);
      if (here === undefined) places.set(place, [index]);
      else here.push(index);
    }
  }
  return places;
}
