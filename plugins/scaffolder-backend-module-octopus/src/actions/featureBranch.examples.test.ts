import { parse } from 'yaml';
import { octopubPortal } from '../featureBranch/__testUtils__/octopubPortal';
import { examples as removals } from './deleteFeatureBranch.examples';
import { examples as deployments } from './featureBranch.examples';

jest.setTimeout(60_000);

const inputOf = ({ example }: { example: string }) =>
  parse(example).steps[0].input;

describe('examples', () => {
  const { deploy, remove, sandbox } = octopubPortal();

  it.each(deployments)(
    'octopus:feature-branch: $description',
    async example => {
      const { outputs } = await deploy(inputOf(example));

      expect(outputs.build.version).toContain('-');
    },
  );

  it.each(removals)(
    'octopus:delete-feature-branch: $description',
    async example => {
      sandbox.clearRequests();
      const outputs = await remove(inputOf(example));

      expect(outputs.namespace).toBe('newbasket');
      expect(
        sandbox.requests().routes.filter(({ method }) => method === 'POST'),
      ).toHaveLength(1);
    },
  );
});
