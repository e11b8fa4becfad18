import { createOctopusClient } from '@octopus-backstage/plugin-octopus-node';
import {
  applyBlueprint,
  Blueprint,
  eksReferenceArchitecture,
} from '@octopus-backstage/plugin-octopus-blueprint';
import { OctopusServer } from './startServer';

/**
 * Puts the reference architecture into a space, as `octopus:create-refarch`
 * does, and returns the blueprint that it was made from.
 */
export async function createReferenceArchitecture(
  server: OctopusServer,
  space: { Id: string; Name: string },
): Promise<Blueprint> {
  const client = createOctopusClient({
    instance: {
      name: 'conformance',
      baseUrl: server.url,
      credential: { apiKey: server.apiKey },
    },
  });
  const blueprint = eksReferenceArchitecture({});
  await applyBlueprint(blueprint, { client, space });
  return blueprint;
}
