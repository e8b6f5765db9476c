/** Hears of a problem again and again, and tells `say` of the first alone. */
export function sayOnce(say: (problem: unknown) => void): (problem: unknown) => void {
  let said = false;
  return (problem) => {
    if (said) return;
    said = true;
    say(problem);
  };
}
