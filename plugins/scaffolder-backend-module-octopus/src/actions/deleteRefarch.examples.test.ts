import { unrestrictedActions } from '@octopus-backstage/plugin-octopus-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { parse } from 'yaml';
import { setupSandbox } from './__testUtils__/sandboxSetup';
import { createOctopusRefarchAction } from './createRefarch';
import { createOctopusDeleteRefarchAction } from './deleteRefarch';
import { examples } from './deleteRefarch.examples';

jest.setTimeout(60_000);

describe('examples of octopus:delete-refarch', () => {
  const { octopus } = setupSandbox();

  it.each(examples)('$description', async ({ example }) => {
    const { input } = parse(example).steps[0];
    const { dryRun, ...same } = input;
    await createOctopusRefarchAction({
      permissions: unrestrictedActions,
      octopus,
      catalog: catalogServiceMock({ entities: [] }),
    }).handler(createMockActionContext<any, any>({ input: same }));

    const ctx = createMockActionContext<any, any>({ input });
    await createOctopusDeleteRefarchAction({
      octopus,
      permissions: unrestrictedActions,
    }).handler(ctx);

    expect(ctx.output).toHaveBeenCalledWith('counts', {
      delete: expect.any(Number),
    });
  });
});
