import { UrlReaderService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { NotAllowedError } from '@backstage/errors';
import {
  DefaultGithubCredentialsProvider,
  GithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import {
  checkGitHubTraffic,
  checkOctopusTraffic,
} from '@octopus-backstage/contract';
import {
  createOctopusClient,
  OctopusService,
  ActionPermissions,
  unrestrictedActions,
} from '@octopus-backstage/plugin-octopus-node';
import {
  createGitHubSandbox,
  serveGitHubSandbox,
} from '@octopus-backstage/emulator-github';
import {
  createOctopusSandbox,
  serveOctopusSandbox,
} from '@octopus-backstage/emulator-octopus';
import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { createKeepEntityAction, createSeedNodeAppAction } from '../actions';

type GitHubSandboxOptions = Parameters<typeof createGitHubSandbox>[0];
type TrafficOptions = Parameters<typeof checkOctopusTraffic>[1];
type Served = Awaited<ReturnType<typeof serveGitHubSandbox>>;

const appUrl = 'https://portal.example.com';
const templateUrl = `file://${resolve(
  __dirname,
  '../../../../templates/node-app/template.yaml',
)}`;

/** No waiting between requests that write. */
const write = {
  key: () => ({ schedule: (_: unknown, job: () => unknown) => job() }),
};

const refuse = async (url: string): Promise<never> => {
  throw new NotAllowedError(`Reading from '${url}' is not allowed.`);
};
const refusingReader: UrlReaderService = {
  readUrl: refuse,
  readTree: refuse,
  search: refuse,
};

export const secrets = {
  dockerHubToken: 'dckr_pat_VerySecret',
  octopusApiKey: 'API-WORKFLOWOFTHESHOP00000000',
};

/** What a run did and showed. */
export interface Run {
  outputs: Record<string, string>;
  log: string[];
  /** As the scaffolder would keep them in its database. */
  checkpoints: Map<string, string>;
}

/**
 * The action between a GitHub and an Octopus of its own, both on this machine;
 * all exchanges are held to the OpenAPI document of the server. Call it at the
 * top of a test file.
 */
export function seedingTestBed(
  options: GitHubSandboxOptions & { octopusTraffic?: TrafficOptions } = {},
) {
  const github = createGitHubSandbox(options);
  const octopus = createOctopusSandbox({ rateLimit: false });
  checkOctopusTraffic(octopus, options.octopusTraffic);
  const traffic = checkGitHubTraffic(github);
  const served: Record<string, Served> = {};
  const scratch = mkdtempSync(join(tmpdir(), 'seed-'));

  beforeAll(async () => {
    served.github = await serveGitHubSandbox(github);
    served.octopus = await serveOctopusSandbox(octopus);
  });
  beforeEach(async () => {
    rmSync(scratch, { recursive: true, force: true });
    mkdirSync(scratch);
    await github.reset();
    github.clearFaults();
    await octopus.reset();
    octopus.clearFaults();
  });
  afterAll(async () => {
    await served.github.close();
    await served.octopus.close();
    github.close();
    rmSync(scratch, { recursive: true, force: true });
  });

  const host = () => new URL(served.github.url).host;
  const octopusClient = () =>
    createOctopusClient({
      instance: {
        name: 'sandbox',
        baseUrl: served.octopus.url,
        credential: { apiKey: octopus.keys.admin },
      },
      sleep: async () => {},
    });
  const octopusService = (): OctopusService => ({
    instances: () => [
      {
        name: 'sandbox',
        baseUrl: served.octopus.url,
        defaultSpace: 'Platform',
      },
    ],
    client: octopusClient,
  });
  const integrations = (credentials?: object) =>
    ScmIntegrations.fromConfig(
      new ConfigReader({
        integrations: {
          github: [
            {
              host: host(),
              apiBaseUrl: served.github.url,
              ...(credentials ?? { token: github.tokens.full.value }),
            },
          ],
        },
      }),
    );

  const run = async (
    input: Record<string, unknown> = {},
    context: {
      signal?: AbortSignal;
      permissions?: ActionPermissions;
      checkpoints?: Map<string, string>;
      /** What others do once the repository is there. */
      afterCheckpoint?: () => Promise<void>;
      /** Of `integrations.github[]`; the owner's token when left out. */
      credentials?: object;
      credentialsProvider?: GithubCredentialsProvider;
      /** Reads content elsewhere; refuses to, as Backstage does unless its configuration names the place. */
      reader?: UrlReaderService;
      requireScmUserCredentials?: boolean;
      /** Put into the workspace by an earlier step. */
      workspacePath?: string;
      isDryRun?: boolean;
    } = {},
  ): Promise<Run> => {
    const { checkpoints = new Map<string, string>() } = context;
    const registry = integrations(context.credentials);
    const action = createSeedNodeAppAction({
      integrations: registry,
      credentialsProvider:
        context.credentialsProvider ??
        DefaultGithubCredentialsProvider.fromIntegrations(registry),
      requireScmUserCredentials: context.requireScmUserCredentials ?? false,
      reader: context.reader ?? refusingReader,
      octopus: octopusService(),
      permissions: context.permissions ?? unrestrictedActions,
      appUrl,
      author: { name: 'Portal', email: 'portal@example.com' },
      pace: {
        write,
        retryAfterBaseValue: 1,
        newRepositoryDelays: [50, 100, 200, 400, 800],
        pushDelays: [10, 20],
      },
    });
    const logger = mockServices.logger.mock();
    const ctx = {
      ...createMockActionContext<any, any>({
        logger,
        workspacePath: context.workspacePath ?? join(scratch, 'workspace'),
        templateInfo: { entityRef: 'template:default/x', baseUrl: templateUrl },
        input: {
          repoUrl: `${host()}?owner=octopub&repo=shop`,
          dockerImage: 'octopub/shop',
          dockerHubUsername: 'octopub-ci',
          dockerHubToken: secrets.dockerHubToken,
          octopusApiKey: secrets.octopusApiKey,
          createOctopusProject: true,
          ...(!context.workspacePath && { contentUrl: './content' }),
          ...input,
        },
      }),
      // The mock passes only some of what it is given.
      signal: context.signal,
      isDryRun: context.isDryRun,
      createTemporaryDirectory: async () => mkdtempSync(join(scratch, 'tmp-')),
      async checkpoint({ key, fn }: { key: string; fn: () => unknown }) {
        if (!checkpoints.has(key)) {
          checkpoints.set(key, JSON.stringify(await fn()));
          await context.afterCheckpoint?.();
        }
        return JSON.parse(checkpoints.get(key)!);
      },
    };
    await action.handler(ctx as any);
    return {
      outputs: Object.fromEntries((ctx.output as jest.Mock).mock.calls),
      log: [logger.debug, logger.info, logger.warn, logger.error].flatMap(
        level => level.mock.calls.map(([line]) => String(line)),
      ),
      checkpoints,
    };
  };

  /** Runs the action that keeps an entity. */
  const keep = async (
    input: Record<string, unknown> = {},
    context: {
      permissions?: ActionPermissions;
      signal?: AbortSignal;
      isDryRun?: boolean;
    } = {},
  ): Promise<Record<string, string>> => {
    const registry = integrations();
    const action = createKeepEntityAction({
      integrations: registry,
      credentialsProvider:
        DefaultGithubCredentialsProvider.fromIntegrations(registry),
      requireScmUserCredentials: false,
      permissions: context.permissions ?? unrestrictedActions,
      appUrl,
      author: { name: 'Portal', email: 'portal@example.com' },
      pace: {
        write,
        retryAfterBaseValue: 1,
        newRepositoryDelays: [50, 100, 200, 400, 800],
        pushDelays: [10, 20],
      },
    });
    const ctx = {
      ...createMockActionContext<any, any>({
        logger: mockServices.logger.mock(),
        workspacePath: join(scratch, 'workspace'),
        input: {
          repoUrl: `${host()}?owner=octopub&repo=shop`,
          entity: {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Resource',
            metadata: { name: 'shop-cluster', description: 'One' },
            spec: { type: 'kubernetes-cluster', owner: 'guests' },
          },
          ...input,
        },
      }),
      signal: context.signal,
      isDryRun: context.isDryRun,
      createTemporaryDirectory: async () => mkdtempSync(join(scratch, 'tmp-')),
    };
    await action.handler(ctx as any);
    return Object.fromEntries((ctx.output as jest.Mock).mock.calls);
  };

  return {
    github,
    keep,
    /** What is said to GitHub, held to its contract. */
    traffic,
    octopus,
    run,
    host,
    githubUrl: () => served.github.url,
    octopusUrl: () => served.octopus.url,
    octopusClient,
    scratch: () => scratch,
    homepage: (repo: string) => `${appUrl}/catalog/default/component/${repo}`,
    /** A project that somebody made in Octopus. */
    addProject: async (name: string): Promise<void> => {
      const client = octopusClient();
      const [group] = await client.list<{ Id: string }>(
        '/api/Spaces-2/projectgroups/all',
      );
      const [lifecycle] = await client.list<{ Id: string }>(
        '/api/Spaces-2/lifecycles/all',
      );
      await client.post('/api/Spaces-2/projects', {
        Name: name,
        ProjectGroupId: group.Id,
        LifecycleId: lifecycle.Id,
      });
    },
    addServiceAccount: (username: string): Promise<{ Id: string }> =>
      octopusClient().post('/api/users', {
        Username: username,
        DisplayName: `${username} of the team`,
        IsService: true,
      }),
    /** What real git says about the bare repository. */
    git: (repo: string, ...args: string[]): string =>
      execFileSync('git', args, {
        cwd: github.gitDir('octopub', repo),
        encoding: 'utf8',
      }).trim(),
    /** Commits to main as somebody else, by a push of real git. */
    commitAs: async (
      author: string,
      repo: string,
      file: string,
    ): Promise<void> => {
      const dir = mkdtempSync(join(scratch, 'clone-'));
      const url = new URL(`${served.github.url}/octopub/${repo}.git`);
      url.username = 'x-access-token';
      url.password = github.tokens.full.value;
      const who = ['-c', `user.name=${author}`, '-c', `user.email=${author}@x`];
      // Not synchronously: the server is in this process.
      const git = (...args: string[]) =>
        promisify(execFile)('git', [...who, ...args], { cwd: dir });
      await git('clone', '-q', url.href, '.');
      await git('checkout', '-q', '-B', 'main');
      writeFileSync(join(dir, file), `${author}\n`);
      await git('add', '-A');
      await git('commit', '-q', '-m', `Add ${file}`);
      await git('push', '-q', 'origin', 'main');
    },
    /** Asks GitHub's API as the owner. */
    api: async (method: string, path: string, body?: unknown) => {
      const response = await fetch(`${served.github.url}${path}`, {
        method,
        headers: {
          Authorization: `Bearer ${github.tokens.full.value}`,
          'User-Agent': 'test',
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      const text = await response.text();
      return { status: response.status, body: text && JSON.parse(text) };
    },
    /** Requests to GitHub that change something. */
    writes: () =>
      github
        .requests()
        .routes.filter(
          ({ method, route }) =>
            !['GET', 'HEAD'].includes(method) &&
            !route.endsWith('/git-upload-pack'),
        ),
    /** The GitHub App, as the configuration of an integration. */
    appCredentials: () => {
      const { appId, clientId, clientSecret, privateKey } = github.app;
      return {
        apps: [
          { appId, clientId, clientSecret, privateKey, webhookSecret: 'x' },
        ],
      };
    },
  };
}
