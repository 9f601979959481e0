// What one evaluation costs in the wasm by itself.

/** Runs in an empty page: loads the core from `address` and takes its times, in milliseconds. */
export async function measureCore(address) {
  const core = await import(address);
  const { memory } = await core.default({ module_or_path: address.replace('.js', '_bg.wasm') });
  const before = memory.buffer.byteLength;
  const scenario = ({ pattern = 'Not found: .*', template } = {}) =>
    JSON.stringify({
      method: {
        methodIntegration: {
          type: 'AWS',
          integrationResponses: [
            {
              statusCode: '302',
              responseParameters: {
                'method.response.header.Location': 'integration.response.body.location',
              },
              ...(template && { responseTemplates: { 'application/json': template } }),
            },
            { statusCode: '404', selectionPattern: pattern },
          ],
        },
        methodResponses: [
          { statusCode: '302', responseParameters: { 'method.response.header.Location': false } },
          { statusCode: '404' },
        ],
      },
      lambda: { payload: '', functionError: null },
    });
  const payloadOf = (count) =>
    JSON.stringify({
      location: '/there',
      items: Array.from({ length: count }, (_, id) => ({ id, name: 'x'.repeat(80) })),
    });
  // Browsers round their clock: several evaluations are one measurement.
  const times = (count, each, work) =>
    Array.from({ length: count }, (_, round) => {
      const start = performance.now();
      for (let turn = 0; turn < each; turn += 1) work(round * each + turn);
      return (performance.now() - start) / each;
    });
  const small = payloadOf(100);
  const large = payloadOf(61_000);
  const same = scenario();
  const withTemplate = (turn) => scenario({ template: `${turn} $input.path('$.items[3].name')` });
  for (let turn = 0; turn < 50; turn += 1) core.simulate(same, small);
  core.simulate(withTemplate(-1), small);
  const found = {
    unchanged: times(15, 50, () => core.simulate(same, small)),
    pattern: times(15, 20, (turn) => core.simulate(scenario({ pattern: `No ${turn}: .*` }), small)),
    template: times(15, 20, (turn) => core.simulate(withTemplate(turn), small)),
    large: times(9, 1, () => core.simulate(same, large)),
    parse: times(9, 1, () => JSON.parse(large)),
  };
  const after = memory.buffer.byteLength;
  core.matrix(same, large);
  return { ...found, memory: [before, after, memory.buffer.byteLength] };
}
