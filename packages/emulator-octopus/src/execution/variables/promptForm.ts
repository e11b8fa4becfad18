import { createHash } from 'crypto';
import { isInScope } from './isInScope';
import { Variable } from '../../variables/variableSets';
import { VariableContext } from './variableContext';

/** One prompted variable of a deployment or run form. */
export interface PromptElement {
  /** Opaque and unique; `FormValues` is keyed by it. */
  Name: string;
  Control: {
    Type: 'VariableValue';
    Name: string;
    Label: string;
    Description: string | null;
    Required: boolean;
    DisplaySettings: Record<string, string>;
  };
  IsValueRequired: boolean;
}

/** The form of a preview: elements and their default values. */
export interface PromptForm {
  Values: Record<string, string>;
  Elements: PromptElement[];
}

function elementName(variable: Variable): string {
  const hex = createHash('sha1').update(variable.Id).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20, 32),
  ].join('-');
}

function toElement(variable: Variable): PromptElement {
  const prompt = variable.Prompt!;
  return {
    Name: elementName(variable),
    Control: {
      Type: 'VariableValue',
      Name: variable.Name,
      Label: prompt.Label || variable.Name,
      Description: prompt.Description,
      Required: prompt.Required,
      DisplaySettings: prompt.DisplaySettings ?? {},
    },
    IsValueRequired: prompt.Required,
  };
}

/**
 * The form that asks for the prompted variables of an environment. Sources:
 * octopus-api.md §3.6 for the elements' opaque names, `Control.Name`,
 * `Control.Required` and the defaults in `Values`;
 * OctopusDeploy/go-octopusdeploy:pkg/deployments/deployment_preview.go for the
 * control's other fields.
 */
export function promptForm(
  sets: Variable[][],
  context: VariableContext,
): PromptForm {
  const prompted = sets
    .flat()
    .filter(variable => variable.Prompt && isInScope(variable, context));
  const elements = prompted.map(toElement);
  return {
    Elements: elements,
    Values: Object.fromEntries(
      prompted.map((variable, index) => [
        elements[index].Name,
        variable.IsSensitive ? '' : variable.Value ?? '',
      ]),
    ),
  };
}
