import { useApi } from '@backstage/frontend-plugin-api';
import { OctopusRelease } from '@octopus-backstage/plugin-octopus-common';
import { useState } from 'react';
import { octopusApiRef } from '../../api/octopusApiRef';
import {
  OctopusDialog,
  useOctopusContext,
} from '../../context/OctopusProjectContext';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { nameOf } from '../../model/environments';
import { isTenantChosen, TenantChoice } from '../../model/tenants';
import { Facts } from '../common/Facts';
import { ReleaseChanges } from '../common/ReleaseChanges';
import { StartDialog } from './StartDialog';
import { TenantField } from './TenantField';

/** Deploys a release to an environment, and opens the deployment. */
export const DeployDialog = (props: {
  release: OctopusRelease;
  environmentId: string;
  /** The deployment that is repeated. */
  repeats?: Extract<OctopusDialog, { kind: 'deploy' }>['repeats'];
  /** It goes back to an earlier release. */
  isRollback?: boolean;
  onClose: () => void;
}) => {
  const { release, environmentId, repeats, isRollback, onClose } = props;
  const { version } = release;
  const { t } = useOctopusTranslation();
  const api = useApi(octopusApiRef);
  const { entityRef, project, open } = useOctopusContext();
  const environment = nameOf(project.environments, environmentId);
  const { tenancy } = project.project;
  const [tenant, setTenant] = useState<TenantChoice>({
    tenantId: repeats?.tenantId,
  });

  const start = async (variables: Record<string, string>) => {
    const { deploymentId, perTenant } = await api.deploy(entityRef, {
      releaseId: release.id,
      environmentId,
      ...(tenancy && tenant),
      variables,
    });
    onClose();
    open({ kind: 'deployment', id: deploymentId });
    return perTenant
      ? t('done.deployTenants', {
          version,
          environment,
          tenants: perTenant.map(each => each.tenant.name).join(', '),
        })
      : t('done.deploy', { version, environment });
  };

  const to = { version, environment };
  const repeated = {
    title: t('action.redeployTo', to),
    submit: t('action.redeployNone'),
  };
  const first = {
    title: t('action.deployTo', to),
    submit: t('action.deployNone'),
  };
  const words = isRollback
    ? {
        title: t('action.rollBackTo', to),
        submit: t('action.rollBack', { version }),
      }
    : (repeats && repeated) ?? first;

  return (
    <StartDialog
      title={words.title}
      submitLabel={words.submit}
      values={repeats?.variables}
      subject={{ kind: 'release', id: release.id, environmentId, ...tenant }}
      isWaiting={tenancy && !isTenantChosen(tenant)}
      start={start}
      onClose={onClose}
    >
      {tenancy && (
        <TenantField
          tenancy={tenancy}
          tenants={project.tenants}
          environmentId={environmentId}
          value={tenant}
          onChange={setTenant}
        />
      )}
      {!tenant.tenantTags?.length && (
        <ReleaseChanges
          release={release}
          environmentId={environmentId}
          tenantId={tenant.tenantId}
        />
      )}
      {release.packages.length > 0 && (
        <Facts
          facts={release.packages.map(pkg => [
            pkg.name || pkg.step,
            pkg.version,
          ])}
        />
      )}
    </StartDialog>
  );
};
