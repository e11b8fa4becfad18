import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { findUncovered } from './findUncovered';
import { fitting } from './fitting';
import { tryInputs } from './tryInputs';
import { watchConnections } from './watchConnections';

const parameters = { seed: 1, numRuns: 30 };
const action = {
  id: 'make:service',
  schema: {
    input: {
      type: 'object',
      required: ['name'],
      properties: {
        name: { type: 'string', maxLength: 20 },
        visibility: { type: 'string', enum: ['private', 'public'] },
        isTested: { type: 'boolean' },
        topics: {
          type: 'array',
          items: { type: 'string', pattern: '^[a-z]+$' },
        },
        tags: { type: 'object', additionalProperties: { type: 'string' } },
      },
      additionalProperties: false,
    },
  },
};
const good = { name: 'shop' };

it('tells errors that say what is wrong from others', async () => {
  const taken: any[] = [];
  const fail = (error: Error) =>
    tryInputs(action, {
      good,
      parameters,
      run: async input => {
        taken.push(input);
        throw error;
      },
    });
  expect(
    await fail(Object.assign(new Error('wrong'), { name: 'InputError' })),
  ).toEqual({
    outcomes: { InputError: 30 },
    faults: [],
    uncovered: [],
  });
  const { outcomes, faults } = await fail(new TypeError('x is undefined'));
  expect(outcomes).toEqual({ TypeError: 30 });
  expect(faults).toEqual([
    expect.stringMatching(/^TypeError: x is undefined for \{"name":/),
  ]);
  expect(new Set(taken.map(({ name }) => typeof name))).toEqual(
    new Set(['string']),
  );
  expect(new Set(taken.map(({ visibility }) => visibility))).toEqual(
    new Set([undefined, 'private', 'public']),
  );
});

it('starts anew now and then', async () => {
  const startAnew = jest.fn(async () => {});
  await tryInputs(action, {
    good,
    parameters: { seed: 1, numRuns: 120 },
    run: async () => {},
    startAnew,
  });
  expect(startAnew).toHaveBeenCalledTimes(2);
});

it('needs an input that the schema accepts', async () => {
  const run = jest.fn();
  await expect(
    tryInputs(action, { good: { nane: 'shop' }, parameters, run }),
  ).rejects.toThrow('make:service does not accept the good input');
  expect(run).not.toHaveBeenCalled();
});

it('finds a field that inputs do not try', () => {
  const { input: schema } = action.schema;
  const inputs = fc.record({
    name: fc.string(),
    visibility: fc.constant('public'),
    isTested: fc.boolean(),
    topics: fc.array(fc.nat()),
    tags: fc.dictionary(fc.string(), fc.string()),
  });
  expect(
    findUncovered(inputs, {
      schema,
      seed: 1,
      accepts: ({ topics }) => !(topics as unknown[]).length,
    }),
  ).toEqual(['visibility: 1', 'topics: 1']);
});

it('makes values of the shape that a schema asks for', () => {
  const sample = (schema: object) =>
    fc.sample(fitting(schema), { seed: 1, numRuns: 100 });
  for (const list of sample(action.schema.input.properties.topics) as any[]) {
    for (const topic of list) {
      expect(topic).toMatch(/^[a-z]+$/);
    }
  }
  expect(new Set(sample({ anyOf: [{ const: 1 }, { type: 'null' }] }))).toEqual(
    new Set([1, null]),
  );
  for (const made of sample({
    type: 'object',
    properties: { name: { type: 'string', minLength: 1 } },
    required: ['name'],
  }) as any[]) {
    expect(made.name.length).toBeGreaterThan(0);
  }
  for (const number of sample({ type: 'integer', minimum: 1, maximum: 9 })) {
    expect(number).toBeGreaterThanOrEqual(1);
    expect(number).toBeLessThanOrEqual(9);
  }
  expect(() => fitting({ type: 'date' })).toThrow('the type date');
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
