import { Alert, Select, Text } from '@backstage/ui';
import {
  OctopusPreview,
  OctopusTenancy,
  OctopusTenant,
} from '@octopus-backstage/plugin-octopus-common';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { useRefusedField } from '../../hooks/useRefusedField';
import { TenantChoice, tagsOf, tenantsIn } from '../../model/tenants';

const NONE = '-';

/**
 * Asks whom something is for: a tenant, or all that have some tags. Nothing is
 * chosen beforehand, so that nobody deploys for everybody by accident.
 */
export const TenantField = (props: {
  tenancy: OctopusTenancy;
  /** Those to choose from in all environments; missing while they are read. */
  tenants: OctopusTenant[] | undefined;
  environmentId: string;
  value: TenantChoice;
  onChange: (value: TenantChoice) => void;
}) => {
  const { tenancy, environmentId, value, onChange } = props;
  const { t } = useOctopusTranslation();
  const { tenantId, tenantTags = [] } = value;
  const selected = tenantId === null ? NONE : tenantId ?? null;
  const refusedTenant = useRefusedField(
    selected ? 'tenantId' : undefined,
    selected,
  );
  const refusedTags = useRefusedField(
    tenantTags.length > 0 ? 'tenantTags' : undefined,
    tenantTags.join(),
  );
  if (!props.tenants) {
    return (
      <Alert
        status="info"
        isPending
        role="status"
        title={t('dialog.loadingPreview')}
      />
    );
  }
  const tenants = tenantsIn(props, environmentId);
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
  const tags = tagsOf(tenants);
  return (
    <>
      <Select
        {...refusedTenant}
        label={t('dialog.tenant')}
        isRequired={tenantTags.length === 0}
        options={options}
        selectedKey={selected}
        onSelectionChange={key =>
          onChange({ tenantId: key === NONE ? null : String(key) })
        }
      />
      {tags.length > 0 && (
        <Select
          {...refusedTags}
          label={t('dialog.tenantTags')}
          description={t('dialog.tenantTagsHint')}
          selectionMode="multiple"
          options={tags.map(tag => ({ value: tag, label: tag }))}
          value={tenantTags}
          onChange={keys =>
            onChange(keys.length > 0 ? { tenantTags: keys.map(String) } : {})
          }
        />
      )}
    </>
  );
};

/** Names the tenants that have the chosen tags. */
export const TaggedTenants = (props: {
  tenants: OctopusPreview['tenants'];
}) => {
  const { tenants } = props;
  const { t } = useOctopusTranslation();
  return tenants ? (
    <Text as="p" role="status">
      {t('dialog.taggedTenants', {
        tenants: tenants.map(({ name }) => name).join(', '),
      })}
    </Text>
  ) : null;
};
