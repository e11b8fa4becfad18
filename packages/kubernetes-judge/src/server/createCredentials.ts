import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { generate } from 'selfsigned';

/** Keys of one cluster, which exists for the tests of one file. PEM texts. */
export interface Credentials {
  key: string;
  /** The server's, and that of the authority that vouches for it. */
  certificate: string;
  serviceAccountKey: string;
  /** Of a member of `system:masters`. */
  adminToken: string;
  /** Of somebody without any right. */
  strangerToken: string;
}

/** A certificate for 127.0.0.1, keys and tokens that no other cluster takes. */
export function createCredentials(): Credentials {
  const { private: key, cert } = generate(
    [{ name: 'commonName', value: 'kubernetes' }],
    {
      algorithm: 'sha256',
      keySize: 2048,
      days: 1,
      extensions: [
        { name: 'basicConstraints', cA: true, critical: true },
        {
          name: 'keyUsage',
          critical: true,
          keyCertSign: true,
          digitalSignature: true,
          keyEncipherment: true,
        },
        { name: 'extKeyUsage', serverAuth: true },
        { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
      ],
    },
  );
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    key,
    certificate: cert,
    serviceAccountKey: privateKey
      .export({ type: 'pkcs1', format: 'pem' })
      .toString(),
    adminToken: randomUUID(),
    strangerToken: randomUUID(),
  };
}

/** Lines of the API server's file of tokens. */
export function tokenFile({ adminToken, strangerToken }: Credentials): string {
  return [
    `${adminToken},admin,admin,"system:masters"`,
    `${strangerToken},stranger,stranger`,
    '',
  ].join('\n');
}
