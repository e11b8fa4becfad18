import { octopusApiMock } from '../../__testUtils__/octopusApiMock';
import { validateInstance } from './validateInstance';

async function errorsOf(
  value: string | undefined,
  options: { names?: string[]; uiSchema?: object; hasApi?: boolean },
) {
  const { names, uiSchema, hasApi = true } = options;
  const api = octopusApiMock({
    getInstances: async () => {
      if (!names) {
        throw new Error('No backend');
      }
      return { instances: names.map(name => ({ name })) };
    },
  });
  const addError = jest.fn();
  await validateInstance(
    value,
    { addError },
    { apiHolder: { get: () => (hasApi ? api : undefined) as any }, uiSchema },
  );
  return addError.mock.calls.flat();
}

describe('validateInstance', () => {
  it.each([
    [undefined, ['only']],
    [undefined, []],
    ['lab', ['acme', 'lab']],
  ])('accepts %p of %j', async (value, names) => {
    await expect(errorsOf(value, { names })).resolves.toEqual([]);
  });

  it('wants a choice where there are several, unless it is optional', async () => {
    const names = ['acme', 'lab'];
    await expect(errorsOf(undefined, { names })).resolves.toEqual([
      'Choose an Octopus instance: acme, lab',
    ]);
    const uiSchema = { 'ui:options': { optional: true } };
    await expect(errorsOf(undefined, { names, uiSchema })).resolves.toEqual([]);
  });

  it('refuses what a link has filled in and the portal has not', async () => {
    await expect(errorsOf('old', { names: ['acme'] })).resolves.toEqual([
      "There is no Octopus instance 'old'; there is: acme",
    ]);
  });

  it('leaves it to the action when the servers cannot be read', async () => {
    await expect(errorsOf(undefined, {})).resolves.toEqual([]);
    await expect(errorsOf(undefined, { hasApi: false })).resolves.toEqual([]);
  });
});
