import { fingerprintWith } from './fingerprint';

const apiKey = 'API-ABCDEFGHIJKLMNOPQRSTUVWXYZ01';

describe('fingerprintWith', () => {
  it('tells texts apart, and says the same of the same text', () => {
    const fingerprint = fingerprintWith({ apiKey });
    expect(fingerprint('hunter2')).toMatch(/^[\w-]{43}$/);
    expect(fingerprintWith({ apiKey })('hunter2')).toBe(fingerprint('hunter2'));
    expect(fingerprint('hunter3')).not.toBe(fingerprint('hunter2'));
  });

  it('says nothing to those who have another credential', () => {
    expect(fingerprintWith({ apiKey: `${apiKey}2` })('hunter2')).not.toBe(
      fingerprintWith({ apiKey })('hunter2'),
    );
  });

  it('works with access tokens', () => {
    expect(
      fingerprintWith({ accessToken: 'eyJhbGciOi.eyJzdWIiOi.c2lnbmF0' })('x'),
    ).toMatch(/^[\w-]{43}$/);
  });

  it('makes none with a key that can be guessed', () => {
    expect(fingerprintWith({ apiKey: 'API-GUEST' })('x')).toBeUndefined();
  });
});
