import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkOctopusTraffic } from '@octopus-backstage/contract';
import sodium from 'libsodium-wrappers';
import { serveOctopusSandbox } from '@octopus-backstage/emulator-octopus';
import { createDemoOctopus } from '../octopub/createDemoOctopus';
import { ServedSandbox } from '@octopus-backstage/emulator-core';
import { createSimulatedRunner } from './createSimulatedRunner';
import { testGitHub } from '@octopus-backstage/emulator-github/testing';

const CONTENT = join(__dirname, '../../../../templates/node-app/content');
const content = (path: string) => readFileSync(join(CONTENT, path), 'utf8');
const shop = { owner: 'octopub', repo: 'shop' };

describe('the simulated runner', () => {
  const octopus = createDemoOctopus({ rateLimit: false });
  checkOctopusTraffic(octopus);
  const published: string[] = [];
  let builder: string[] | undefined;
  const feedTypes: string[] = [];
  const github = testGitHub({
    runner: createSimulatedRunner({
      delayMs: 0,
      get imageBuilder() {
        return builder;
      },
      publishPackage: async (id, version, feedType) => {
        published.push(`${id}:${version}`);
        feedTypes.push(feedType);
        await octopus.publishPackage(id, version, feedType);
      },
    }),
  });
  let served: ServedSandbox;
  beforeAll(async () => {
    served = await serveOctopusSandbox(octopus);
  });
  beforeEach(async () => {
    builder = undefined;
    published.length = 0;
    feedTypes.length = 0;
    await github.rest().repos.createInOrg({ org: 'octopub', name: 'shop' });
  });
  afterAll(() => served.close());

  async function setUp(values: Record<string, string>) {
    const { actions } = github.rest();
    const { data } = await actions.getRepoPublicKey(shop);
    await sodium.ready;
    for (const [name, value] of Object.entries({
      DOCKERHUB_USERNAME: 'octopub',
      DOCKERHUB_TOKEN: 'dckr_pat_1',
      ...values,
    })) {
      if (/TOKEN|USERNAME/.test(name)) {
        const sealed = sodium.crypto_box_seal(
          value,
          Buffer.from(data.key, 'base64'),
        );
        await actions.createOrUpdateRepoSecret({
          ...shop,
          secret_name: name,
          key_id: data.key_id,
          encrypted_value: Buffer.from(sealed).toString('base64'),
        });
      } else {
        await actions.createRepoVariable({ ...shop, name, value });
      }
    }
  }
  const forOctopus = (apiKey: string) => ({
    OCTOPUS_URL: served.url,
    OCTOPUS_SPACE: 'Octopub',
    OCTOPUS_PROJECT: 'EKS Octopub Frontend',
    OCTOPUS_API_TOKEN: apiKey,
    DOCKER_IMAGE: 'octopussamples/octopub-frontend',
  });
  /** Pushes the workflow, with these commands in place of those that need a registry of npm. */
  async function push({
    ref = 'main',
    version = content('scripts/version.mjs'),
    install = 'echo installed',
    tests = 'echo tested',
  } = {}) {
    const work = await github.commit(
      {
        '.github/workflows/build.yaml': content('.github/workflows/build.yaml')
          .replace('run: npm ci', `run: ${install}`)
          .replace('run: npm run lint', 'run: test -f package.json')
          .replace('run: npm test', `run: ${tests}`),
        'package.json': '{"version":"7.3.0"}',
        ...(version && { 'scripts/version.mjs': version }),
      },
      'Begin the shop',
    );
    const remote = github.remote('octopub/shop');
    await github.git('-C', work, 'push', remote, `main:${ref}`);
  }
  async function finished(branch = 'main') {
    for (;;) {
      const { data } = await github
        .rest()
        .actions.listWorkflowRunsForRepo(shop);
      const run = data.workflow_runs.find(
        ({ head_branch }) => head_branch === branch,
      );
      if (run?.status === 'completed') {
        const page = await fetch(run.html_url, {
          headers: { Accept: 'text/html' },
        });
        return { ...run, log: await page.text() };
      }
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }
  const releases = async () => {
    const answer = await fetch(`${served.url}/api/Spaces-1/releases`, {
      headers: { 'X-Octopus-ApiKey': octopus.keys.readOnly },
    });
    const { Items } = (await answer.json()) as {
      Items: { Version: string; ChannelId: string }[];
    };
    return Items.map(({ Version }) => Version);
  };

  it('releases what was pushed to main, with the version of its own script', async () => {
    await setUp(forOctopus(octopus.keys.admin));
    await push();
    const run = await finished();
    expect(run.log).toContain('Release: 7.3.1 of EKS Octopub Frontend');
    expect(run).toMatchObject({
      name: 'Build',
      display_title: 'Begin the shop',
      head_branch: 'main',
      run_number: 1,
      conclusion: 'neutral',
    });
    expect(published).toEqual(['octopussamples/octopub-frontend:7.3.1']);
    expect(await releases()).toContain('7.3.1');
  });

  it('says what it ran and what it did not', async () => {
    await setUp(forOctopus(octopus.keys.admin));
    await push();
    const { log } = await finished();
    for (const line of [
      'test: ran echo tested',
      'build: ran Decide the version',
      'build: not run: docker/build-push-action',
      'scan: not run, as it holds actions only.',
      'publish: not run: Push what was scanned',
      'release: not run: OctopusDeploy/create-release-action',
    ]) {
      expect(log).toContain(line);
    }
  });

  it('releases nothing when a command fails, and quotes it', async () => {
    await setUp(forOctopus(octopus.keys.admin));
    await push({ tests: '"echo one test has failed && exit 3"' });
    const run = await finished();
    expect(run.conclusion).toBe('failure');
    expect(run.log).toContain('ended with 3: one test has failed');
    expect(published).toEqual([]);
  });

  it('takes a branch that differs from main in case only for a branch', async () => {
    await setUp(forOctopus(octopus.keys.admin));
    await push();
    await finished();
    await push({ ref: 'Main' });
    const run = await finished('Main');
    expect(run.log).toMatch(/Version: 7\.3\.2-main-[0-9a-f]{12}\.1/);
    expect(run.log).toContain('in the channel Feature Branch');
  });

  it('fails, and says why, when Octopus refuses', async () => {
    await setUp(forOctopus('API-CHANGEME'));
    await push();
    const run = await finished();
    expect(run.conclusion).toBe('failure');
    expect(run.log).toContain('Octopus answers 401 to GET /api/spaces/all.');
    expect(run.log).not.toContain('API-CHANGEME');
  });

  it('fails for want of a secret, before anything is published', async () => {
    await setUp({ ...forOctopus(octopus.keys.admin), DOCKERHUB_TOKEN: '' });
    await push();
    const run = await finished();
    expect(run.conclusion).toBe('failure');
    expect(run.log).toContain('The secret DOCKERHUB_TOKEN is not set.');
    expect(published).toEqual([]);
  });

  it('takes no secret of Docker Hub where the image is in another registry', async () => {
    const host = '111122223333.dkr.ecr.eu-west-1.amazonaws.com';
    await setUp({
      ...forOctopus(octopus.keys.admin),
      DOCKERHUB_USERNAME: '',
      DOCKERHUB_TOKEN: '',
      IMAGE_REGISTRY: host,
      AWS_ROLE_ARN: 'arn:aws:iam::111122223333:role/publish',
    });
    await push();
    const { log } = await finished();
    expect(log).toContain(`an image ${host}/octopussamples/octopub-frontend:`);
    expect(feedTypes).toEqual(['AwsElasticContainerRegistry']);
  });

  it('makes no release without a script for the version', async () => {
    await push({ version: '' });
    expect(await finished()).toMatchObject({ conclusion: 'failure' });
    expect(published).toEqual([]);
  });

  it('builds the image where a builder is there, for this processor', async () => {
    builder = ['echo'];
    await setUp(forOctopus(octopus.keys.admin));
    await push();
    const { log, conclusion } = await finished();
    expect(conclusion).toBe('neutral');
    const processor = process.arch === 'x64' ? 'amd64' : process.arch;
    expect(log).toContain(
      `build: ran Build the image to scan, for ${processor}`,
    );
    expect(log).toContain('build: not run: docker/build-push-action');
    expect(log).not.toContain('not run: docker/setup-buildx-action');
  });

  it('releases nothing when the image cannot be built', async () => {
    builder = ['sh', '-c', 'echo "no $*" && exit 2', 'build'];
    await setUp(forOctopus(octopus.keys.admin));
    await push();
    const { log, conclusion } = await finished();
    expect(conclusion).toBe('failure');
    expect(log).toContain('ended with 2: no --build-arg APP_VERSION=7.3.1 .');
    expect(published).toEqual([]);
  });
});
