import sodium from 'libsodium-wrappers';

/**
 * The key pair to which the secrets of all repositories are sealed. GitHub has
 * one for each repository; clients ask each time and cannot tell.
 */
export class SecretBox {
  private readonly pair: Promise<{
    publicKey: Uint8Array;
    privateKey: Uint8Array;
  }>;
  /** Names the key in `PUT .../secrets/{name}`; GitHub's are numbers too. */
  readonly keyId = '568250167242549743';

  constructor() {
    this.pair = sodium.ready.then(() => sodium.crypto_box_keypair());
  }

  /** In Base64, as the API answers it. */
  async publicKey(): Promise<string> {
    return Buffer.from((await this.pair).publicKey).toString('base64');
  }

  /** The text in a sealed box; `undefined` when it was not sealed to this key. */
  async open(sealed: string): Promise<string | undefined> {
    const { publicKey, privateKey } = await this.pair;
    try {
      return sodium.crypto_box_seal_open(
        Buffer.from(sealed, 'base64'),
        publicKey,
        privateKey,
        'text',
      );
    } catch {
      return undefined;
    }
  }
}
