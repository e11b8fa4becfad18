import { Table, Text } from '@backstage/ui';
import { useEffect } from 'react';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { messageOf } from '../../errors/problemOf';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { useReleaseFilter } from '../../hooks/useReleaseFilter';
import { useReleases } from '../../hooks/useReleases';
import { ScrollRegion } from '../common/ScrollRegion';
import { CreateReleaseButton } from './CreateReleaseButton';
import { ReleaseFilters } from './ReleaseFilters';
import { useReleaseColumns } from './useReleaseColumns';
import { useReleasePagination } from './useReleasePagination';
import { toSort, toSortDescriptor } from './releaseSort';
import styles from './ReleasesView.module.css';

/** Shows all releases of the project, a page at a time. */
export const ReleasesView = () => {
  const { t } = useOctopusTranslation();
  const { entityRef, project } = useOctopusContext();
  const { filter, setFilter } = useReleaseFilter();
  const { page: number, pageSize, ...query } = filter;
  const { page, error, isLoading } = useReleases(
    entityRef,
    { ...query, offset: (number - 1) * pageSize, limit: pageSize },
    project.fetchedAt,
  );
  const columnConfig = useReleaseColumns(page?.items ?? []);
  const pagination = useReleasePagination(
    filter,
    page?.totalCount ?? 0,
    setFilter,
  );

  // Releases were deleted, or somebody else's link was longer than the list.
  const isBeyond =
    page?.items.length === 0 && page.totalCount > 0 && !isLoading;
  useEffect(() => {
    if (isBeyond && number > 1) {
      setFilter({ page: pagination.lastPage });
    }
  }, [isBeyond, number, pagination.lastPage, setFilter]);

  return (
    <div className={styles.view}>
      <div className={styles.top}>
        <ReleaseFilters filter={filter} onChange={setFilter} />
        <CreateReleaseButton channelId={filter.channelId} />
      </div>
      {page?.searchedCount !== undefined && (
        <Text as="p" variant="body-small" color="secondary">
          {t('releases.searched', { number: String(page.searchedCount) })}
        </Text>
      )}
      {error !== undefined && (
        <Text as="p" color="danger" role="alert">
          {t('releases.failed')} {messageOf(error)}
        </Text>
      )}
      <ScrollRegion label={t('releases.label')}>
        <Table
          data={page?.items ?? (error ? [] : undefined)}
          isPending={isLoading && !page}
          isStale={isLoading && page !== undefined}
          columnConfig={columnConfig}
          sort={{
            descriptor: toSortDescriptor(filter.sort),
            onSortChange: sort => setFilter({ sort: toSort(sort) }),
          }}
          pagination={pagination.props}
          emptyState={
            error ? undefined : (
              <Text color="secondary">{t('releases.noMatch')}</Text>
            )
          }
        />
      </ScrollRegion>
    </div>
  );
};
