import { generate } from 'selfsigned';

/** What a server needs to speak TLS, and what its clients trust. PEM texts. */
export interface Authority {
  key: string;
  cert: string;
  /** Of the one that vouches for the server. */
  certificateAuthority: string;
}

/**
 * Makes a certificate authority of its own, as every cluster of EKS has one.
 * It vouches for itself as the server on this machine.
 */
export function createAuthority(): Authority {
  const { private: key, cert } = generate(
    [{ name: 'commonName', value: 'kubernetes' }],
    {
      algorithm: 'sha256',
      keySize: 2048,
      days: 30,
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
        {
          name: 'subjectAltName',
          altNames: [
            { type: 2, value: 'localhost' },
            { type: 7, ip: '127.0.0.1' },
          ],
        },
      ],
    },
  );
  // With line ends as Go writes them, and with it EKS: base64 takes no others.
  return { key, cert, certificateAuthority: cert.replace(/\r\n/g, '\n') };
}
