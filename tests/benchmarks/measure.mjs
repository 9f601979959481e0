// Microseconds of one run: the middle of many.
export function middle(run, milliseconds = 1500) {
  const times = [];
  for (let warm = 0; warm < 5; warm++) run();
  const end = performance.now() + milliseconds;
  while (performance.now() < end || times.length < 5) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  times.sort((left, right) => left - right);
  return times[times.length >> 1] * 1000;
}
