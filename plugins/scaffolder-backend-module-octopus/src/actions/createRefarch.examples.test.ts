import { unrestrictedActions } from '@octopus-backstage/plugin-octopus-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { parse } from 'yaml';
import { setupSandbox } from './__testUtils__/sandboxSetup';
import { createOctopusRefarchAction } from './createRefarch';
import { examples } from './createRefarch.examples';

jest.setTimeout(60_000);

describe('examples of octopus:create-refarch', () => {
  const { octopus } = setupSandbox();
  const action = createOctopusRefarchAction({
    permissions: unrestrictedActions,
    octopus,
    catalog: catalogServiceMock({ entities: [] }),
  });

  it.each(examples)('$description', async ({ example }) => {
    const { input } = parse(example).steps[0];
    const ctx = createMockActionContext<any, any>({ input });

    await action.handler(ctx);

    expect(ctx.output).toHaveBeenCalledWith('spaceId', 'Spaces-2');
    expect(ctx.output).toHaveBeenCalledWith(
      'counts',
      expect.objectContaining({ create: expect.any(Number) }),
    );
  });
});
