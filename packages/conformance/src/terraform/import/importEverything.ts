import type { Blueprint } from '@octopus-backstage/plugin-octopus-blueprint';
import { OctopusServer } from '../../server/startServer';
import { Configuration } from './Configuration';
import { projectResources } from './projectResources';
import { sharedResources } from './sharedResources';
import { SpaceIds } from './SpaceIds';
import { variableResources } from './variableResources';

/**
 * What a blueprint says, as resources that import the objects of a space.
 * Without triggers: the provider reads a random part of one when it imports it
 * (OctopusDeploy/terraform-provider-octopusdeploy:octopusdeploy/resource_project_scheduled_trigger.go
 * goes through a map and stops at the first key that is no attribute).
 */
export async function importEverything(
  blueprint: Blueprint,
  server: OctopusServer,
  spaceId: string,
): Promise<Configuration> {
  const ids = await SpaceIds.read(server, spaceId);
  const configuration = new Configuration();
  sharedResources(blueprint, ids, configuration);
  for (const { name, variables } of blueprint.libraryVariableSets) {
    await variableResources(
      { type: 'library_variable_set', name },
      variables,
      ids,
      configuration,
    );
  }
  for (const project of blueprint.projects) {
    await projectResources(project, ids, configuration);
  }
  return configuration;
}
