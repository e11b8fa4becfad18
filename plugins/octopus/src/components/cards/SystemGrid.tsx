import { Cell, ColumnConfig, Table, Text } from '@backstage/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  OctopusSystemView,
  OctopusDeployment,
} from '@octopus-backstage/plugin-octopus-common';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { slotName } from '../../model/tenants';
import { RelativeTime } from '../common/RelativeTime';
import { StateBadge } from '../common/StateBadge';
import styles from './Cards.module.css';

/**
 * Shows what runs by version and state, with its tenant or namespace, and a
 * newer deployment that has not succeeded or is scheduled.
 */
const DeployedCell = (props: {
  deployment?: OctopusDeployment;
  newer?: OctopusDeployment;
}) => {
  const { deployment, newer } = props;
  const { t } = useOctopusTranslation();
  if (!deployment) {
    return (
      <Text as="span" color="secondary" aria-label={t('state.none')}>
        –
      </Text>
    );
  }
  const last = newer ?? deployment;
  return (
    <div className={styles.deployment}>
      {slotName(deployment) && (
        <Text as="span" variant="body-small" color="secondary">
          {slotName(deployment)}
        </Text>
      )}
      <Text as="span" weight="bold">
        {deployment.version}
        {newer && ` → ${newer.version}`}
      </Text>
      <StateBadge status={last} iconOnly />
      {last.scheduledFor && (
        <Text as="span" variant="body-small" color="secondary">
          <RelativeTime value={last.scheduledFor} />
        </Text>
      )}
    </div>
  );
};

type SystemRow = OctopusSystemView['rows'][number] & { id: string };

/** One row per component, one column per environment. */
export const SystemGrid = (props: { system: OctopusSystemView }) => {
  const { environments, rows } = props.system;
  const { t } = useOctopusTranslation();

  const columns: ColumnConfig<SystemRow>[] = [
    {
      id: 'component',
      label: t('cards.component'),
      isRowHeader: true,
      minWidth: 160,
      cell: row => (
        <Cell>
          <EntityRefLink entityRef={row.entityRef} title={row.title} />
          {row.problem && (
            <Text as="div" variant="body-small" color="secondary">
              {row.problem}
            </Text>
          )}
        </Cell>
      ),
    },
    ...environments.map(
      ({ name }): ColumnConfig<SystemRow> => ({
        id: `environment:${name}`,
        label: name,
        minWidth: 140,
        cell: row => (
          <Cell>
            {row.tenants?.[name]?.map(deployment => (
              <DeployedCell key={deployment.id} deployment={deployment} />
            )) ?? (
              <DeployedCell
                deployment={row.current[name]}
                newer={row.newer?.[name]}
              />
            )}
          </Cell>
        ),
      }),
    ),
  ];

  return (
    <div className={styles.table} role="region" aria-label={t('cards.system')}>
      <Table
        columnConfig={columns}
        data={rows.map(row => ({ ...row, id: row.entityRef }))}
        pagination={{ type: 'none' }}
      />
    </div>
  );
};
