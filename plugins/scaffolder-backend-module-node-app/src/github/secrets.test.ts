import sodium from 'libsodium-wrappers';
import { sealSecret } from './secrets';

describe('sealSecret', () => {
  it('makes a box that only the holder of the key opens, each time another', async () => {
    await sodium.ready;
    const { ORIGINAL } = sodium.base64_variants;
    const keys = sodium.crypto_box_keypair();
    const key = sodium.to_base64(keys.publicKey, ORIGINAL);
    const value = `Пароль 🐙 ${'x'.repeat(1000)}`;

    const sealed = await sealSecret(value, key);
    const opened = sodium.crypto_box_seal_open(
      sodium.from_base64(sealed, ORIGINAL),
      keys.publicKey,
      keys.privateKey,
    );

    expect(sodium.to_string(opened)).toBe(value);
    expect(await sealSecret(value, key)).not.toBe(sealed);
  });
});
