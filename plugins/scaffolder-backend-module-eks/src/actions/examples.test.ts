import { parse } from 'yaml';
import { startCloud } from '../__testUtils__/startCloud';
import { examples as createExamples } from './createCluster.examples';
import { examples as deleteExamples } from './deleteCluster.examples';

jest.setTimeout(60_000);

describe('examples', () => {
  it.each([...createExamples, ...deleteExamples])(
    '$description',
    async ({ example }) => {
      const { action, input } = parse(example).steps[0];
      const cloud = await startCloud();
      const [, what] = action.match(/^eks:(create|delete)-cluster$/)!;
      // What an example presupposes does not exist here, so it is only planned.
      const { error, outputs } = await cloud.run(what, {
        ...input,
        dryRun: true,
      });
      await cloud.close();

      expect(error).toBeUndefined();
      expect(outputs.summary).toMatch(/^Dry run: nothing changed/);
    },
  );
});
