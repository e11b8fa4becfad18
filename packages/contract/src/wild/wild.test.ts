import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { ActionSchema, tryInputs } from './tryInputs';
import { watchConnections } from './watchConnections';
import { wildInputs } from './wildInputs';

const schema: ActionSchema = { name: z => z.string() };
const inputs = wildInputs({ good: { name: 'shop' }, fields: ['name'] });
const parameters = { seed: 1, numRuns: 30 };

it('tells errors that say what is wrong from others', async () => {
  const taken: unknown[] = [];
  const fail = (error: Error) =>
    tryInputs(inputs, {
      schema,
      parameters,
      run: async input => {
        taken.push(input.name);
        throw error;
      },
    });
  expect(
    await fail(Object.assign(new Error('wrong'), { name: 'InputError' })),
  ).toEqual({
    outcomes: { InputError: 30 },
    faults: [],
  });
  const { outcomes, faults } = await fail(new TypeError('x is undefined'));
  expect(outcomes).toEqual({ TypeError: 30 });
  expect(faults).toEqual([
    expect.stringMatching(/^TypeError: x is undefined for \{"name":/),
  ]);
  expect(new Set(taken.map(name => typeof name))).toEqual(new Set(['string']));
});

it('notes where a request goes', async () => {
  const server = createServer((_, response) => response.end());
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const connections = watchConnections();
  try {
    await (await fetch(`http://127.0.0.1:${port}/`)).text();
    expect(connections.places).toEqual([`127.0.0.1:${port}`]);
  } finally {
    connections.stop();
    server.closeAllConnections();
    await new Promise(resolve => {
      server.close(resolve);
    });
  }
});
