import { groupNamespaces } from './fargateSelectors';

const usual = [
  'default',
  'kube-system',
  'development',
  'test',
  'production',
  'feature-*',
];

describe('groupNamespaces', () => {
  it('needs two profiles for the default namespaces, that of CoreDNS first', () => {
    expect(groupNamespaces(usual)).toEqual([
      ['kube-system', 'default', 'development', 'test', 'production'],
      ['feature-*'],
    ]);
  });

  it('puts those first that are deployed to', () => {
    expect(
      groupNamespaces(
        usual,
        [],
        ['production', 'feature-branch', 'development', 'test'],
      ),
    ).toEqual([
      ['kube-system', 'development', 'test', 'production', 'feature-*'],
      ['default'],
    ]);
  });

  it('leaves out namespaces that are covered or repeated', () => {
    expect(
      groupNamespaces([...usual, 'test'], ['default', 'kube-system']),
    ).toEqual([['development', 'test', 'production', 'feature-*']]);
    expect(groupNamespaces(usual, usual)).toEqual([]);
  });
});
