import { Entity } from '@backstage/catalog-model';

/** A component, by default annotated with the slug of a project. */
export function component(
  name: string,
  annotations: Record<string, string> = {
    'octopus.com/project-slug': `Spaces-1/${name}`,
  },
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { namespace: 'default', name, annotations },
    spec: { type: 'service', lifecycle: 'production', owner: 'octopub' },
  };
}

/** A system without annotations. */
export function system(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'System',
    metadata: { namespace: 'default', name },
    spec: { owner: 'octopub' },
  };
}
