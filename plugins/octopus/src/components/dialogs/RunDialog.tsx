import { Select } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { OctopusRunbook } from '@octopus-backstage/plugin-octopus-common';
import { useState } from 'react';
import { octopusApiRef } from '../../api/octopusApiRef';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { nameOf, runbookEnvironments } from '../../model/environments';
import { isTenantChosen, TenantChoice } from '../../model/tenants';
import { StartDialog } from './StartDialog';
import { TenantField } from './TenantField';

/** Runs a runbook in an environment, and opens the run. */
export const RunDialog = (props: {
  runbook: OctopusRunbook;
  onClose: () => void;
}) => {
  const { runbook, onClose } = props;
  const { t } = useOctopusTranslation();
  const api = useApi(octopusApiRef);
  const { entityRef, project, open } = useOctopusContext();
  const { runRunbook } = project.abilities;
  const choices = runbookEnvironments(project, runbook).filter(
    ({ id }) => !(runRunbook.allowed && runRunbook.exceptIn?.includes(id)),
  );
  const [environmentId, setEnvironmentId] = useState(choices[0]?.id ?? '');
  const { tenancy } = runbook;
  const [tenant, setTenant] = useState<TenantChoice>({});

  const start = async (variables: Record<string, string>) => {
    const { taskId, perTenant } = await api.runRunbook(entityRef, {
      runbookId: runbook.id,
      environmentId,
      ...(tenancy && tenant),
      variables,
    });
    onClose();
    open({ kind: 'task', id: taskId });
    const names = {
      name: runbook.name,
      environment: nameOf(choices, environmentId),
    };
    return perTenant
      ? t('done.runTenants', {
          ...names,
          tenants: perTenant.map(each => each.tenant.name).join(', '),
        })
      : t('done.run', names);
  };

  return (
    <StartDialog
      title={t('action.runNamed', { name: runbook.name })}
      submitLabel={t('action.run')}
      subject={{ kind: 'runbook', id: runbook.id, environmentId, ...tenant }}
      isWaiting={tenancy && !isTenantChosen(tenant)}
      start={start}
      onClose={onClose}
    >
      <Select
        label={t('dialog.environment')}
        options={choices.map(({ id, name }) => ({ value: id, label: name }))}
        selectedKey={environmentId}
        onSelectionChange={key => {
          setEnvironmentId(String(key));
          setTenant({});
        }}
      />
      {tenancy && (
        <TenantField
          tenancy={tenancy}
          tenants={runbook.tenants}
          environmentId={environmentId}
          value={tenant}
          onChange={setTenant}
        />
      )}
    </StartDialog>
  );
};
