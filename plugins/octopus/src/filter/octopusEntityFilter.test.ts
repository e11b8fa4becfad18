import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import { isOctopusAvailable } from '@octopus-backstage/plugin-octopus-common';
import { component } from '../__testUtils__/entities';
import { octopusEntityFilter } from './octopusEntityFilter';

describe('octopusEntityFilter', () => {
  const filter = filterPredicateToFilterFunction(octopusEntityFilter);

  it.each([
    [{ 'octopus.com/project-id': 'Projects-1' }, true],
    [{ 'octopus.com/project-slug': 'Spaces-1/web' }, true],
    [{ 'octopus.com/instance': 'main' }, false],
    [{}, false],
  ])('judges %j as isOctopusAvailable does', (annotations, expected) => {
    const entity = component('web', annotations);
    expect(filter(entity)).toBe(expected);
    expect(isOctopusAvailable(entity)).toBe(expected);
  });
});
