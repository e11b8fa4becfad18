import sodium from 'libsodium-wrappers';

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
