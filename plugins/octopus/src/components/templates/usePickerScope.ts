import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { useMemo } from 'react';
import { useSettled } from '../../hooks/useSettled';
import { PickerScope, pickerScope } from '../../model/pickerScope';

/** What Backstage hands to the component of a field whose value is a text. */
export type PickerProps = FieldExtensionComponentProps<
  string,
  Record<string, unknown>
>;

/**
 * Reads what a field depends on, from its options and the form around it, once
 * nobody types into those fields: a name that is half typed is none.
 */
export function usePickerScope(props: PickerProps): PickerScope {
  const { uiSchema, formContext } = props;
  const scope = pickerScope(uiSchema['ui:options'], formContext?.formData);
  const settled = useSettled(JSON.stringify(scope));
  return useMemo(() => JSON.parse(settled), [settled]);
}
