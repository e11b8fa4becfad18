import { parseEntityRef } from '@backstage/catalog-model';
import { Cell, ColumnConfig, Table, Text } from '@backstage/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { OctopusSystemView } from '@octopus-backstage/plugin-octopus-common';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { slotKey } from '../../model/tenants';
import { namedColumn } from '../common/namedColumn';
import { DeployedCell, NothingCell } from './DeployedCell';

type SystemRow = OctopusSystemView['rows'][number] & { id: string };

/** What a row says of an environment: one deployment, or one for each tenant. */
const EnvironmentCell = (props: {
  row: SystemRow;
  environment: string;
  isPartial?: boolean;
}) => {
  const { row, environment, isPartial } = props;
  const { entityRef } = row;
  const current = row.current[environment];
  if (isPartial && row.unverified?.includes(environment)) {
    return <NothingCell isUnverified />;
  }
  const tenants = row.tenants?.[environment];
  const shown = tenants ?? (current ? [current] : []);
  const newer = tenants
    ? row.newerForTenants?.[environment]
    : [row.newer?.[environment]].flatMap(each => each ?? []);
  if (shown.length === 0) {
    return <NothingCell />;
  }
  return (
    <>
      {shown.map(deployment => (
        <DeployedCell
          key={deployment.id}
          entityRef={entityRef}
          environment={environment}
          deployment={deployment}
          newer={newer?.find(each => slotKey(each) === slotKey(deployment))}
        />
      ))}
    </>
  );
};

/** A resource, such as a cluster, usually has nothing but runbooks. */
function isDeployable({ entityRef, current, problem }: SystemRow): boolean {
  return (
    parseEntityRef(entityRef).kind !== 'resource' ||
    Object.keys(current).length > 0 ||
    problem !== undefined
  );
}

/** One row per component, one column per environment. */
export const SystemGrid = (props: { system: OctopusSystemView }) => {
  const { environments, rows, isPartial } = props.system;
  const { t } = useOctopusTranslation();

  const columns: ColumnConfig<SystemRow>[] = [
    {
      id: 'component',
      label: t('cards.component'),
      isRowHeader: true,
      minWidth: 115,
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
        ...namedColumn(`environment:${name}`, name),
        cell: row => (
          <Cell>
            <EnvironmentCell
              row={row}
              environment={name}
              isPartial={isPartial}
            />
          </Cell>
        ),
      }),
    ),
  ];

  return (
    <Table
      columnConfig={columns}
      data={rows
        .map(row => ({ ...row, id: row.entityRef }))
        .filter(isDeployable)}
      pagination={{ type: 'none' }}
    />
  );
};
