import { generateKeyPairSync } from 'node:crypto';

/** A GitHub App, in the terms of `integrations.github[].apps[]` of Backstage. */
export interface GitHubApp {
  id: number;
  slug: string;
  name: string;
  ownerLogin: string;
  clientId: string;
  clientSecret: string;
  /** PEM, as one downloads it from GitHub. */
  privateKey: string;
  publicKey: string;
  createdAt: string;
}

/** The App `octopus-portal` of the organization `octopub`, with a key of its own. */
export function createGitHubApp(id: number): GitHubApp {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  return {
    id,
    slug: 'octopus-portal',
    name: 'Octopus Portal',
    ownerLogin: 'octopub',
    clientId: 'Iv1.5a4db0c5ba1e0001',
    clientSecret: 'sandbox-client-secret',
    privateKey,
    publicKey,
    createdAt: '2026-01-06T09:00:00Z',
  };
}
