import { TablePaginationType } from '@backstage/ui';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { pageSizes, ReleaseFilter } from '../../hooks/useReleaseFilter';

/** Turns the pages of the table of releases. */
export function useReleasePagination(
  { page, pageSize }: ReleaseFilter,
  totalCount: number,
  onChange: (changes: Partial<ReleaseFilter>) => void,
): { props: TablePaginationType; lastPage: number } {
  const { t } = useOctopusTranslation();
  const offset = (page - 1) * pageSize;
  return {
    lastPage: Math.max(Math.ceil(totalCount / pageSize), 1),
    props: {
      type: 'page',
      pageSize,
      offset,
      totalCount,
      hasNextPage: offset + pageSize < totalCount,
      hasPreviousPage: page > 1,
      onNextPage: () => onChange({ page: page + 1 }),
      onPreviousPage: () => onChange({ page: page - 1 }),
      onPageSizeChange: size =>
        onChange({ pageSize: size, page: Math.floor(offset / size) + 1 }),
      showPageSizeOptions: true,
      pageSizeOptions: pageSizes.map(value => ({
        value,
        label: t('releases.pageSize', { size: String(value) }),
      })),
      getLabel: () =>
        t('releases.pageLabel', {
          from: String(Math.min(offset + 1, totalCount)),
          to: String(Math.min(offset + pageSize, totalCount)),
          total: String(totalCount),
        }),
    },
  };
}
