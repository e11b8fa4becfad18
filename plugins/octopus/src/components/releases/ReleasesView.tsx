import {
  ButtonIcon,
  SearchField,
  Select,
  Table,
  Text,
  useTable,
} from '@backstage/ui';
import { RiRefreshLine } from '@remixicon/react';
import { OctopusRelease } from '@octopus-backstage/plugin-octopus-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEffect, useRef, useState } from 'react';
import { octopusApiRef } from '../../api/OctopusClient';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { messageOf } from '../../errors/problemOf';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { useReleaseColumns } from './useReleaseColumns';
import styles from './ReleasesView.module.css';

interface ReleaseFilter {
  channelId?: string;
  kind?: 'mainline' | 'prerelease';
}

const ALL = 'all';

/** Shows all releases of the project, a page at a time. */
export const ReleasesView = () => {
  const { t } = useOctopusTranslation();
  const api = useApi(octopusApiRef);
  const { entityRef, project } = useOctopusContext();
  const columnConfig = useReleaseColumns();
  const [searchedCount, setSearchedCount] = useState<number>();

  const { tableProps, filter, search, reload } = useTable<
    OctopusRelease,
    ReleaseFilter
  >({
    mode: 'offset',
    initialFilter: {},
    getData: async query => {
      const page = await api.getReleases(
        entityRef,
        {
          ...query.filter,
          search: query.search,
          offset: query.offset,
          limit: query.pageSize,
        },
        { signal: query.signal },
      );
      setSearchedCount(page.searchedCount);
      return { data: page.items, totalCount: page.totalCount };
    },
    paginationOptions: {
      pageSize: 10,
      pageSizeOptions: [5, 10, 20, 50].map(value => ({
        value,
        label: t('releases.pageSize', { size: String(value) }),
      })),
      getLabel: ({ offset = 0, pageSize, totalCount = 0 }) =>
        t('releases.pageLabel', {
          from: String(Math.min(offset + 1, totalCount)),
          to: String(Math.min(offset + pageSize, totalCount)),
          total: String(totalCount),
        }),
    },
  });

  const shown = useRef(project.fetchedAt);
  useEffect(() => {
    if (shown.current !== project.fetchedAt) {
      shown.current = project.fetchedAt;
      reload();
    }
  }, [project.fetchedAt, reload]);

  const change = (changes: ReleaseFilter) =>
    filter.onChange({ ...filter.value, ...changes });

  return (
    <div className={styles.view}>
      <div className={styles.filters}>
        <SearchField
          aria-label={t('releases.search')}
          placeholder={t('releases.search')}
          value={search.value}
          onChange={search.onChange}
          className={styles.search}
        />
        <Select
          aria-label={t('releases.channel')}
          options={[
            { value: ALL, label: t('releases.allChannels') },
            ...project.channels.map(({ id, name }) => ({
              value: id,
              label: name,
            })),
          ]}
          selectedKey={filter.value?.channelId ?? ALL}
          onSelectionChange={key =>
            change({ channelId: key === ALL ? undefined : String(key) })
          }
        />
        <Select
          aria-label={t('releases.kind')}
          options={[
            { value: ALL, label: t('releases.allKinds') },
            { value: 'mainline', label: t('releases.mainline') },
            { value: 'prerelease', label: t('releases.prerelease') },
          ]}
          selectedKey={filter.value?.kind ?? ALL}
          onSelectionChange={key =>
            change({
              kind:
                key === 'mainline' || key === 'prerelease' ? key : undefined,
            })
          }
        />
        <ButtonIcon
          aria-label={t('releases.reload')}
          icon={<RiRefreshLine aria-hidden />}
          variant="secondary"
          onPress={reload}
        />
      </div>
      {searchedCount !== undefined && (
        <Text as="p" variant="body-small" color="secondary">
          {t('releases.searched', { number: String(searchedCount) })}
        </Text>
      )}
      {tableProps.error && (
        <Text as="p" color="danger" role="alert">
          {t('releases.failed')} {messageOf(tableProps.error)}
        </Text>
      )}
      <div
        className={styles.table}
        role="region"
        aria-label={t('releases.label')}
      >
        <Table
          {...tableProps}
          error={undefined}
          columnConfig={columnConfig}
          emptyState={
            tableProps.error ? undefined : (
              <Text color="secondary">{t('releases.noMatch')}</Text>
            )
          }
        />
      </div>
    </div>
  );
};
