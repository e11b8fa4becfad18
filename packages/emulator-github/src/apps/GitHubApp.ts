import { generateKeyPairSync } from 'node:crypto';

/**
 * The App `octopus-portal` of the organization `octopub`; `appId`, `clientId`,
 * `clientSecret` and `privateKey` are what `integrations.github[].apps[]` of
 * Backstage takes. Its keys are made when somebody first asks.
 */
export class GitHubApp {
  readonly appId = 101;
  readonly slug = 'octopus-portal';
  readonly name = 'Octopus Portal';
  readonly ownerLogin = 'octopub';
  readonly clientId = 'Iv1.5a4db0c5ba1e0001';
  readonly clientSecret = 'sandbox-client-secret';
  readonly createdAt = '2026-01-06T09:00:00Z';
  private pair?: { privateKey: string; publicKey: string };

  /** PEM, as one downloads it from GitHub. */
  get privateKey(): string {
    return this.keys().privateKey;
  }

  get publicKey(): string {
    return this.keys().publicKey;
  }

  private keys() {
    this.pair ??= generateKeyPairSync('rsa', {
      modulusLength: 2048,
      privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    });
    return this.pair;
  }
}
