import { NotFoundError } from '@backstage/errors';
import sodium from 'libsodium-wrappers';
import { GitHub } from './GitHub';

const right = 'Secrets: write';

/** What secrets of a repository are sealed with. */
export interface SecretsKey {
  key_id: string;
  /** In Base64. */
  key: string;
}

/** @throws NotAllowedError when the token may not even see it */
export async function readSecretsKey(github: GitHub): Promise<SecretsKey> {
  return github.call(
    { doing: 'read the key that secrets are sealed with', right },
    rest => rest.actions.getRepoPublicKey(github.where),
  );
}

/**
 * Sets secrets of the repository's workflows, whether they are there or not:
 * nobody can read them to compare.
 *
 * @param secrets - by name; one without a value is deleted where it is
 */
export async function setSecrets(
  github: GitHub,
  key: SecretsKey,
  secrets: Record<string, string | undefined>,
  options: { isNew: boolean },
): Promise<void> {
  const { where } = github;
  for (const [name, value] of Object.entries(secrets)) {
    if (value !== undefined) {
      const sealed = await sealSecret(value, key.key);
      await github.call({ doing: `set the secret ${name}`, right }, rest =>
        rest.actions.createOrUpdateRepoSecret({
          ...where,
          secret_name: name,
          encrypted_value: sealed,
          key_id: key.key_id,
        }),
      );
    } else if (!options.isNew) {
      await deleteSecret(github, name);
    }
  }
}

async function deleteSecret(github: GitHub, name: string): Promise<void> {
  try {
    await github.call({ doing: `delete the secret ${name}`, right }, rest =>
      rest.actions.deleteRepoSecret({ ...github.where, secret_name: name }),
    );
  } catch (error) {
    if (!(error instanceof NotFoundError)) {
      throw error;
    }
  }
}

/**
 * Encrypts a secret so that only GitHub can read it: a sealed box for the
 * public key of the repository, both as Base64. Source: "Encrypting secrets
 * for the REST API" in GitHub's documentation.
 */
export async function sealSecret(
  value: string,
  publicKey: string,
): Promise<string> {
  await sodium.ready;
  const { ORIGINAL } = sodium.base64_variants;
  return sodium.to_base64(
    sodium.crypto_box_seal(
      sodium.from_string(value),
      sodium.from_base64(publicKey, ORIGINAL),
    ),
    ORIGINAL,
  );
}
