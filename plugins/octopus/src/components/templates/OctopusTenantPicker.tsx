import { useTenantChoices } from '../../hooks/useChoices';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { PickerField } from './PickerField';
import { PickerProps, usePickerScope } from './usePickerScope';

/** The field of a template's form that chooses a tenant of a service by its name. */
export const OctopusTenantPicker = (props: PickerProps) => {
  const { t } = useOctopusTranslation();
  const choices = useTenantChoices(usePickerScope(props));
  return (
    <PickerField
      field={props}
      label={t('pickers.tenant')}
      choices={choices}
      options={(choices.data ?? []).map(({ name }) => ({ value: name }))}
      empty={t('pickers.noTenants')}
    />
  );
};
