import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
} from '@backstage/catalog-model';
import { DeferredEntity } from '@backstage/plugin-catalog-node';
import {
  OCTOPUS_INSTANCE_ANNOTATION,
  OCTOPUS_PROJECT_ID_ANNOTATION,
} from '@octopus-backstage/plugin-octopus-common';
import { ComponentsProviderSettings } from '../config/ProviderSettings';
import { SpaceProject } from '../octopus/readProjects';
import { ProviderProjects } from '../octopus/readProviderProjects';
import { entityNames } from './entityNames';

/**
 * Creates a component for each enabled project. The location key belongs to the
 * project, so that it can move from one provider to another.
 */
export function toComponents(
  settings: ComponentsProviderSettings,
  { baseUrl, space, projects }: ProviderProjects,
): DeferredEntity[] {
  const names = entityNames(projects);
  return projects
    .filter(({ IsDisabled }) => !IsDisabled)
    .map(project => {
      const location = `octopus:${settings.instance}/${space.id}/${project.Id}`;
      const entity = toComponent(settings, project, {
        name: names.get(project.Id)!,
        location,
        projectId: `${space.id}/${project.Id}`,
        // As in `Links.Web` of recorded projects (DataDog/integrations-core).
        url: `${baseUrl}/app#/${space.id}/projects/${project.Id}`,
      });
      return { entity, locationKey: location };
    });
}

function toComponent(
  { component, instance, isOneOfSeveral }: ComponentsProviderSettings,
  project: SpaceProject,
  known: { name: string; location: string; projectId: string; url: string },
): Entity {
  const { owner, system, lifecycle, type, namespace } = component;
  const description = project.Description?.trim();
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: known.name,
      namespace,
      title: project.Name,
      ...(description && { description }),
      annotations: {
        [ANNOTATION_LOCATION]: known.location,
        [ANNOTATION_ORIGIN_LOCATION]: known.location,
        [OCTOPUS_PROJECT_ID_ANNOTATION]: known.projectId,
        ...(isOneOfSeveral && { [OCTOPUS_INSTANCE_ANNOTATION]: instance }),
      },
      links: [{ url: known.url, title: 'Project in Octopus' }],
    },
    spec: { type, lifecycle, owner, ...(system && { system }) },
  };
}
