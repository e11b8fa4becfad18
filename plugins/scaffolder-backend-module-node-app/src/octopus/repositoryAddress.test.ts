import { repositoryAddress } from './repositoryAddress';

describe('repositoryAddress', () => {
  it.each([
    ['https://github.com/ada/Shop', 'https://github.com/ada/Shop'],
    ['https://ci:TOKEN@git.example.com/o/r.git', 'https://git.example.com/o/r'],
    [
      'https://TOKEN@git.example.com:8443/o/r/',
      'https://git.example.com:8443/o/r',
    ],
    [
      'http://git.example.com/o/r.git?private_token=TOKEN#TOKEN',
      'https://git.example.com/o/r',
    ],
    ['git@git.example.com:o/r.git', 'https://git.example.com/o/r'],
    ['ssh://git@git.example.com:2222/o/r.git', 'https://git.example.com/o/r'],
  ])('%s is %s', (root, address) => {
    expect(repositoryAddress(root)).toBe(address);
  });

  it.each([
    'ci:TOKEN@git.example.com/o/r.git',
    'https://ci:TO/KEN@git.example.com/o/r.git',
    'https://TO/KEN@git.example.com/o/r.git',
    'ci@TO:KEN@git.example.com:o/r.git',
    'o/r',
  ])('%s is none', root => {
    expect(repositoryAddress(root)).toBeUndefined();
  });
});
