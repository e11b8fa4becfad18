import { ChildProcess, spawn } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { runJob } from '@octopus-backstage/sandbox';
import { clonedRepository } from '../__testUtils__/clonedRepository';
import { freePort } from '../__testUtils__/freePort';
import { describeJudged, judge, judgeScript } from '../__testUtils__/judges';
import { runProgram } from '../__testUtils__/runProgram';

jest.setTimeout(600_000);

const vars = {
  DOCKER_IMAGE: 'octopub/shop',
  OCTOPUS_PROJECT_URL:
    'https://octopus.example.com/app#/Spaces-2/projects/shop',
};

describeJudged(
  'the steps of a seeded workflow that run commands, with a registry',
  ['base image', 'crane'],
  () => {
    const dir = clonedRepository();
    const scratch = mkdtempSync(join(tmpdir(), 'jobs-'));
    const statuses: unknown[] = [];
    const api = createServer((request, response) => {
      let body = '';
      request.on('data', chunk => {
        body += chunk;
      });
      request.on('end', () => {
        statuses.push([
          request.method,
          request.url,
          request.headers.authorization,
          JSON.parse(body),
        ]);
        response.writeHead(201).end('{}');
      });
    });
    let registry: ChildProcess;
    let registryUrl: string;

    /** Runs a job as the push of a commit to main does. */
    const run = async (
      name: string,
      {
        version = '',
        attempt = '1',
        archive = '',
        host = undefined as string | undefined,
      } = {},
    ) => {
      const workspace = mkdtempSync(join(scratch, 'workspace-'));
      cpSync(dir, workspace, { recursive: true });
      if (archive) {
        cpSync(archive, join(workspace, 'image-oci.tar'));
      }
      const { jobs } = parse(
        readFileSync(join(dir, '.github/workflows/build.yaml'), 'utf8'),
      );
      const github = {
        event: { repository: { default_branch: 'main' } },
        event_name: 'push',
        ref_name: 'main',
        run_attempt: attempt,
        token: 'ghs_ofthejob',
      };
      return runJob(
        jobs[name],
        {
          github,
          vars: { ...vars, IMAGE_REGISTRY: host },
          secrets: {},
          needs: { build: { outputs: { version } } },
        },
        {
          dir: workspace,
          env: {
            CI: 'true',
            GITHUB_API_URL: `http://127.0.0.1:${
              (api.address() as AddressInfo).port
            }`,
            GITHUB_REPOSITORY: 'octopub/shop',
            GITHUB_RUN_ATTEMPT: attempt,
            GITHUB_RUN_NUMBER: '42',
            GITHUB_SHA: 'c'.repeat(40),
            RUNNER_TEMP: mkdtempSync(join(scratch, 'temp-')),
            // A registry of this machine stands for Docker Hub's.
            REGISTRY: new URL(registryUrl).host,
            PATH: [
              judgeScript('bin'),
              dirname(process.execPath),
              process.env.PATH,
            ].join(delimiter),
            REGISTRY_AUTH_FILE: join(scratch, 'auth.json'),
          },
        },
      );
    };

    /** Builds the image of a version, and packs it as a build does. */
    const archive = async (appVersion: string) => {
      const image = `localhost/seeded-judges/jobs:${process.pid}`;
      const file = join(scratch, `${appVersion}.tar`);
      for (const command of [
        ['build-image.sh', dir, image, `APP_VERSION=${appVersion}`],
        ['pack-image.sh', image, file],
        ['remove-image.sh', image],
      ]) {
        const [name, ...args] = command;
        const { code, output } = await runProgram(
          dir,
          judgeScript(name),
          ...args,
        );
        if (code) {
          throw new Error(`${name} ended with ${code}: ${output}`);
        }
      }
      return file;
    };

    beforeAll(async () => {
      await new Promise<void>(done => api.listen(0, '127.0.0.1', done));
      const port = await freePort();
      registryUrl = `http://127.0.0.1:${port}`;
      registry = spawn(
        judge('crane'),
        ['registry', 'serve', '--address', `127.0.0.1:${port}`],
        { stdio: 'ignore' },
      );
      writeFileSync(join(scratch, 'auth.json'), '{}');
    });
    afterAll(() => {
      registry.kill();
      api.close();
      rmSync(scratch, { recursive: true, force: true });
    });

    it('test and lint', async () => {
      expect(await run('test')).toEqual({
        failure: undefined,
        ran: ['npm ci', 'npm run lint', 'npm test'],
        skipped: ['actions/checkout', 'actions/setup-node'],
        outputs: {},
      });
    });

    it('decide the version', async () => {
      const { failure, outputs, skipped } = await run('build');
      expect({ failure, outputs }).toEqual({
        failure: undefined,
        outputs: { version: '1.0.42' },
      });
      expect(skipped).toEqual([
        'actions/checkout',
        'actions/setup-node',
        'docker/setup-qemu-action',
        'docker/setup-buildx-action',
        'docker/build-push-action',
        'docker/build-push-action',
        'docker/build-push-action',
        'actions/upload-artifact',
      ]);
    });

    it('scan nothing here', async () => {
      expect(await run('scan')).toMatchObject({
        ran: [],
        skipped: [
          'actions/checkout',
          'actions/download-artifact',
          'aquasecurity/trivy-action',
          'aquasecurity/trivy-action',
          'aquasecurity/trivy-action',
          'aquasecurity/trivy-action',
          'actions/upload-artifact',
        ],
      });
    });

    it('publish a version once, and never with other content', async () => {
      const tags = async () =>
        (await fetch(`${registryUrl}/v2/octopub/shop/tags/list`)).json();
      const first = await archive('1.0.42');
      const version = '1.0.42';
      expect(await run('publish', { version, archive: first })).toEqual({
        failure: undefined,
        ran: ['Push what was scanned'],
        skipped: [
          'actions/checkout',
          'actions/download-artifact',
          'docker/login-action',
          'docker/login-action',
          'aws-actions/configure-aws-credentials',
          'docker/login-action',
        ],
        outputs: {},
      });
      expect(await tags()).toMatchObject({ tags: [version] });

      const published = await fetch(
        `${registryUrl}/v2/octopub/shop/manifests/${version}`,
      );
      const attested = await run('attest', { version, archive: first });
      expect(attested.failure).toBeUndefined();
      expect(attested).toMatchObject({
        ran: ['Name what was published'],
        skipped: [
          'actions/download-artifact',
          'actions/attest',
          'actions/attest',
        ],
      });
      expect(attested.outputs).toEqual({
        digest: published.headers.get('docker-content-digest'),
      });

      const again = await run('publish', {
        version,
        archive: first,
        attempt: '2',
      });
      expect(again.failure).toBeUndefined();

      const manifest = async () =>
        (
          await fetch(`${registryUrl}/v2/octopub/shop/manifests/${version}`)
        ).text();
      const before = await manifest();
      const other = await archive('1.0.42-rebuilt');
      const clash = await run('publish', { version, archive: other });
      expect(clash.failure).toMatch(
        /::error.*octopub\/shop:1\.0\.42 has other content already.*Raise major or minor/,
      );
      expect(await manifest()).toBe(before);
    });

    const ecr = '111122223333.dkr.ecr.eu-west-1.amazonaws.com';
    it.each([
      ['ghcr.io', '1.0.44'],
      [ecr, '1.0.45'],
    ])('publish to %s', async (host, version) => {
      const published = await run('publish', {
        version,
        archive: join(scratch, '1.0.42.tar'),
        host,
      });
      expect(published.failure).toBeUndefined();
      const clash = await run('publish', {
        version,
        archive: join(scratch, '1.0.42-rebuilt.tar'),
        host,
      });
      expect(clash.failure).toContain(
        `${host}/octopub/shop:${version} has other content already`,
      );
    });

    /** A registry that answers every request but the first with this error. */
    const refusing = async (
      code: string,
      message: string,
      status: number,
      use: () => Promise<void>,
    ) => {
      const server = createServer(({ url }, response) =>
        url === '/v2/'
          ? response.writeHead(200).end('{}')
          : response
              .writeHead(status, { 'Content-Type': 'application/json' })
              .end(JSON.stringify({ errors: [{ code, message }] })),
      );
      await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
      const usual = registryUrl;
      registryUrl = `http://127.0.0.1:${
        (server.address() as AddressInfo).port
      }`;
      try {
        await use();
      } finally {
        registryUrl = usual;
        server.close();
      }
    };

    it('do not take what Amazon ECR denies for what is not there', async () => {
      await refusing(
        'DENIED',
        'User is not authorized to perform: ecr:BatchGetImage',
        403,
        async () => {
          const { failure } = await run('publish', {
            version: '1.0.46',
            archive: join(scratch, '1.0.42.tar'),
            host: ecr,
          });
          expect(failure).toMatch(/Nobody can tell whether .*BatchGetImage/);
        },
      );
    });

    it('say what to do where Amazon ECR lacks the repository', async () => {
      await refusing(
        'NAME_UNKNOWN',
        "The repository with name 'octopub/shop' does not exist",
        404,
        async () => {
          const { failure } = await run('publish', {
            version: '1.0.46',
            archive: join(scratch, '1.0.42.tar'),
            host: ecr,
          });
          expect(failure).toMatch(
            /::error.*was not taken\. A repository in Amazon ECR has to be made before/,
          );
        },
      );
    });

    it('do not publish where nobody knows what is there', async () => {
      registry.kill();
      const { failure } = await run('publish', {
        version: '1.0.43',
        archive: join(scratch, '1.0.42.tar'),
      });
      expect(failure).toMatch(
        /Nobody can tell whether docker\.io\/octopub\/shop:1\.0\.43/,
      );
    });

    it('link the release to the commit', async () => {
      expect(await run('release', { version: '1.0.42' })).toEqual({
        failure: undefined,
        ran: ['Link to the release'],
        skipped: [
          'OctopusDeploy/login',
          'OctopusDeploy/push-build-information-action',
          'OctopusDeploy/create-release-action',
          'OctopusDeploy/deploy-release-action',
        ],
        outputs: {},
      });
      expect(statuses).toEqual([
        [
          'POST',
          `/repos/octopub/shop/statuses/${'c'.repeat(40)}`,
          'Bearer ghs_ofthejob',
          {
            state: 'success',
            context: 'Octopus release',
            description: '1.0.42',
            target_url: `${vars.OCTOPUS_PROJECT_URL}/deployments/releases/1.0.42`,
          },
        ],
      ]);
    });
  },
);
