import { X509Certificate } from 'node:crypto';
import { createAuthority } from './createAuthority';

describe('createAuthority', () => {
  it('vouches for a server on this machine, and for no other', () => {
    const { cert, certificateAuthority } = createAuthority();
    const server = new X509Certificate(cert);
    const authority = new X509Certificate(certificateAuthority);

    expect(server.verify(authority.publicKey)).toBe(true);
    expect(authority.ca).toBe(true);
    expect(server.checkHost('localhost')).toBe('localhost');
    expect(server.checkIP('127.0.0.1')).toBe('127.0.0.1');
    expect(server.checkHost('example.com')).toBeUndefined();
  }, 30_000);
});
