import { mockServices } from '@backstage/backend-test-utils';
import { ConflictError } from '@backstage/errors';
import { TemplatePackageResource } from '@octopus-backstage/plugin-octopus-node';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { BuildInformationResource } from '../resources/releases';
import { readInformation, readInformationOf } from './readInformation';

const wanted = { PackageId: 'octopub/shop' } as TemplatePackageResource;

/** A server with `count` records, told one minute after the other. */
function server(count: number, isNewestFirst = true) {
  const items: BuildInformationResource[] = Array.from(
    { length: count },
    (_, index) => ({
      PackageId: wanted.PackageId,
      Version: `1.0.${index}-login.1`,
      Branch: 'login',
      Created: new Date(index * 60_000).toISOString(),
    }),
  );
  if (isNewestFirst) items.reverse();
  const get = jest.fn(async (_: string, { query }: any) => {
    const { skip = 0, take, filter } = query;
    const all = items.filter(({ Version }) => !filter || Version === filter);
    return { Items: all.slice(skip, skip + take), TotalResults: all.length };
  });
  const logger = mockServices.logger.mock();
  const ctx = { client: { get }, space: { Id: 'Spaces-1' }, logger };
  return { get, logger, ctx: ctx as unknown as FeatureBranchContext };
}

describe('readInformation', () => {
  it('reads page after page', async () => {
    const { ctx, get, logger } = server(250, false);
    expect(await readInformation(ctx, wanted)).toHaveLength(250);
    expect(get).toHaveBeenCalledTimes(3);
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('looks at the newest thousand, and says so', async () => {
    const { ctx, get, logger } = server(5000);
    const found = await readInformation(ctx, wanted);
    expect(found).toHaveLength(1000);
    expect(found[0].Version).toBe('1.0.4999-login.1');
    expect(get).toHaveBeenCalledTimes(10);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringMatching(/more than 1000 versions.*only the newest/),
    );
  });

  it('does not guess which are the newest', async () => {
    const { ctx, get } = server(5000, false);
    await expect(readInformation(ctx, wanted)).rejects.toThrow(ConflictError);
    expect(get).toHaveBeenCalledTimes(10);
  });

  it('reads one version with one request', async () => {
    const { ctx, get } = server(5000, false);
    expect(
      await readInformationOf(ctx, wanted, '1.0.42-login.1'),
    ).toMatchObject([{ Version: '1.0.42-login.1' }]);
    expect(get).toHaveBeenCalledTimes(1);
  });
});
