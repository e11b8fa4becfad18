import { OctopusProjectView } from '@octopus-backstage/plugin-octopus-common';
import { deployment } from '../src/__testUtils__/deployment';
import { minutesAgo } from '../src/__testUtils__/minutesAgo';
import { projectView } from '../src/__testUtils__/projectView';
import { octopubReleases } from '../src/__testUtils__/releases';
import { FAILED } from './DemoTasks';

/** Changes to the project, by name of the entity that demonstrates them. */
export const demoProjects: Record<string, () => Partial<OctopusProjectView>> = {
  'octopub-empty': () => {
    const { channels } = projectView();
    return {
      releases: [],
      channels: channels.map(({ newestRelease: _, ...channel }) => channel),
    };
  },
  'octopub-failed': () => {
    const releases = octopubReleases();
    releases[1].deployments.unshift(
      deployment(FAILED, 4, {
        releaseId: 'Releases-4',
        version: '0.4.0',
        environmentId: 'Environments-3',
        state: 'Failed',
        startedAt: minutesAgo(4),
        errorMessage: 'The deployment failed because one step failed.',
      }),
    );
    releases[1].buildInformation = releases[1].buildInformation?.map(build => ({
      ...build,
      commits: [
        { id: '1f2e3d4c5b6a', message: 'Load less JavaScript' },
        { id: '9a8b7c6d5e4f', message: 'Store prices in cents' },
      ],
      workItems: [{ id: '#12', description: 'The start page is slow' }],
    }));
    releases[1].releaseNotes =
      '## Changes\n\n- **Faster** start page\n- [Prices](https://example.com) in cents';
    return { releases };
  },
  'octopub-read-only': () => ({
    abilities: {
      createRelease: { allowed: false, reason: 'permission' },
      deploy: { allowed: false, reason: 'permission' },
      runRunbook: { allowed: false, reason: 'permission' },
      cancelTask: { allowed: false, reason: 'permission' },
      submitInterruption: { allowed: false, reason: 'permission' },
    },
  }),
  'octopub-stale': () => ({
    fetchedAt: minutesAgo(12),
    stale: {
      message: 'https://octopus.example.com did not respond within 10 s',
    },
  }),
};
