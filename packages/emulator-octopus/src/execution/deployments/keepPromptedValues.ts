import { SandboxContext } from '../../context';
import { variableSets } from '../../variables/variableSets';
import { PromptElement, PromptForm } from '../variables/promptForm';

function isSecret({ DisplaySettings }: PromptElement['Control']): boolean {
  return DisplaySettings['Octopus.ControlType'] === 'Sensitive';
}

/**
 * Keeps the prompted values of a deployment in a variable set of its own and
 * returns its id, `variableset-Deployments-48`; null when nothing was asked.
 * Sources: recorded deployments of a 2017 server (such an id and a link) and
 * of 2024 servers without prompts (null: DataDog/integrations-core). That a
 * new server still fills it when there are prompts is inferred.
 */
export function keepPromptedValues(
  ctx: SandboxContext,
  ownerId: string,
  spaceId: string,
  form: PromptForm,
  values: Record<string, string>,
): string | null {
  if (form.Elements.length === 0) return null;
  const Id = `variableset-${ownerId}`;
  ctx.store.of(variableSets).put({
    Id,
    SpaceId: spaceId,
    OwnerId: ownerId,
    Version: 0,
    frozen: true,
    Variables: form.Elements.map(({ Name, Control }) => ({
      Id: Name,
      Name: Control.Name,
      Value: values[Control.Name] ?? '',
      Description: null,
      Type: isSecret(Control) ? 'Sensitive' : 'String',
      Scope: {},
      Prompt: null,
      IsSensitive: isSecret(Control),
      IsEditable: false,
    })),
  });
  return Id;
}
