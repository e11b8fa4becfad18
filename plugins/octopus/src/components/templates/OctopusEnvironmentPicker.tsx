import { useEnvironmentChoices } from '../../hooks/useChoices';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { PickerField } from './PickerField';
import { PickerProps, usePickerScope } from './usePickerScope';

/** The field of a template's form that chooses an environment by its name. */
export const OctopusEnvironmentPicker = (props: PickerProps) => {
  const { t } = useOctopusTranslation();
  const choices = useEnvironmentChoices(usePickerScope(props));
  return (
    <PickerField
      field={props}
      label={t('pickers.environment')}
      choices={choices}
      options={(choices.data ?? []).map(({ name }) => ({ value: name }))}
      empty={t('pickers.noEnvironments')}
    />
  );
};
