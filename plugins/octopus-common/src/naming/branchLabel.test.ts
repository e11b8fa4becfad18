import { branchLabel } from './branchLabel';

describe('branchLabel', () => {
  it.each([
    ['0.4.1-login.3', 'login'],
    ['0.4.1-login', 'login'],
    ['0.4.1-feature-login-1a2b3c.12.1+sha.5', 'feature-login-1a2b3c'],
    ['0.4.1-feature-login-df7c7aeb3560.12', undefined],
    ['0.4.1', undefined],
    ['0.4.1+build-7', undefined],
  ])('reads %s as %s', (version, label) => {
    expect(branchLabel(version)).toBe(label);
  });
});
