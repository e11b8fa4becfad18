import {
  OctopusPreview,
  OctopusPrompt,
} from '@octopus-backstage/plugin-octopus-common';
import { NAMESPACE_VARIABLE } from '@octopus-backstage/plugin-octopus-node';
import { FormElementResource, PreviewResource } from '../resources/previews';
import { EnvironmentResource } from '../resources/projects';
import { omitEmpty } from './fields';

/** Maps a preview: the prompts of a deployment or run, and its steps. */
export function toPreview(
  { Form, StepsToExecute }: PreviewResource,
  environment: EnvironmentResource,
): OctopusPreview {
  return {
    environment: { id: environment.Id, name: environment.Name },
    prompts: (Form?.Elements ?? []).map(element =>
      toPrompt(element, Form!.Values[element.Name]),
    ),
    steps: StepsToExecute.filter(({ IsDisabled }) => !IsDisabled).map(
      ({ ActionName, MachineNames }) => ({
        name: ActionName,
        targets: MachineNames ?? [],
      }),
    ),
  };
}

function toPrompt(
  element: FormElementResource,
  standard: string | null | undefined,
): OctopusPrompt {
  const { Control, IsValueRequired } = element;
  const settings = Control.DisplaySettings ?? {};
  return {
    name: Control.Name,
    label: Control.Label || Control.Name,
    ...omitEmpty({ description: Control.Description }),
    required: IsValueRequired || Control.Required === true,
    controlType: isSensitive(element)
      ? 'Sensitive'
      : controlType(settings['Octopus.ControlType']),
    ...omitEmpty({
      options: toOptions(settings['Octopus.SelectOptions']),
      defaultValue: isSensitive(element) ? undefined : standard,
      isNamespace: Control.Name === NAMESPACE_VARIABLE || undefined,
    }),
  };
}

function controlType(type: string | undefined): OctopusPrompt['controlType'] {
  return type === 'MultiLineText' || type === 'Checkbox'
    ? type
    : 'SingleLineText';
}

/**
 * Parses options, one `value|label` per line. Source: `select_option` of
 * OctopusDeploy/terraform-provider-octopusdeploy.
 */
function toOptions(text: string | undefined): OctopusPrompt['options'] {
  return text
    ?.split('\n')
    .map(line => line.trim())
    .filter(Boolean)
    .map(line => {
      const [value, label = value] = line.split('|');
      return { value, label };
    });
}

/** Whether the value of a prompted variable must never be shown. */
export function isSensitive({ Control }: FormElementResource): boolean {
  return (
    Control.IsSecure === true ||
    Control.DisplaySettings?.['Octopus.ControlType'] === 'Sensitive'
  );
}
