import { KubernetesValidatorFunctions } from '@backstage/catalog-model';
import { SpaceProject } from '../octopus/readProjects';

const LONGEST = 63;

/**
 * Chooses a valid entity name for each project, by its id: the slug, or, where
 * that is too long, has invalid characters or is taken, the valid part of it
 * and the project's id. Names do not depend on the order of the projects.
 */
export function entityNames(
  projects: Pick<SpaceProject, 'Id' | 'Slug'>[],
): Map<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  const oldestFirst = [...projects].sort((a, b) =>
    a.Id.localeCompare(b.Id, 'en-US', { numeric: true }),
  );
  for (const project of oldestFirst) {
    const { Id, Slug } = project;
    // Entity references are case-insensitive.
    const isFree = !taken.has(Slug.toLocaleLowerCase('en-US'));
    const name =
      isFree && KubernetesValidatorFunctions.isValidObjectName(Slug)
        ? Slug
        : withId(project);
    taken.add(name.toLocaleLowerCase('en-US'));
    names.set(Id, name);
  }
  return names;
}

function withId({ Id, Slug }: Pick<SpaceProject, 'Id' | 'Slug'>): string {
  const id = Id.toLocaleLowerCase('en-US');
  const kept = Slug.replace(/[^A-Za-z0-9_.-]+/g, '-')
    .slice(0, LONGEST - id.length - 1)
    .replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '');
  return kept ? `${kept}-${id}` : id;
}
