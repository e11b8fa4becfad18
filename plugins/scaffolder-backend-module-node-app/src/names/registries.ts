/** Where the workflow of a repository is, as far as registries care. */
interface Publisher {
  /** Of GitHub, such as `github.com`. */
  host: string;
  owner: string;
}

/** A rule that the name of an image in a registry keeps, and the words for it. */
interface Rule {
  rule: string;
  holds(name: string): boolean;
}

/** A registry that the workflow of the content can publish to. */
export interface Registry {
  id: 'docker-hub' | 'ghcr' | 'ecr';
  title: string;
  /** Whether an image with this address in front, or none, is here. */
  isAt(host: string | undefined, publisher: Publisher): boolean;
  /** What its images begin with; Docker Hub's with nothing. */
  address?(publisher: Publisher): string;
  /** The AWS region in an address. */
  region?(host: string | undefined): string | undefined;
  rules(publisher: Publisher): Rule[];
  example(publisher: Publisher): string;
}

/**
 * One part of a name: lowercase letters and digits with one period, one or two
 * underscores, or any number of hyphens between them. Source: `path-component`
 * of distribution/reference, `reference.go`.
 */
const partPattern = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*$/;

/**
 * A repository in Amazon ECR: `repositoryName` of the operation CreateRepository
 * in its API reference, which takes one separator at a time.
 */
const ecrPattern = /^[a-z0-9]+(?:[._/-][a-z0-9]+)*$/;

/** A private registry: "Private registries" in the user guide of Amazon ECR. */
const ecrHost = /^\d{12}\.dkr\.ecr\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/;

const madeOf: Rule = {
  rule: 'it must be made of lowercase letters and digits, with a period, one or two underscores, or hyphens between them',
  holds: name => name.split('/').every(one => partPattern.test(one)),
};

/**
 * Where GitHub keeps images: `ghcr.io`, and `containers.HOST` on other servers.
 * Source: "Working with the Container registry" in GitHub's documentation, also
 * of GitHub Enterprise Server.
 */
function packagesHost({ host }: Publisher): string {
  return host === 'github.com' ? 'ghcr.io' : `containers.${host}`;
}

/** The registries that the workflow can publish to, and what they take. */
export const registries: Registry[] = [
  {
    id: 'docker-hub',
    title: 'Docker Hub',
    isAt: host => host === undefined,
    rules: () => [
      {
        rule: 'it must have a namespace and a name, with one slash between them',
        holds: name => name.split('/').length === 2,
      },
      madeOf,
    ],
    example: () => 'namespace/name, such as octopub/shop',
  },
  {
    id: 'ghcr',
    title: "GitHub's container registry",
    address: packagesHost,
    isAt: (host, publisher) => host === packagesHost(publisher),
    rules: ({ owner }) => [
      {
        // The token of a workflow publishes packages of its own repository:
        // "About permissions for GitHub Packages" in GitHub's documentation.
        rule: `the token of its workflow can publish for the owner of the repository only, which is ${owner.toLocaleLowerCase(
          'en-US',
        )}`,
        holds: name =>
          name.startsWith(`${owner.toLocaleLowerCase('en-US')}/`) &&
          !name.endsWith('/'),
      },
      madeOf,
    ],
    example: publisher =>
      `${packagesHost(publisher)}/${publisher.owner.toLocaleLowerCase(
        'en-US',
      )}/shop`,
  },
  {
    id: 'ecr',
    title: 'Amazon ECR',
    address: () => 'ACCOUNT.dkr.ecr.REGION.amazonaws.com',
    isAt: host => ecrHost.test(host ?? ''),
    region: host => ecrHost.exec(host ?? '')?.[1],
    rules: () => [
      {
        rule: 'Amazon ECR accepts lowercase letters and digits, with one period, underscore or hyphen between them, in parts with slashes between them',
        holds: name => ecrPattern.test(name),
      },
      {
        rule: 'Amazon ECR accepts names of two characters or more',
        holds: name => name.length > 1,
      },
    ],
    example: () => '111122223333.dkr.ecr.eu-west-1.amazonaws.com/octopub/shop',
  },
];
