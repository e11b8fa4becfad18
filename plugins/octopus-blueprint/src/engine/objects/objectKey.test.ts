import { foldKey, ObjectAddress, objectKey, parseObjectKey } from './objectKey';

describe('objectKey', () => {
  const addresses: [string, ObjectAddress][] = [
    ['environment/Dev', { kind: 'environment', name: 'Dev' }],
    [
      'runbook/Web/Get%2FSet',
      { kind: 'runbook', project: 'Web', name: 'Get/Set' },
    ],
    ['channel/A%252F/x', { kind: 'channel', project: 'A%2F', name: 'x' }],
    [
      'variable/project/Web/Size',
      { kind: 'variable', project: 'Web', name: 'Size' },
    ],
    [
      'variable/set/Shared/Size/Dev/Prod',
      {
        kind: 'variable',
        libraryVariableSet: 'Shared',
        name: 'Size',
        environments: ['Dev', 'Prod'],
      },
    ],
  ];

  it.each(addresses)('makes %s, and reads it again', (key, address) => {
    expect(objectKey(address)).toBe(key);
    expect(parseObjectKey(key)).toEqual(address);
  });

  it('does not mind the order of environments', () => {
    const of = (environments: string[]) =>
      objectKey({ kind: 'variable', project: 'Web', name: 'x', environments });
    expect(of(['Prod', 'Dev'])).toBe(of(['Dev', 'Prod']));
  });

  it('means the same whatever the case', () => {
    expect(foldKey('environment/DEV')).toBe(foldKey('environment/Dev'));
  });
});
