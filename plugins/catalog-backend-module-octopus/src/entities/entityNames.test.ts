import { KubernetesValidatorFunctions } from '@backstage/catalog-model';
import { entityNames } from './entityNames';

const project = (number: number, Slug: string) => ({
  Id: `Projects-${number}`,
  Slug,
});
const nameOf = (slug: string) =>
  entityNames([project(7, slug)]).get('Projects-7');

describe('entityNames', () => {
  it.each([
    ['octopub-frontend', 'octopub-frontend'],
    ['a'.repeat(63), 'a'.repeat(63)],
    ['a'.repeat(64), `${'a'.repeat(52)}-projects-7`],
    [`${'a'.repeat(51)}-${'b'.repeat(20)}`, `${'a'.repeat(51)}-projects-7`],
    ['-shop-', 'shop-projects-7'],
    ['größe', 'gr-e-projects-7'],
    ['店', 'projects-7'],
    ['', 'projects-7'],
  ])('makes a legal name of %s', (slug, name) => {
    expect(nameOf(slug)).toBe(name);
    expect(KubernetesValidatorFunctions.isValidObjectName(name)).toBe(true);
  });

  it('keeps names apart, in whatever order the projects come', () => {
    const projects = [
      project(10, 'shop'),
      project(9, 'SHOP'),
      project(11, `${'x'.repeat(60)}-one`),
      project(12, `${'x'.repeat(60)}-two`),
    ];
    const names = entityNames(projects);
    expect(names).toEqual(
      new Map([
        ['Projects-9', 'SHOP'],
        ['Projects-10', 'shop-projects-10'],
        ['Projects-11', `${'x'.repeat(51)}-projects-11`],
        ['Projects-12', `${'x'.repeat(51)}-projects-12`],
      ]),
    );
    expect(entityNames(projects.reverse())).toEqual(names);
  });
});
