import { SearchField, Select } from '@backstage/ui';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useDebounced } from '../../hooks/useDebounced';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { ReleaseFilter } from '../../hooks/useReleaseFilter';
import styles from './ReleasesView.module.css';

const ALL = 'all';

/** Says which releases to list. */
export const ReleaseFilters = (props: {
  filter: ReleaseFilter;
  onChange: (changes: Partial<ReleaseFilter>) => void;
}) => {
  const { filter, onChange } = props;
  const { t } = useOctopusTranslation();
  const { project } = useOctopusContext();
  const [search, setSearch] = useDebounced(filter.search ?? '', value =>
    onChange({ search: value }),
  );
  return (
    <div className={styles.filters}>
      <SearchField
        aria-label={t('releases.search')}
        placeholder={t('releases.search')}
        value={search}
        onChange={setSearch}
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
        selectedKey={filter.channelId ?? ALL}
        onSelectionChange={key =>
          onChange({ channelId: key === ALL ? undefined : String(key) })
        }
      />
      <Select
        aria-label={t('releases.kind')}
        options={[
          { value: ALL, label: t('releases.allKinds') },
          { value: 'mainline', label: t('releases.mainline') },
          { value: 'prerelease', label: t('releases.prerelease') },
        ]}
        selectedKey={filter.kind ?? ALL}
        onSelectionChange={key =>
          onChange({
            kind: key === 'mainline' || key === 'prerelease' ? key : undefined,
          })
        }
      />
    </div>
  );
};
