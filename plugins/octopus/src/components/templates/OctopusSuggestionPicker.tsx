import { suggestionsOf } from '../../model/suggestions';
import { PickerField } from './PickerField';
import { PickerProps } from './usePickerScope';

const nothingToRead = { isLoading: false, within: 'server' } as const;

/**
 * The field of a template's form that offers what the template names, such as the
 * regions of AWS. Where it names nothing, it is an ordinary text field.
 */
export const OctopusSuggestionPicker = (props: PickerProps) => (
  <PickerField
    field={props}
    label={props.name}
    choices={nothingToRead}
    options={suggestionsOf(props.uiSchema['ui:options'])}
    empty=""
  />
);
