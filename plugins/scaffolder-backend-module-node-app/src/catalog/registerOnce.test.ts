import type { Entity } from '@backstage/catalog-model';
import { mockCredentials } from '@backstage/backend-test-utils';
import { ResponseError, ServiceUnavailableError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { registerOnce } from './registerOnce';

const file = 'https://github.com/octopub/shop/blob/main/catalog-info.yaml';
const shop = (annotations?: Record<string, string>): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'shop', annotations },
});
const location = {
  id: '1',
  type: 'url',
  target: file,
  entityRef: 'location:default/generated-1',
};
const credentials = mockCredentials.user('user:default/anna');

/** As the client makes it of a response of the catalog. */
const responseError = (status: number, name: string, message: string) =>
  ResponseError.fromResponse(
    new Response(
      JSON.stringify({ error: { name, message }, response: { status } }),
      { status, headers: { 'Content-Type': 'application/json' } },
    ) as never,
  );

/** A catalog with what it says to the file, and the shop that it has, if any. */
function fakeCatalog(options: {
  exists?: boolean;
  entities?: Entity[];
  known?: Entity;
}) {
  const { exists = false, entities = [shop()], known } = options;
  const catalog = catalogServiceMock.mock();
  catalog.getEntitiesByRefs.mockResolvedValue({ items: [known] });
  catalog.addLocation.mockImplementation(async ({ dryRun }) =>
    dryRun ? { location, exists, entities } : { location, entities: [] },
  );
  const added = () =>
    catalog.addLocation.mock.calls.filter(([{ dryRun }]) => !dryRun);
  return { catalog, added };
}

describe('registering a file', () => {
  it('registers it as the person of the credentials', async () => {
    const { catalog, added } = fakeCatalog({});
    expect(await registerOnce(catalog, file, credentials)).toEqual({
      entityRef: 'component:default/shop',
      isNew: true,
    });
    expect(added()).toEqual([[{ target: file }, { credentials }]]);
  });

  describe('while its server fails or is away', () => {
    const delays = [1, 1];
    const words = [
      `Error: Unable to read url, Request failed for ${file}, 500 Internal Server Error`,
      `Error: Unable to read url, Request failed for ${file}, 429 Too Many Requests (rate limit exceeded)`,
      'Error: Unable to read url, TypeError: fetch failed',
      'InputError: Processor PlaceholderProcessor threw an error while preprocessing; caused by Error: Placeholder $text could not read location ./openapi.json, Error: Request failed for https://github.com/octopub/shop, 503 Service Unavailable',
    ];

    it.each(words)('waits, as long as the catalog says "%s"', async word => {
      const { catalog, added } = fakeCatalog({});
      const refused = await responseError(400, 'InputError', word);
      const warn = jest.fn();
      catalog.addLocation
        .mockRejectedValueOnce(refused)
        .mockRejectedValueOnce(refused);
      expect(
        await registerOnce(catalog, file, credentials, {
          delays,
          logger: { warn },
        }),
      ).toMatchObject({ isNew: true });
      expect(added()).toHaveLength(1);
      expect(warn).toHaveBeenCalledTimes(2);
    });

    it('gives up, and says so', async () => {
      const { catalog } = fakeCatalog({});
      catalog.addLocation.mockRejectedValue(
        await responseError(400, 'InputError', words[0]),
      );
      await expect(
        registerOnce(catalog, file, credentials, { delays }),
      ).rejects.toMatchObject({
        name: 'ServiceUnavailableError',
        message: expect.stringMatching(
          /^The catalog could not read .*Run again/,
        ),
      });
      expect(catalog.addLocation).toHaveBeenCalledTimes(3);
    });

    it('says that the catalog itself does not answer', async () => {
      const { catalog } = fakeCatalog({});
      catalog.addLocation.mockRejectedValue(
        new ServiceUnavailableError('The catalog did not answer'),
      );
      await expect(
        registerOnce(catalog, file, credentials, { delays }),
      ).rejects.toMatchObject({
        name: 'ServiceUnavailableError',
        message: expect.stringMatching(
          /^The catalog could not be asked about .*did not answer$/,
        ),
      });
      expect(catalog.addLocation).toHaveBeenCalledTimes(1);
    });

    it('does not wait for a file that is not there', async () => {
      const { catalog } = fakeCatalog({});
      catalog.addLocation.mockRejectedValue(
        await responseError(
          400,
          'InputError',
          `Error: Unable to read url, no matching files found for ${file}`,
        ),
      );
      await expect(
        registerOnce(catalog, file, credentials, { delays }),
      ).rejects.toThrow('The catalog does not accept');
      expect(catalog.addLocation).toHaveBeenCalledTimes(1);
    });
  });

  it('takes over what is registered', async () => {
    const { catalog, added } = fakeCatalog({ exists: true });
    expect(await registerOnce(catalog, file, credentials)).toMatchObject({
      isNew: false,
    });
    expect(added()).toEqual([]);
  });

  it('takes over what discovery has brought from the same file', async () => {
    const { catalog, added } = fakeCatalog({
      known: shop({
        'backstage.io/managed-by-location': `url:${file.replace(
          '/blob/',
          '/tree/',
        )}`,
      }),
    });
    expect(await registerOnce(catalog, file, credentials)).toMatchObject({
      isNew: false,
    });
    expect(added()).toEqual([]);
  });

  it('takes over what somebody else registers meanwhile', async () => {
    const { catalog } = fakeCatalog({});
    catalog.addLocation.mockImplementationOnce(async () => ({
      location,
      exists: false,
      entities: [shop()],
    }));
    catalog.addLocation.mockRejectedValueOnce(
      await responseError(409, 'ConflictError', 'already exists'),
    );
    catalog.getLocationByRef.mockResolvedValue(location);
    expect(await registerOnce(catalog, file, credentials)).toMatchObject({
      isNew: false,
    });
  });

  it('registers again what no location brings any more', async () => {
    const { catalog, added } = fakeCatalog({
      known: shop({
        'backstage.io/managed-by-location': 'url:https://example.com/old',
        'backstage.io/orphan': 'true',
      }),
    });
    await registerOnce(catalog, file, credentials);
    expect(added()).toHaveLength(1);
  });

  it('refuses a name that another file has taken', async () => {
    const other = 'https://github.com/octopub/old/blob/main/catalog-info.yaml';
    const { catalog, added } = fakeCatalog({
      exists: true,
      known: shop({ 'backstage.io/managed-by-location': `url:${other}` }),
    });
    await expect(
      registerOnce(catalog, file, credentials),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining(
        `component:default/shop is in the catalog already, from ${other}`,
      ),
    });
    expect(added()).toEqual([]);
  });

  it('refuses a file without an entity', async () => {
    const { catalog } = fakeCatalog({ entities: [] });
    await expect(registerOnce(catalog, file, credentials)).rejects.toThrow(
      `${file} describes no entity`,
    );
  });

  it.each([
    ['dry run', 0],
    ['registration', 1],
  ])('says why the catalog refuses the %s', async (_, accepted) => {
    const { catalog } = fakeCatalog({});
    const refused = await responseError(403, 'NotAllowedError', 'Not you');
    for (let time = 0; time < accepted; time++) {
      catalog.addLocation.mockResolvedValueOnce({
        location,
        exists: false,
        entities: [shop()],
      });
    }
    catalog.addLocation.mockRejectedValueOnce(refused);
    await expect(
      registerOnce(catalog, file, credentials),
    ).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: `The catalog does not accept ${file}; caused by NotAllowedError: Not you`,
    });
  });
});
