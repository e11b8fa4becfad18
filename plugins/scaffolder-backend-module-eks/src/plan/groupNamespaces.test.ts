import { groupNamespaces } from './groupNamespaces';

const usual = [
  'default',
  'kube-system',
  'development',
  'test',
  'production',
  'feature-*',
];

describe('groupNamespaces', () => {
  it('needs two profiles for the usual namespaces, that of CoreDNS first', () => {
    expect(groupNamespaces(usual)).toEqual([
      ['kube-system', 'default', 'development', 'test', 'production'],
      ['feature-*'],
    ]);
  });

  it('leaves out what is covered, and what is said twice', () => {
    expect(
      groupNamespaces([...usual, 'test'], ['default', 'kube-system']),
    ).toEqual([['development', 'test', 'production', 'feature-*']]);
    expect(groupNamespaces(usual, usual)).toEqual([]);
  });
});
