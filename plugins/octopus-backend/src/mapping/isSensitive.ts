import { FormElementResource } from '../resources/previews';

/** Whether what is asked for must not be shown again. */
export function isSensitive({ Control }: FormElementResource): boolean {
  return (
    Control.IsSecure === true ||
    Control.DisplaySettings?.['Octopus.ControlType'] === 'Sensitive'
  );
}
