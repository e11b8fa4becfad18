import { Combobox, Flex, Text, TextField } from '@backstage/ui';
import { FocusEvent, useEffect, useRef, useState } from 'react';
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
 * was told, on a busy machine when somebody has typed on or has left the field:
 * such a value is old, and is not taken. A combobox would also take it for
 * somebody else's typing, and open again. While somebody is in the field, it does
 * not turn from a list into a text field or back, which would take the focus away.
 */
function useTyped(value: string, hasOptions: boolean) {
  const [text, setText] = useState(value);
  const [keptAsList, setKeptAsList] = useState<boolean>();
  /** What the form was told and has not handed back yet, oldest first. */
  const told = useRef<string[]>([]);
  useEffect(() => {
    const index = told.current.indexOf(value);
    told.current = index < 0 ? [] : told.current.slice(index + 1);
    if (index < 0) {
      setText(value);
    }
  }, [value]);
  const type = (next: string) => {
    told.current.push(next);
    setText(next);
  };
  const isList = keptAsList ?? hasOptions;
  const focusProps = {
    onFocus: () => setKeptAsList(isList),
    onBlur: () => setKeptAsList(undefined),
  };
  return { text, type, isList, focusProps };
}

/**
 * Closes a list that is left open. When focus leaves right after the last key, a
 * combobox (react-stately 3.51) opens its list once more while it is being left,
 * and does not see that it has: it would stay open, and hide the page around it
 * from screen readers. A new one, with another `key`, is closed.
 */
function useClosedList() {
  const [key, setKey] = useState(0);
  const isOpen = useRef(false);
  return {
    listKey: key,
    onOpenChange: (next: boolean) => {
      isOpen.current = next;
    },
    /** After the combobox has seen the event itself. */
    onLeave: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
      const list = currentTarget
        .querySelector('[aria-controls]')
        ?.getAttribute('aria-controls');
      const isInside =
        currentTarget.contains(relatedTarget) ||
        (list && document.getElementById(list)?.contains(relatedTarget));
      if (isOpen.current && !isInside) {
        isOpen.current = false;
        setKey(key + 1);
      }
    },
  };
}

/**
 * Keeps a list closed that something was chosen from. When the page moves while an
 * option is being pressed, as a form does whose other fields follow this one, the
 * list has closed before the choice arrives, and a combobox (react-stately 3.51)
 * takes the new text for typing and opens again. It does so only where text opens it.
 */
function useChosen() {
  const chosen = useRef<string>();
  const [isChosen, setIsChosen] = useState(false);
  return {
    menuTrigger: isChosen ? ('manual' as const) : ('focus' as const),
    onChosen: (value: string) => {
      chosen.current = value;
      setIsChosen(true);
    },
    onTyped: (value: string) => {
      if (value !== chosen.current) {
        chosen.current = undefined;
        setIsChosen(false);
      }
    },
    onLeft: () => {
      chosen.current = undefined;
      setIsChosen(false);
    },
  };
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
  /** What to say when there is nothing to offer; nothing where it is empty. */
  empty: string;
}) => {
  const { field, choices, options, empty } = props;
  const { formData, onChange, rawErrors, required, schema, uiSchema } = field;
  const { t } = useOctopusTranslation();
  const { text: why, isProblem } = useWhyNothing(choices, empty);
  const { text, type, isList, focusProps } = useTyped(
    formData ?? '',
    options.length > 0,
  );
  const { listKey, onOpenChange, onLeave } = useClosedList();
  const { menuTrigger, onChosen, onTyped, onLeft } = useChosen();
  const change = (value: string) => {
    type(value);
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
      <div
        {...focusProps}
        onBlur={event => {
          focusProps.onBlur();
          onLeft();
          onLeave(event);
        }}
        className={className}
      >
        <Combobox
          {...common}
          key={listKey}
          onOpenChange={onOpenChange}
          menuTrigger={menuTrigger}
          allowsCustomValue
          options={options.map(({ value, details, isDisabled }) => ({
            id: value,
            label: value,
            description: details,
            disabled: isDisabled,
          }))}
          value={options.some(({ value }) => value === text) ? text : null}
          onChange={key => {
            if (key !== null) {
              onChosen(`${key}`);
              change(`${key}`);
            }
          }}
          search={{
            inputValue: text,
            onInputChange: value => {
              onTyped(value);
              change(value);
            },
          }}
        />
      </div>
    );
  }
  return (
    <Flex direction="column" gap="1" className={className} {...focusProps}>
      <TextField {...common} value={text} onChange={change} />
      {(choices.isLoading || why) && (
        <Text
          as="p"
          variant="body-small"
          color="secondary"
          role={isProblem ? 'alert' : 'status'}
        >
          {choices.isLoading ? t('pickers.loading') : why}
        </Text>
      )}
    </Flex>
  );
};
