import { isNamespaceName } from './namespaceName';

describe('isNamespaceName', () => {
  it.each(['a', 'feature-login', '0', 'a'.repeat(63)])('takes %s', name => {
    expect(isNamespaceName(name)).toBe(true);
  });

  it.each([
    '',
    'Not A Valid Namespace!',
    '-login',
    'login-',
    'feature.login',
    'a'.repeat(64),
  ])('refuses %j', name => {
    expect(isNamespaceName(name)).toBe(false);
  });
});
