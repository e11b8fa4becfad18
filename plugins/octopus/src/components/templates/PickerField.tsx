import { Combobox, Flex, Text, TextField } from '@backstage/ui';
import { useEffect, useRef, useState } from 'react';
import { Choices } from '../../hooks/useChoices';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import contrast from '../common/contrast.module.css';
import outlined from './outlined.module.css';
import { PickerProps } from './usePickerScope';
import { useWhyNothing } from './useWhyNothing';

/** One of the values that a field offers. */
export interface PickerOption {
  /** What the field's value becomes, and what is shown. */
  value: string;
  details?: string;
  isDisabled?: boolean;
}

/**
 * What is typed, and into what. A form hands a new value back a moment after it
 * was told, which a combobox takes for somebody else's typing, and opens again.
 * While somebody is in the field, it neither takes such a value nor turns from a
 * list into a text field or back, which would take the focus away.
 */
function useTyped(value: string, hasOptions: boolean) {
  const [text, setText] = useState(value);
  const [keptAsList, setKeptAsList] = useState<boolean>();
  const isInside = useRef(false);
  useEffect(() => {
    if (!isInside.current) {
      setText(value);
    }
  }, [value]);
  const isList = keptAsList ?? hasOptions;
  const focusProps = {
    onFocus: () => {
      isInside.current = true;
      setKeptAsList(isList);
    },
    onBlur: () => {
      isInside.current = false;
      setKeptAsList(undefined);
    },
  };
  return { text, setText, isList, focusProps };
}

/**
 * A text field of a form that offers values. Any other text is accepted as well:
 * what is offered may be seconds old, and the action checks it. Where nothing can
 * be offered it says why, and is an ordinary text field.
 */
export const PickerField = (props: {
  field: PickerProps;
  /** Where the template gives no title. */
  label: string;
  choices: Choices<unknown>;
  options: PickerOption[];
  /** What to say when there is nothing to offer. */
  empty: string;
}) => {
  const { field, choices, options, empty } = props;
  const { formData, onChange, rawErrors, required, schema, uiSchema } = field;
  const { t } = useOctopusTranslation();
  const { text: why, isProblem } = useWhyNothing(choices, empty);
  const { text, setText, isList, focusProps } = useTyped(
    formData ?? '',
    options.length > 0,
  );
  const change = (value: string) => {
    setText(value);
    onChange(value || undefined);
  };
  const common = {
    label: uiSchema['ui:title'] ?? schema.title ?? props.label,
    description: uiSchema['ui:description'] ?? schema.description,
    placeholder: uiSchema['ui:placeholder'],
    isRequired: required,
    isInvalid: Boolean(rawErrors?.length),
    isDisabled: field.disabled || field.readonly,
  };
  const className = `${contrast.readable} ${outlined.outlined}`;
  if (isList) {
    return (
      <div {...focusProps} className={className}>
        <Combobox
          {...common}
          allowsCustomValue
          options={options.map(({ value, details, isDisabled }) => ({
            id: value,
            label: value,
            description: details,
            disabled: isDisabled,
          }))}
          value={options.some(({ value }) => value === text) ? text : null}
          onChange={key => key !== null && change(`${key}`)}
          search={{ inputValue: text, onInputChange: change }}
        />
      </div>
    );
  }
  return (
    <Flex direction="column" gap="1" className={className} {...focusProps}>
      <TextField {...common} value={text} onChange={change} />
      <Text
        as="p"
        variant="body-small"
        color="secondary"
        role={isProblem ? 'alert' : 'status'}
      >
        {choices.isLoading ? t('pickers.loading') : why}
      </Text>
    </Flex>
  );
};
