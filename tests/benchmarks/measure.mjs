// What the benchmarks share: a body, a scenario, and the time of many runs.
export function payload(size) {
  const items = [];
  for (let id = 0, length = 0; length < size; id++) {
    const item = `{"id":${id},"name":"item number ${id}","price":${id}.5,"tags":["red","green"],"note":"it's \\"quoted\\""}`;
    length += item.length + 1;
    items.push(item);
  }
  return `{"status":"ok","location":"/items","items":[${items.join(",")}],"page":{"next":"/items?page=2"}}`;
}

export function scenario(response, declared = {}) {
  return JSON.stringify({
    method: {
      methodIntegration: { type: "AWS", integrationResponses: { 200: response } },
      methodResponses: { 200: { responseParameters: declared } },
    },
    lambda: { functionError: null },
  });
}

// Microseconds: the middle of the runs.
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
