// Microseconds of the processor that something takes: other programs take nothing away from them.
export function spent(run) {
  const begin = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(begin);
  return user + system;
}

// The mean of many runs.
export function mean(run, milliseconds) {
  const several = () => {
    for (let idx = 0; idx < 5; idx++) run();
  };
  for (let warm = 0; warm < 4; warm++) several();
  let runs = 0;
  let time = 0;
  while (time < milliseconds * 1000) {
    time += spent(several);
    runs += 5;
  }
  return time / runs;
}
