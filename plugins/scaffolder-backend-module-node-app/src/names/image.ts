import { InputError } from '@backstage/errors';

/**
 * A repository on Docker Hub: its namespace and its name. Source of the grammar:
 * distribution/reference, `reference.go`: parts of small letters and digits with
 * one period, one or two underscores, or any number of hyphens between them.
 */
export const imagePattern =
  /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*$/;

/** Longest name, without a tag: `NameTotalLengthMax` of distribution/reference. */
const LONGEST = 255;

/**
 * Holds the name of an image to what Docker Hub and Docker take.
 *
 * @throws InputError with the rule that it breaks
 */
export function checkImage(image: string): void {
  const refuse = (why: string) => {
    throw new InputError(
      `'${image}' cannot be the image of the service: ${why}. Write it as namespace/name, such as octopub/shop.`,
    );
  };
  const parts = image.split('/');
  const [host] = parts;
  if (parts.length > 1 && (/[.:]/.test(host) || host === 'localhost')) {
    // As `splitDockerDomain` of distribution/reference reads it.
    refuse(
      `'${host}' would be read as the address of a registry, and builds are published to Docker Hub`,
    );
  }
  if (parts.length !== 2) {
    refuse('it must have a namespace and a name, with one slash between them');
  }
  if (image.includes(':') || image.includes('@')) {
    refuse('it must have no tag, which every build has of its own');
  }
  if (image.length > LONGEST) {
    refuse(
      `it has ${image.length} characters, and at most ${LONGEST} are taken`,
    );
  }
  if (/[A-Z]/.test(image)) {
    refuse('capitals are not taken');
  }
  if (!imagePattern.test(image)) {
    refuse(
      'it must be made of small letters and digits, with a period, one or two underscores, or hyphens between them',
    );
  }
}
