import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { runJob } from '@octopus-backstage/sandbox';
import { describeOctopusActions } from '../__testUtils__/octopusActions';
import { seedingTestBed } from '../__testUtils__/seedingTestBed';

jest.setTimeout(120_000);

describeOctopusActions(
  'the release of a seeded workflow, by the actions of Octopus',
  actionDir => {
    const bed = seedingTestBed({
      octopusTraffic: {
        // The space of the arguments stays in the body, and servers pass over it:
        // OctopusDeploy/api-client.ts, `src/client.ts`.
        accepts: ({ kind, at }) =>
          kind === 'request body' && at === '/spaceName',
      },
    });
    const commit = 'c'.repeat(40);
    let temp: string;
    beforeEach(() => {
      temp = mkdtempSync(join(tmpdir(), 'release-'));
    });
    afterEach(() => rmSync(temp, { recursive: true, force: true }));

    /** Runs the job Release of what was seeded, for a build of this version. */
    const release = async (
      version: string,
      {
        attempt = '1',
        branch = 'main',
        key = bed.octopus.keys.admin as string,
      } = {},
    ) => {
      const { body } = await bed.api(
        'GET',
        '/repos/octopub/shop/actions/variables',
      );
      const { jobs } = parse(
        bed.git('shop', 'show', 'main:.github/workflows/build.yaml'),
      );
      const event = join(temp, 'event.json');
      writeFileSync(
        event,
        JSON.stringify({
          commits: [{ id: commit, message: 'Sell mugs, too' }],
        }),
      );
      return runJob(
        jobs.release,
        {
          github: {
            event: { repository: { default_branch: 'main' } },
            event_name: 'push',
            ref_name: branch,
            run_attempt: attempt,
            token: bed.github.tokens.full.value,
          },
          vars: Object.fromEntries(
            body.variables.map(({ name, value }: any) => [name, value]),
          ),
          secrets: { OCTOPUS_API_TOKEN: key },
          needs: { build: { outputs: { version } } },
        },
        {
          dir: temp,
          env: {
            CI: 'true',
            GITHUB_API_URL: bed.githubUrl(),
            GITHUB_EVENT_NAME: 'push',
            GITHUB_EVENT_PATH: event,
            GITHUB_REF: `refs/heads/${branch}`,
            GITHUB_REPOSITORY: 'octopub/shop',
            GITHUB_RUN_ATTEMPT: attempt,
            GITHUB_RUN_ID: '7',
            GITHUB_RUN_NUMBER: '42',
            GITHUB_SERVER_URL: 'https://github.com',
            GITHUB_SHA: bed.git('shop', 'rev-parse', 'main'),
            RUNNER_TEMP: temp,
          },
          actionDir,
        },
      );
    };
    const all = async (path: string) =>
      (await bed.octopusClient().get<{ Items: any[] }>(`/api/Spaces-2/${path}`))
        .Items;
    const everyStep = [
      'OctopusDeploy/login',
      'OctopusDeploy/push-build-information-action',
      'OctopusDeploy/create-release-action',
      'Link to the release',
      'OctopusDeploy/deploy-release-action',
    ];

    it('push build information, release and deploy what was pushed to main', async () => {
      const { outputs } = await bed.run({ environment: 'Development' });
      expect(await release('1.0.42')).toEqual({
        ran: everyStep,
        skipped: [],
        outputs: {},
      });

      const sha = bed.git('shop', 'rev-parse', 'main');
      const [mainline] = (
        await all(`projects/${(await all('projects'))[0].Id}/channels`)
      ).filter(({ Name }) => Name === 'Mainline');
      expect(await all('releases')).toMatchObject([
        {
          Version: '1.0.42',
          ChannelId: mainline.Id,
          SelectedPackages: [{ Version: '1.0.42' }],
          BuildInformation: [
            {
              PackageId: 'octopub/shop',
              BuildUrl: 'https://github.com/octopub/shop/actions/runs/7',
              Branch: 'main',
              VcsCommitNumber: sha,
              Commits: [{ Id: commit, Comment: 'Sell mugs, too' }],
            },
          ],
        },
      ]);
      expect(await all('deployments')).toMatchObject([
        { Name: 'Deploy to Development' },
      ]);
      const { body } = await bed.api(
        'GET',
        `/repos/octopub/shop/commits/${sha}/status`,
      );
      expect(body).toMatchObject({
        state: 'success',
        statuses: [
          {
            context: 'Octopus release',
            description: '1.0.42',
            target_url: `${outputs.octopusProjectUrl}/deployments/releases/1.0.42`,
          },
        ],
      });
    });

    it('release what was pushed to a branch in its channel, and deploy nothing', async () => {
      await bed.run({ environment: 'Development' });
      expect(await release('1.0.43-login.1', { branch: 'login' })).toEqual({
        ran: everyStep.slice(0, -1),
        skipped: [],
        outputs: {},
      });
      const [project] = await all('projects');
      const branches = (await all(`projects/${project.Id}/channels`)).find(
        ({ Name }) => Name === 'Feature Branch',
      );
      expect(await all('releases')).toMatchObject([
        { Version: '1.0.43-login.1', ChannelId: branches.Id },
      ]);
      expect(await all('deployments')).toEqual([]);
    });

    it('do not release a version twice, unless a failed job is run again', async () => {
      await bed.run();
      expect((await release('1.0.42')).failure).toBeUndefined();

      const clash = await release('1.0.42');
      expect(clash.ran).toEqual(['OctopusDeploy/login']);
      expect(clash.failure).toMatch(
        /already exists.*::error title=Not released::.*1\.0\.42 already.*Raise major or minor/s,
      );

      const again = await release('1.0.42', { attempt: '2' });
      expect(again.failure).toBeUndefined();
      expect(again.ran).toEqual(everyStep.slice(0, -1));
      expect(await all('releases')).toHaveLength(1);
    });

    it('do not pass over a release that has no build information', async () => {
      await bed.run();
      const [{ Name }] = await all('projects');
      await bed.octopusClient().post('/api/Spaces-2/releases/create/v1', {
        SpaceId: 'Spaces-2',
        SpaceIdOrName: 'Platform',
        ProjectName: Name,
        ReleaseVersion: '1.0.42',
        ChannelName: 'Mainline',
        PackageVersion: '1.0.42',
      });
      const { failure } = await release('1.0.42');
      expect(failure).toMatch(
        /^OctopusDeploy\/create-release-action ended with 1.*Raise major or minor/s,
      );
    });

    it.each([
      ['API-WRONG', 'The API key you provided was not valid'],
      ['', 'A Service Account Id or API Key is required'],
    ])('say that they cannot sign in with the key "%s"', async (key, words) => {
      await bed.run();
      const { failure } = await release('1.0.42', { key });
      expect(failure).toContain(words);
      expect(await all('releases')).toEqual([]);
    });
  },
);
