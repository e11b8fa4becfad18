import { unrestrictedActions } from '@octopus-backstage/plugin-octopus-node';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { octopusSandboxKeys } from '@octopus-backstage/emulator-octopus';
import { http, HttpResponse } from 'msw';
import { setupSandbox } from './__testUtils__/sandboxSetup';
import { createOctopusRefarchAction } from './createRefarch';

jest.setTimeout(60_000);

describe('octopus:create-refarch', () => {
  const { sandbox, server, baseUrl, octopus, octopusWith, look } =
    setupSandbox();
  const catalog = catalogServiceMock({
    entities: [
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: {
          name: 'octopub-frontend',
          annotations: {
            'octopus.com/project-slug': 'Spaces-2/eks-octopub-frontend',
          },
        },
      },
    ],
  });

  const run = async (
    input: Record<string, unknown>,
    context: { service?: typeof octopus; signal?: AbortSignal } = {},
  ) => {
    const logger = mockServices.logger.mock();
    const ctx = {
      ...createMockActionContext<any, any>({ input: input as any, logger }),
      // The mock passes only some of what it is given.
      signal: context.signal,
    };
    const action = createOctopusRefarchAction({
      permissions: unrestrictedActions,
      octopus: context.service ?? octopus,
      catalog,
    });
    await action.handler(ctx);
    const outputs = Object.fromEntries(
      (ctx.output as jest.Mock).mock.calls,
    ) as Record<string, any>;
    const log = logger.info.mock.calls.map(([line]) => line);
    return { outputs, log };
  };

  it('fills the default space, counts as it goes, and says what is missing', async () => {
    const { outputs, log } = await run({});

    expect(outputs.spaceId).toBe('Spaces-2');
    expect(outputs.projects).toHaveLength(6);
    expect(outputs.stackUrl).toBe(
      `${baseUrl}/app#/Spaces-2/projects/deploy-eks-octopub-stack`,
    );
    expect(outputs.entityRefs).toEqual(['component:default/octopub-frontend']);
    expect(
      outputs.summary.match(/^- \[.*\]\(http.*\): created$/gm),
    ).toHaveLength(6);
    expect(outputs.summary).toContain(
      `[EKS Octopub Frontend](${baseUrl}/app#/Spaces-2/projects/eks-octopub-frontend): created`,
    );
    expect(outputs.stillToFillIn).toEqual(
      expect.arrayContaining([expect.stringMatching(/AWS secret key/i)]),
    );
    expect(Object.keys(outputs.counts)).toEqual(['create']);
    expect(outputs.plan).toHaveLength(outputs.counts.create);

    const total = outputs.counts.create;
    expect(log).toContainEqual(
      expect.stringMatching(`^\\[${total}/${total}\\] created:`),
    );
    const projects = await look.get<{ Name: string }[]>(
      '/api/Spaces-2/projects/all',
    );
    expect(projects.map(p => p.Name).sort()).toEqual(
      outputs.projects.map((p: any) => p.name).sort(),
    );
  });

  it('changes nothing the second time', async () => {
    await run({});
    sandbox.clearRequests();
    const { outputs } = await run({});

    expect(Object.keys(outputs.counts)).toEqual(['unchanged']);
    expect(
      sandbox.requests().routes.filter(({ method }) => method !== 'GET'),
    ).toEqual([]);
  });

  it('hands over secrets, and shows them nowhere', async () => {
    const secrets = {
      awsSecretKey: 'secret-of-aws',
      dockerHubPassword: 'secret-of-docker',
      githubToken: 'secret-of-github',
      octopusApiKey: 'API-SECRETOFOCTOPUS',
    };
    const bodies: string[] = [];
    const stop = sandbox.onExchange(({ requestBody }) =>
      bodies.push(JSON.stringify(requestBody) ?? ''),
    );
    const { outputs, log } = await run({
      ...secrets,
      awsAccessKey: 'AKIAEXAMPLE',
      dockerHubUsername: 'octopub',
    });
    stop();

    const shown = JSON.stringify([outputs, log]);
    for (const secret of Object.values(secrets)) {
      expect(bodies.join('\n')).toContain(secret);
      expect(shown).not.toContain(secret);
    }
    expect(outputs.stillToFillIn).toEqual([]);
  });

  describe('where somebody else has made objects of these names', () => {
    const keys = { awsAccessKey: 'AKIAGIVEN', awsSecretKey: 'given-secret' };

    beforeEach(async () => {
      const admin = octopus.client();
      await admin.post('/api/Spaces-2/accounts', {
        Name: 'AWS Account',
        AccountType: 'AmazonWebServicesAccount',
        AccessKey: 'AKIAMINE',
        SecretKey: { HasValue: true, NewValue: 'mine' },
      });
      await admin.post('/api/Spaces-2/libraryvariablesets', {
        Name: 'AWS',
        ContentType: 'Variables',
      });
    });
    const accessKey = async () =>
      (await look.get<any[]>('/api/Spaces-2/accounts/all'))[0].AccessKey;

    it('says that what was typed in is not written, before and after', async () => {
      const notWritten =
        /ritten\*\*, because what was there before is used as it is: AWS access key \(account 'AWS Account'\), AWS secret key \(account 'AWS Account'\)/;
      const planned = await run({ ...keys, dryRun: true });
      expect(planned.outputs.summary).toMatch(notWritten);
      expect(planned.outputs.summary).toContain(
        '- EKS Octopub Frontend: to create',
      );
      expect(planned.outputs.stillToFillIn).toEqual([
        'AWS access key',
        'AWS secret key',
      ]);

      const { outputs, log } = await run(keys);
      expect(outputs.summary).toMatch(notWritten);
      expect(log.at(-1)).toMatch(notWritten);
      expect(outputs.stillToFillIn).toEqual(
        expect.arrayContaining(['AWS access key', 'AWS secret key']),
      );
      await expect(accessKey()).resolves.toBe('AKIAMINE');
    });

    it('writes it when they are adopted', async () => {
      const { outputs } = await run({ ...keys, existing: 'adopt' });
      expect(outputs.summary).not.toContain('Not written');
      expect(outputs.stillToFillIn).not.toContain('AWS secret key');
      await expect(accessKey()).resolves.toBe('AKIAGIVEN');
    });
  });

  it('only plans when asked to, and touches nothing', async () => {
    const { outputs, log } = await run({ dryRun: true });

    expect(outputs.counts.create).toBeGreaterThan(100);
    expect(outputs.summary).toContain('Dry run: nothing changed in');
    expect(log).toContainEqual("to create: environment 'Development'");
    expect(
      sandbox.requests().routes.filter(({ method }) => method !== 'GET'),
    ).toEqual([]);
  });

  it.each([
    [
      { space: 'Nowhere' },
      'NotFoundError',
      /^(?!.*Platform).*'Nowhere'.*octopus\.instances/s,
    ],
    [{ awsAccessKey: 'AKIA' }, 'InputError', /awsSecretKey/],
  ])('refuses %j before anything is changed', async (input, name, message) => {
    await expect(run(input)).rejects.toMatchObject({
      name,
      message: expect.stringMatching(message),
    });
    expect(
      sandbox.requests().routes.filter(({ method }) => method !== 'GET'),
    ).toEqual([]);
  });

  it('says what to do when the key is wrong', async () => {
    await expect(
      run({}, { service: octopusWith('API-WRONG') }),
    ).rejects.toMatchObject({ name: 'AuthenticationError' });
  });

  it('names the permission when the key may only read', async () => {
    await expect(
      run({}, { service: octopusWith(octopusSandboxKeys.readOnly) }),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
  });

  it('refuses a server that is too old', async () => {
    server.use(
      http.get(`${baseUrl}/api`, () =>
        HttpResponse.json({
          Application: 'Octopus Deploy',
          Version: '2019.3.1',
        }),
      ),
    );

    await expect(run({})).rejects.toThrow(/2019\.3\.1.*2021\.2/s);
  });

  it('stops soon after it is cancelled, and completes when run again', async () => {
    const cancel = new AbortController();
    let writes = 0;
    const stop = sandbox.onExchange(({ status }) => {
      writes += status === 201 ? 1 : 0;
      if (writes === 10) {
        cancel.abort(new Error('cancelled'));
      }
    });
    const before = Date.now();
    await expect(run({}, { signal: cancel.signal })).rejects.toThrow();
    stop();
    expect(Date.now() - before).toBeLessThan(5_000);

    const { outputs } = await run({});
    expect(outputs.projects).toHaveLength(6);
    const environments = await look.get<{ Name: string }[]>(
      '/api/Spaces-2/environments/all',
    );
    expect(environments).toHaveLength(6);
  });

  it('stops at a project of the same name that it did not make', async () => {
    const admin = octopus.client();
    const [group] = await admin.get<{ Id: string }[]>(
      '/api/Spaces-2/projectgroups/all',
    );
    const [lifecycle] = await admin.get<{ Id: string }[]>(
      '/api/Spaces-2/lifecycles/all',
    );
    await admin.post('/api/Spaces-2/projects', {
      Name: 'EKS Octopub Frontend',
      ProjectGroupId: group.Id,
      LifecycleId: lifecycle.Id,
    });

    await expect(run({})).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(/EKS Octopub Frontend.*adopt/s),
    });
    expect(await look.get('/api/Spaces-2/environments/all')).toEqual([]);
  });
});
