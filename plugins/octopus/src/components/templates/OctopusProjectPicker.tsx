import { useProjectChoices } from '../../hooks/useChoices';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { PickerField } from './PickerField';
import { PickerProps, usePickerScope } from './usePickerScope';

/** The field of a template's form that chooses a project by its name. */
export const OctopusProjectPicker = (props: PickerProps) => {
  const { t } = useOctopusTranslation();
  const choices = useProjectChoices(usePickerScope(props));
  return (
    <PickerField
      field={props}
      label={t('pickers.project')}
      choices={choices}
      options={(choices.data ?? []).map(
        ({ name, description, isDisabled }) => ({
          value: name,
          details: isDisabled ? t('pickers.disabledProject') : description,
        }),
      )}
      empty={t('pickers.noProjects')}
    />
  );
};
