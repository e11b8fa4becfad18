import { Registry, registries } from '../names/registries';

/**
 * Where the workflow of a repository has published so far.
 *
 * @param variables - those of the repository
 * @param publisher - whose repository it is, and where
 * @returns nothing where no run has said it yet
 */
export function formerRegistry(
  variables: Map<string, string>,
  publisher: { host: string; owner: string },
): Registry['id'] | undefined {
  if (!variables.has('DOCKER_IMAGE')) {
    return undefined;
  }
  const host = variables.get('IMAGE_REGISTRY') || undefined;
  return registries.find(({ isAt }) => isAt(host, publisher))?.id;
}
