import { useProjectChoices } from '../../hooks/useChoices';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { PickerField, PickerProps, scopeOf } from './PickerField';

/** The field of a template's form that chooses a project by its name. */
export const OctopusProjectPicker = (props: PickerProps) => {
  const { t } = useOctopusTranslation();
  const choices = useProjectChoices(scopeOf(props));
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
