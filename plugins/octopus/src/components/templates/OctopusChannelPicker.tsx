import { useChannelChoices } from '../../hooks/useChoices';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { PickerField } from './PickerField';
import { PickerProps, usePickerScope } from './usePickerScope';

/** The field of a template's form that chooses a channel by its name. */
export const OctopusChannelPicker = (props: PickerProps) => {
  const { t } = useOctopusTranslation();
  const choices = useChannelChoices(usePickerScope(props));
  return (
    <PickerField
      field={props}
      label={t('pickers.channel')}
      choices={choices}
      options={(choices.data ?? []).map(({ name, description }) => ({
        value: name,
        details: description,
      }))}
      empty={t('pickers.noChannels')}
    />
  );
};
