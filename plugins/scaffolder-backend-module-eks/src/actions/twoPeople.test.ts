import { Cloud, startCloud } from '../__testUtils__/startCloud';

jest.setTimeout(60_000);

describe('two people at once', () => {
  let cloud: Cloud;
  beforeEach(async () => {
    cloud = await startCloud();
  });
  afterEach(() => cloud.close());

  it('make one cluster of a name, and both have it', async () => {
    const [first, second] = await Promise.all([
      cloud.run('create', {}, { task: 'of-ada' }),
      cloud.run('create', {}, { task: 'of-ben' }),
    ]);
    expect([first.error, second.error]).toEqual([undefined, undefined]);
    const targets = await cloud.octopus.client.list<{ Name: string }>(
      `${cloud.octopus.space}/machines`,
    );
    const names = targets.map(({ Name }) => Name);
    expect(names).toEqual([...new Set(names)]);
    const again = await cloud.run('create');
    expect(again.error).toBeUndefined();
  });

  it('delete it once, and both find it gone', async () => {
    await cloud.run('create');
    const [first, second] = await Promise.all([
      cloud.run('delete', {}, { task: 'of-ada' }),
      cloud.run('delete', {}, { task: 'of-ben' }),
    ]);
    expect([first.error, second.error]).toEqual([undefined, undefined]);
  });
});
