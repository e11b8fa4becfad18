import { mockCredentials } from '@backstage/backend-test-utils';
import { signature, signerOf } from './signature';

describe('signature', () => {
  it('says who asked, in a way that can be read back', () => {
    const credentials = mockCredentials.user('user:default/jane');
    const text = signature('Deployed', { credentials });
    expect(text).toBe('Deployed by user:default/jane through Backstage');
    expect(signerOf(text)).toBe('user:default/jane');
  });

  it('names a service where there is no user', () => {
    const credentials = mockCredentials.service('plugin:scaffolder');
    expect(signature('Run', { credentials })).toContain('plugin:scaffolder');
  });

  it.each([null, '', 'Hotfix', 'Not Deployed by x through Backstage!'])(
    'is not in %j',
    text => {
      expect(signerOf(text)).toBeUndefined();
    },
  );
});
