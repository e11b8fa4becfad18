import { SortDescriptor } from '@backstage/ui';
import { OctopusReleaseQuery } from '@octopus-backstage/plugin-octopus-common';

type Sort = NonNullable<OctopusReleaseQuery['sort']>;

/** Names a column of the table and a direction as the backend does. */
export function toSort({ column, direction }: SortDescriptor): Sort {
  const field = column === 'version' ? 'version' : 'assembled';
  return direction === 'descending' ? `-${field}` : field;
}

/** The other way round; the newest release is first where nothing is said. */
export function toSortDescriptor(sort: Sort = '-assembled'): SortDescriptor {
  return {
    column: sort.replace('-', ''),
    direction: sort.startsWith('-') ? 'descending' : 'ascending',
  };
}
