import { mockServices } from '@backstage/backend-test-utils';
import { setUpFakeOctopus } from '../__testUtils__/fakeOctopus';

describe('resolveSpace', () => {
  const octopus = setUpFakeOctopus();
  const spaces = [
    { Id: 'Spaces-1', Name: 'Default', Slug: 'default' },
    { Id: 'Spaces-2', Name: 'Platform Team', Slug: 'platform' },
    { Id: 'Spaces-3', Name: 'Platform', Slug: 'platform-2' },
    { Id: 'Spaces-4', Name: 'Old server' },
  ];
  const logger = mockServices.logger.mock();
  const resolve = (wanted: string, visible = spaces) => {
    octopus.respond(Response.json(visible));
    return octopus.client({ logger }).resolveSpace(wanted);
  };
  beforeEach(() => jest.clearAllMocks());

  it.each([
    ['Spaces-2', 'Spaces-2'],
    ['spaces-2', 'Spaces-2'],
    ['Platform Team', 'Spaces-2'],
    ['platform TEAM ', 'Spaces-2'],
    ['platform-2', 'Spaces-3'],
    ['platform', 'Spaces-3'],
    ['old server', 'Spaces-4'],
  ])('finds %s as %s', async (wanted, id) => {
    await expect(resolve(wanted)).resolves.toMatchObject({ Id: id });
    expect(octopus.requests.map(({ url }) => new URL(url))).toEqual([
      expect.objectContaining({ pathname: '/api/spaces/all', search: '' }),
    ]);
  });

  it.each(['Plat', 'Team', 'Spaces', 'Spaces-22'])(
    'does not take %s for a space whose name contains it',
    async wanted => {
      await expect(resolve(wanted)).rejects.toMatchObject({
        name: 'NotFoundError',
        message: expect.stringContaining(`'${wanted}'`),
      });
      expect(logger.debug).toHaveBeenCalledWith(
        expect.stringContaining('Default (Spaces-1), Platform Team (Spaces-2)'),
      );
    },
  );

  it('tells who asked how to find the name, and no other name', async () => {
    const error = await resolve('Secret').catch(refused => refused);
    expect(error.name).toBe('NotFoundError');
    expect(error.message).toMatch(
      /defaultSpace.*octopus\.instances.*debug log/,
    );
    const shown = JSON.stringify([error.message, error]);
    spaces.forEach(({ Id, Name }) => {
      expect(shown).not.toContain(Id);
      expect(shown).not.toContain(Name);
    });
    expect(logger.info).not.toHaveBeenCalled();
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('logs twenty of many spaces', async () => {
    const many = Array.from({ length: 25 }, (_, i) => ({
      Id: `Spaces-${i}`,
      Name: `Team ${i}`,
    }));
    await expect(resolve('x', many)).rejects.toThrow(/no space 'x'/);
    expect(logger.debug).toHaveBeenCalledWith(
      expect.stringMatching(/Team 19 \(Spaces-19\), and 5 more$/),
    );
  });

  it('says when the credential sees nothing', async () => {
    await expect(resolve('Default', [])).rejects.toThrow(/sees no space/);
  });

  it('asks for a space when none is named', async () => {
    await expect(resolve(' ')).rejects.toMatchObject({ name: 'InputError' });
    expect(octopus.requests).toEqual([]);
  });
});
