/** The first of the numbers below `count` that passes, if all after it do as well; `count` if none does. */
export function lowerBound(count: number, passes: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
