import { OctopusReleaseQuery } from '@octopus-backstage/plugin-octopus-common';
import { useUrlState } from './useUrlState';

/** Which releases are listed, in which order, and which page of them. */
export interface ReleaseFilter {
  search?: string;
  channelId?: string;
  kind?: OctopusReleaseQuery['kind'];
  sort?: OctopusReleaseQuery['sort'];
  /** From 1. */
  page: number;
  pageSize: number;
}

/** How many releases a page may have. */
export const pageSizes = [5, 10, 20, 50];
const PAGE_SIZE = 10;

const kinds = ['mainline', 'prerelease'] as const;
const sorts = ['version', '-version', 'assembled', '-assembled'] as const;

/** Keeps the filter of releases in the URL; what makes no sense is ignored. */
export function useReleaseFilter(): {
  filter: ReleaseFilter;
  /** Changes it, back on the first page unless the page itself changes. */
  setFilter: (changes: Partial<ReleaseFilter>) => void;
} {
  const { params, replace } = useUrlState();
  const numberOf = (name: string) => Number(params.get(name));
  const filter: ReleaseFilter = {
    search: params.get('search') ?? undefined,
    channelId: params.get('in') ?? undefined,
    kind: kinds.find(kind => kind === params.get('kind')),
    sort: sorts.find(sort => sort === params.get('sort')),
    page: Math.max(Math.trunc(numberOf('page')) || 1, 1),
    pageSize: pageSizes.find(size => size === numberOf('size')) ?? PAGE_SIZE,
  };
  return {
    filter,
    setFilter: changes => {
      const next = { ...filter, page: 1, ...changes };
      replace({
        search: next.search,
        in: next.channelId,
        kind: next.kind,
        sort: next.sort === '-assembled' ? undefined : next.sort,
        page: next.page > 1 ? String(next.page) : undefined,
        size: next.pageSize === PAGE_SIZE ? undefined : String(next.pageSize),
      });
    },
  };
}
