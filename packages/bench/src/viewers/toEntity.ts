import { Entity } from '@backstage/catalog-model';
import { OCTOPUS_PROJECT_ID_ANNOTATION } from '@octopus-backstage/plugin-octopus-common';

/** The component of a project, named like its id. */
export function toEntity(spaceId: string, projectId: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: projectId.toLowerCase(),
      namespace: 'default',
      annotations: {
        [OCTOPUS_PROJECT_ID_ANNOTATION]: `${spaceId}/${projectId}`,
      },
    },
  };
}
