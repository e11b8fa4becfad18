import { InputError } from '@backstage/errors';
import { KubernetesValidatorFunctions } from '@backstage/catalog-model';

/**
 * The catalog knows the component by the name of its repository.
 *
 * @throws InputError when the catalog would not take it
 */
export function checkComponentName(repo: string): void {
  if (!KubernetesValidatorFunctions.isValidObjectName(repo)) {
    throw new InputError(
      `'${repo}' cannot be the name of a component in the catalog: it must begin and end with a letter or digit, with hyphens, dots and underscores between them, and have at most 63 characters. Choose another name for the repository.`,
    );
  }
}
