import { Alert, Select } from '@backstage/ui';
import { OctopusTenancy } from '@octopus-backstage/plugin-octopus-common';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { ChosenTenant, tenantsIn } from '../../model/tenants';

const NONE = '-';

/**
 * Asks whom something is for. Nothing is chosen beforehand, so that nobody
 * deploys for everybody by accident.
 */
export const TenantField = (props: {
  tenancy: OctopusTenancy;
  environmentId: string;
  value: ChosenTenant;
  onChange: (value: ChosenTenant) => void;
}) => {
  const { tenancy, environmentId, value, onChange } = props;
  const { t } = useOctopusTranslation();
  const { project } = useOctopusContext();
  if (!project.tenants) {
    return (
      <Alert
        status="info"
        isPending
        role="status"
        title={t('dialog.loadingPreview')}
      />
    );
  }
  const tenants = tenantsIn(project, environmentId);
  const options = [
    ...(tenancy === 'TenantedOrUntenanted'
      ? [{ value: NONE, label: t('dialog.noTenant') }]
      : []),
    ...tenants.map(({ id, name }) => ({ value: id, label: name })),
  ];
  if (options.length === 0) {
    return (
      <Alert
        status="warning"
        icon
        role="status"
        title={t('dialog.noConnectedTenant')}
      />
    );
  }
  return (
    <Select
      label={t('dialog.tenant')}
      isRequired
      options={options}
      selectedKey={value === null ? NONE : value ?? null}
      onSelectionChange={key => onChange(key === NONE ? null : String(key))}
    />
  );
};
