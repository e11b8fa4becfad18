import { getOctopusProjectRef, isOctopusAvailable } from './annotations';

const entity = (annotations?: Record<string, string>) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'frontend', annotations },
});

describe('getOctopusProjectRef', () => {
  it.each([
    [
      { 'octopus.com/project-id': 'Projects-1' },
      { project: 'Projects-1', annotation: 'octopus.com/project-id' },
    ],
    [
      { 'octopus.com/project-slug': 'Spaces-2/frontend' },
      {
        spaceId: 'Spaces-2',
        project: 'frontend',
        annotation: 'octopus.com/project-slug',
      },
    ],
    [
      {
        'octopus.com/project-slug': 'frontend',
        'octopus.com/project-id': 'Spaces-1/Projects-7',
        'octopus.com/instance': 'acme',
      },
      {
        instance: 'acme',
        spaceId: 'Spaces-1',
        project: 'Projects-7',
        annotation: 'octopus.com/project-id',
      },
    ],
  ])('reads %j', (annotations, expected) => {
    expect(getOctopusProjectRef(entity(annotations as any))).toEqual(expected);
    expect(isOctopusAvailable(entity(annotations as any))).toBe(true);
  });

  it.each([
    [undefined],
    [{}],
    [{ 'octopus.com/project-id': ' ' }],
    [{ 'octopus.com/project-slug': 'Spaces-1/' }],
    [{ 'octopus.com/project-slug': 'a/b/c' }],
    [{ 'octopus.com/instance': 'acme' }],
  ])('finds nothing in %j', annotations => {
    expect(getOctopusProjectRef(entity(annotations as any))).toBeUndefined();
    expect(isOctopusAvailable(entity(annotations as any))).toBe(false);
  });
});
