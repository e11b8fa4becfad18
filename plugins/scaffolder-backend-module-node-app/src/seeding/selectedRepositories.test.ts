import { seedingTestBed } from '../__testUtils__/seedingTestBed';

jest.setTimeout(60_000);

describe('a GitHub App that is installed on selected repositories', () => {
  const bed = seedingTestBed({ installation: { repositories: 'selected' } });

  it('has what it creates', async () => {
    const credentials = bed.appCredentials();
    const { outputs } = await bed.run({}, { credentials });
    expect(bed.git('shop', 'rev-parse', 'main')).toBe(outputs.commitHash);

    const again = await bed.run({}, { credentials });
    expect(again.outputs.summary).toContain('nothing was pushed');
  });

  it('is told of names that it cannot see', async () => {
    await bed.api('POST', '/orgs/octopub/repos', {
      name: 'shop',
      private: true,
    });
    await expect(
      bed.run({}, { credentials: bed.appCredentials() }),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(
        /octopub\/shop already, which the token may not see/,
      ),
    });
  });
});

describe('a GitHub App that lacks a right', () => {
  const bed = seedingTestBed({
    installation: {
      permissions: {
        administration: 'write',
        contents: 'write',
        secrets: 'write',
        actions_variables: 'write',
        actions: 'read',
        metadata: 'read',
      },
    },
  });

  it('is told which', async () => {
    await expect(
      bed.run({}, { credentials: bed.appCredentials() }),
    ).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining('Workflows: write'),
    });
  });
});
