import {
  getOctopusAnnotationError,
  getOctopusProjectRef,
  isOctopusAvailable,
} from './annotations';

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
    'Spaces-1/Projects-3',
    'Spaces-1/Projects-3/',
    '/Spaces-1/Projects-3',
    ' Spaces-1 / Projects-3 ',
  ])('reads %j, whatever is around its parts', value => {
    const annotated = entity({ 'octopus.com/project-id': value });
    expect(getOctopusProjectRef(annotated)).toEqual({
      spaceId: 'Spaces-1',
      project: 'Projects-3',
      annotation: 'octopus.com/project-id',
    });
    expect(getOctopusAnnotationError(annotated)).toBeUndefined();
  });

  it.each([
    [
      { 'octopus.com/project-id': 'Spaces-1/' },
      "The annotation 'octopus.com/project-id' is 'Spaces-1/', which names no project: write 'Projects-1' or 'Spaces-1/Projects-1'",
    ],
    [
      { 'octopus.com/project-slug': 'a/b/c' },
      "The annotation 'octopus.com/project-slug' is 'a/b/c', which names no project: write 'my-project' or 'Spaces-1/my-project'",
    ],
    [
      { 'octopus.com/project-slug': ' Spaces-1//web' },
      expect.stringContaining("'Spaces-1//web', which names no project"),
    ],
    [{ 'octopus.com/project-slug': '/' }, expect.stringContaining("is '/'")],
  ])('says what is wrong with %j', (annotations, text) => {
    const annotated = entity(annotations as any);
    expect(getOctopusAnnotationError(annotated)).toEqual(text);
    expect(getOctopusProjectRef(annotated)).toBeUndefined();
  });

  it('says nothing of annotations that are missing', () => {
    expect(getOctopusAnnotationError(entity())).toBeUndefined();
    expect(
      getOctopusAnnotationError(entity({ 'octopus.com/project-id': ' ' })),
    ).toBeUndefined();
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
