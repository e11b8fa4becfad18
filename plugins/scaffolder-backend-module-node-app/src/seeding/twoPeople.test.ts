import { seedingTestBed } from '../__testUtils__/seedingTestBed';

jest.setTimeout(60_000);

describe('two people who make one repository at once', () => {
  const bed = seedingTestBed();

  it('get one, with one commit, or are told that it is there', async () => {
    const ended = await Promise.allSettled([bed.run(), bed.run()]);
    const failed = ended.flatMap(each =>
      each.status === 'rejected' ? [each.reason] : [],
    );
    expect(failed.length).toBeLessThan(2);
    for (const error of failed) {
      expect(error.name).toBe('ConflictError');
      expect(error.message).toContain('octopub/shop');
    }
    const { outputs } = await bed.run();
    expect(outputs.summary).toContain('nothing was pushed');
    expect(bed.git('shop', 'log', '--format=%s', '--all')).toBe(
      'Start the service from its template',
    );
    const { length } = await bed
      .octopusClient()
      .list('/api/Spaces-2/projects/all');
    expect(length).toBe(1);
  });
});
