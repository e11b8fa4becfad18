import { OctopusProjectView } from '@octopus-backstage/plugin-octopus-common';
import { minutesAgo } from '../src/__testUtils__/minutesAgo';
import { projectView } from '../src/__testUtils__/projectView';

/** Changes to the project, by name of the entity that demonstrates them. */
export const demoProjects: Record<string, () => Partial<OctopusProjectView>> = {
  'octopub-empty': () => {
    const { channels } = projectView();
    return {
      releases: [],
      channels: channels.map(({ newestRelease: _, ...channel }) => channel),
    };
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
      message: 'https://octopus.example.com did not answer within 10 s',
    },
  }),
};
