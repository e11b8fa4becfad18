import { chosenPackages } from './chosenPackages';

describe('chosenPackages', () => {
  const pkg = (step: string, versions: string[]) => ({
    step,
    name: 'image',
    packageId: 'octopub',
    versions,
  });

  it('takes the newest version of what was not chosen', () => {
    expect(
      chosenPackages(
        {
          nextVersion: '1.0.1',
          packages: [pkg('Web', ['2', '1']), pkg('API', ['4', '3'])],
        },
        { 'API/image': '3' },
      ),
    ).toEqual([
      { step: 'Web', name: 'image', version: '2' },
      { step: 'API', name: 'image', version: '3' },
    ]);
  });

  it('gives up when a package has no version', () => {
    expect(
      chosenPackages({ nextVersion: '1.0.1', packages: [pkg('Web', [])] }, {}),
    ).toBeUndefined();
  });
});
