import { seedingTestBed } from '../__testUtils__/seedingTestBed';

jest.setTimeout(60_000);

describe('Octopus access by trust', () => {
  const bed = seedingTestBed();
  const input = {
    octopusApiKey: undefined,
    octopusServiceAccount: 'ci',
    protectDefaultBranch: false,
  };

  const identities = (accountId: string) =>
    bed.octopusClient().get<{
      ExternalId: string;
      OidcIdentities: { Name: string; Issuer: string; Subject: string }[];
    }>(`/api/serviceaccounts/${accountId}/oidcidentities/v1`, {
      query: { skip: 0, take: 30 },
    });

  it('is given to branches of exactly this repository, once', async () => {
    const { Id } = await bed.addServiceAccount('ci');
    const bodies: string[] = [];
    const stop = bed.github.onExchange(({ requestBody }) =>
      bodies.push(JSON.stringify(requestBody) ?? ''),
    );
    await bed.run(input);
    await bed.run(input);
    stop();

    const { body: repository } = await bed.api('GET', '/repos/octopub/shop');
    const { ExternalId, OidcIdentities } = await identities(Id);
    expect(OidcIdentities).toEqual([
      expect.objectContaining({
        Name: 'GitHub octopub/shop',
        Issuer: `https://${bed.host()}/_services/token`,
        Subject: `repo:octopub@${repository.owner.id}/shop@${repository.id}:ref:refs/heads/*`,
      }),
    ]);
    const { body } = await bed.api(
      'GET',
      '/repos/octopub/shop/actions/variables/OCTOPUS_SERVICE_ACCOUNT_ID',
    );
    expect(body.value).toBe(ExternalId);
    expect(
      await bed.github.secret('octopub', 'shop', 'OCTOPUS_API_TOKEN'),
    ).toBeUndefined();
  });

  it('takes the place of a key, and the other way round', async () => {
    await bed.addServiceAccount('ci');
    const variable = async () =>
      (
        await bed.api(
          'GET',
          '/repos/octopub/shop/actions/variables/OCTOPUS_SERVICE_ACCOUNT_ID',
        )
      ).status;
    const key = () => bed.github.secret('octopub', 'shop', 'OCTOPUS_API_TOKEN');

    await bed.run({ protectDefaultBranch: false });
    expect([await variable(), await key()]).toEqual([404, expect.any(String)]);
    await bed.run(input);
    expect([await variable(), await key()]).toEqual([200, undefined]);
    await bed.run({ protectDefaultBranch: false });
    expect([await variable(), await key()]).toEqual([404, expect.any(String)]);
  });

  it('is not made twice when the answer is lost', async () => {
    const { Id } = await bed.addServiceAccount('ci');
    bed.octopus.addFault({
      method: 'POST',
      route: '/api/serviceaccounts/*',
      times: 1,
      effect: { type: 'lostAnswer', by: 'reset' },
    });
    await bed.run(input);
    expect((await identities(Id)).OidcIdentities).toHaveLength(1);
  });

  it.each([
    ['nobody', 'NotFoundError', /no service account 'nobody'.*ci/],
    ['admin', 'InputError', /'admin' is a person/],
  ])('is refused to %s', async (octopusServiceAccount, name, message) => {
    await bed.addServiceAccount('ci');
    await expect(
      bed.run({ ...input, octopusServiceAccount }),
    ).rejects.toMatchObject({ name, message: expect.stringMatching(message) });
    expect(bed.writes()).toEqual([]);
  });

  it('is refused for a subject that nobody can foretell', async () => {
    await bed.addServiceAccount('ci');
    await bed.api('POST', '/orgs/octopub/repos', {
      name: 'shop',
      homepage: bed.homepage('shop'),
    });
    await bed.api('PUT', '/repos/octopub/shop/actions/oidc/customization/sub', {
      use_default: false,
      include_claim_keys: ['repo', 'actor'],
    });
    await expect(bed.run(input)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('customized OpenID Connect subject'),
    });
  });
});
