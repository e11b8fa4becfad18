import { InputError } from '@backstage/errors';
import { registries, Registry } from './registries';

/** The name of an image, taken apart. */
export interface Image {
  registry: Registry['id'];
  /** What the registry is called, such as `Docker Hub`. */
  registryTitle: string;
  /** What stands before the name, such as `ghcr.io`; none for Docker Hub. */
  host?: string;
  /** Without the registry: what Octopus calls the id of the package. */
  name: string;
  /** Of Amazon ECR. */
  region?: string;
}

/** Longest name, without registry and tag: `RepositoryNameTotalLengthMax` of distribution/reference. */
const LONGEST = 255;

/**
 * Takes the name of an image apart as Docker does, and holds it to what its
 * registry takes. The first part is the address of a registry if it has a dot or
 * a colon or is `localhost`: `splitDockerDomain` of distribution/reference,
 * `normalize.go`.
 *
 * @param image - such as `octopub/shop` on Docker Hub, or `ghcr.io/octopub/shop`
 * @param repository - whose workflow publishes it: host and owner on GitHub
 * @throws InputError with the rule that it breaks
 */
export function parseImage(
  image: string,
  repository: { host: string; owner: string },
): Image {
  const [first, ...rest] = image.split('/');
  const host =
    rest.length && (/[.:]/.test(first) || first === 'localhost')
      ? first
      : undefined;
  const registry = registries.find(({ isAt }) => isAt(host, repository));
  const refuse = (why: string): never => {
    throw new InputError(
      `'${image}' cannot be the image of the service: ${why}. Write it as ${
        registry?.example(repository) ?? 'octopub/shop'
      }.`,
    );
  };
  if (!registry) {
    return refuse(
      `'${host}' would be read as the address of a registry, and builds are published to Docker Hub, ${registries
        .filter(({ address }) => address)
        .map(({ title, address }) => `${title} (${address!(repository)})`)
        .join(' and ')} only`,
    );
  }
  const name = host ? rest.join('/') : image;
  if (/[:@]/.test(name)) {
    refuse('it must not have a tag, because every build gets its own');
  }
  if (name.length > LONGEST) {
    refuse(
      `its name has ${name.length} characters, and at most ${LONGEST} are allowed`,
    );
  }
  if (/[A-Z]/.test(name)) {
    refuse('uppercase letters are not allowed');
  }
  const broken = registry.rules(repository).find(({ holds }) => !holds(name));
  if (broken) {
    refuse(broken.rule);
  }
  return {
    registry: registry.id,
    registryTitle: registry.title,
    host,
    name,
    region: registry.region?.(host),
  };
}
