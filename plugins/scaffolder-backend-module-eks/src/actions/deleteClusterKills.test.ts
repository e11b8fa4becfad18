import { noCheckpoints } from '../__testUtils__/checkpoints';
import { dieAtWrite } from '../__testUtils__/dieAtWrite';
import { onWire } from '../__testUtils__/onWire';
import { Cloud, startCloud } from '../__testUtils__/startCloud';
import { expectNothingLeft } from '../removal/__testUtils__/expectNothingLeft';

jest.setTimeout(120_000);

/** How many writes it takes to delete the cluster of the tests. */
const WRITES = 13;

describe('eks:delete-cluster', () => {
  let cloud: Cloud;
  beforeEach(async () => {
    cloud = await startCloud({ aws: { leakedNetworkInterfaces: 1 } });
    await cloud.run('create');
  });
  afterEach(() => cloud.close());

  it('sends as many writes as the portal dies at', async () => {
    const writes: string[] = [];
    onWire(cloud, ({ text, isWrite }, carryOut) => {
      if (isWrite) {
        writes.push(text);
      }
      return carryOut();
    });
    expect((await cloud.run('delete')).error).toBeUndefined();
    expect(writes).toHaveLength(WRITES);
  });

  it.each(Array.from({ length: WRITES }, (_, i) => i + 1))(
    'goes on after the portal died at its write %d',
    async nth => {
      const checkpoints = noCheckpoints();
      const portal = dieAtWrite(cloud, /./, nth);
      const { signal } = portal;
      const first = await cloud.run('delete', {}, { signal, checkpoints });
      expect(first.error?.message).toMatch(/^killed at/);

      portal.comeBack();
      const second = await cloud.run('delete', {}, { checkpoints });
      expect(second.error).toBeUndefined();
      await expectNothingLeft(cloud);
    },
  );
});
