// Microseconds of the processor that something takes: other programs take nothing away from them.
export function spent(run) {
  const begin = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(begin);
  return user + system;
}

// The mean of many runs, after as many that let the engine compile what it runs often.
export function mean(run, milliseconds) {
  several(run, milliseconds);
  return several(run, milliseconds);
}

function several(run, milliseconds) {
  const five = () => {
    for (let idx = 0; idx < 5; idx++) run();
  };
  let runs = 0;
  let time = 0;
  while (time < milliseconds * 1000) {
    time += spent(five);
    runs += 5;
  }
  return time / runs;
}
