import { Cloud, startCloud } from '../__testUtils__/startCloud';
import { expectNothingLeft } from '../removal/__testUtils__/expectNothingLeft';

jest.setTimeout(60_000);

/** One task creates the cluster while another one deletes it. */
describe('eks:create-cluster beside eks:delete-cluster', () => {
  let cloud: Cloud;
  beforeEach(async () => {
    cloud = await startCloud();
  });
  afterEach(() => cloud.close());

  it.each([
    ['CreateStack', 1],
    ['CreateCluster', 1],
    ['CreateNodegroup', 1],
    ['CreateFargateProfile', 1],
    ['CreateFargateProfile', 2],
    ['CreateAddon', 3],
  ])(
    'ends with a clear result for both when deletion begins at %s (%d)',
    async (step, nth) => {
      let deletion: ReturnType<Cloud['run']> | undefined;
      let count = 0;
      cloud.onCommand(command => {
        count += command === step ? 1 : 0;
        if (count === nth) {
          deletion ??= cloud.run('delete', {}, { task: 'deleting' });
        }
      });
      const creation = await cloud.run('create', {}, { task: 'creating' });
      const { error } = await deletion!;

      // It may have finished before the cluster was deleted.
      expect(creation.error?.message ?? 'deleted').toMatch(/delet/i);
      // What was created after it had checked is named.
      expect(error?.message ?? 'Run this again').toMatch(/run this again/i);
      if (error) {
        await cloud.run('delete');
      }
      await expectNothingLeft(cloud);
    },
  );
});
