import { OctopusSeed } from '@octopus-backstage/emulator-octopus';
import {
  applyBlueprint,
  eksReferenceArchitecture,
} from '@octopus-backstage/plugin-octopus-blueprint';
import { createTargets } from './createTargets';
import { DemoSpace } from './world/DemoSpace';
import { writeHistory } from './history/writeHistory';
import { seedingClient } from './seedingClient';

/** Name of the space that the demo is in. */
export const DEMO_SPACE = 'Octopub';

/** How far back the objects of the space were made. */
const AGE_IN_DAYS = 42;
const DAY = 86_400_000;

/** Made up; nothing that anybody could sign in with. */
const credentials = {
  awsAccessKey: 'AKIAIOSFODNN7EXAMPLE',
  awsSecretKey: 'example',
  dockerHubUsername: 'octopub',
  dockerHubPassword: 'example',
  githubToken: 'example',
  octopusApiKey: 'API-EXAMPLE',
};

/**
 * Fills the space with the reference architecture, by the engine that portals
 * use, and plays some weeks of its history on top.
 */
export const seedOctopub: OctopusSeed = async octopus => {
  const start = octopus.now().getTime();
  octopus.goTo(new Date(start - AGE_IN_DAYS * DAY));
  const client = seedingClient(octopus);
  const space = await client.resolveSpace(DEMO_SPACE);
  await applyBlueprint(eksReferenceArchitecture(credentials), {
    client,
    space,
  });
  const demo = new DemoSpace(octopus, space.Id);
  await createTargets(demo);
  await writeHistory(octopus, demo, start);
};
