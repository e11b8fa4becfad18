import { useSpaceChoices } from '../../hooks/useChoices';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { PickerField } from './PickerField';
import { PickerProps, usePickerScope } from './usePickerScope';

/** The field of a template's form that chooses a space by its name. */
export const OctopusSpacePicker = (props: PickerProps) => {
  const { t } = useOctopusTranslation();
  const choices = useSpaceChoices(usePickerScope(props));
  return (
    <PickerField
      field={props}
      label={t('pickers.space')}
      choices={choices}
      options={(choices.data ?? []).map(({ name, description }) => ({
        value: name,
        details: description,
      }))}
      empty={t('pickers.noSpaces')}
    />
  );
};
