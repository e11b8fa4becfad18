import { randomUUID } from 'node:crypto';
import { SandboxContext } from '../context';
import { environments } from '../environments/environments';
import { parentEnvironments } from '../environments/ephemeral/parentEnvironments';
import { Bound } from '../http/bind';
import { octopusError, validationError } from '../http/errors';
import { ScopeKey, Variable, VariableSet } from './variableSets';

/** Keys of a variable in a body. */
export const variableFields = {
  Id: 'text',
  Name: 'text',
  Value: 'text',
  Description: 'text',
  Type: 'text',
  Scope: 'any',
  IsSensitive: 'boolean',
  IsEditable: 'boolean',
  Prompt: {
    object: {
      Label: 'text',
      Description: 'text',
      Required: 'boolean',
      DisplaySettings: 'dictionary',
    },
  },
} as const;

const SCOPES: ScopeKey[] = [
  'Environment',
  'Machine',
  'Role',
  'Action',
  'Channel',
  'TenantTag',
  'ProcessOwner',
];

/**
 * The variables to store for a PUT. Texts of refusals: the 400 descriptions of
 * `PUT /variables/{id}` in the OpenAPI document.
 */
export function readVariables(
  ctx: SandboxContext,
  set: VariableSet,
  input: Bound<typeof variableFields>[],
): Variable[] {
  const variables = input.map(variable => readVariable(set, variable));
  const ids = variables.map(variable => variable.Id);
  if (new Set(ids).size < ids.length) {
    throw octopusError(400, 'Variable ids must be unique.');
  }
  if (variables.some(isPromptedBeyondEnvironments)) {
    throw octopusError(
      400,
      'Prompted variables cannot be scoped to anything except an environment.',
    );
  }
  if (variables.some(variable => !variable.Name.trim())) {
    throw validationError('Please provide a name for every variable.');
  }
  const known = new Set(
    [environments, parentEnvironments].flatMap(kind =>
      ctx.store
        .of<{ Id: string }>(kind)
        .inSpace(set.SpaceId)
        .map(({ Id }) => Id),
    ),
  );
  const strange = variables.filter(variable =>
    variable.Scope.Environment?.some(id => !known.has(id)),
  );
  if (strange.length) {
    throw validationError(
      ...strange.map(
        variable =>
          `The variable '${variable.Name}' is scoped to an environment that does not exist.`,
      ),
    );
  }
  return variables;
}

function readVariable(
  set: VariableSet,
  input: Bound<typeof variableFields>,
): Variable {
  const sensitive = input.IsSensitive || input.Type === 'Sensitive';
  const before = set.Variables.find(item => item.Id === input.Id);
  const kept = sensitive && before?.IsSensitive ? before.Value : null;
  return {
    Id: input.Id || randomUUID(),
    Name: input.Name ?? '',
    Value: input.Value ?? kept,
    Description: input.Description ?? null,
    Type: sensitive ? 'Sensitive' : input.Type ?? 'String',
    Scope: readScope(input.Scope),
    Prompt: input.Prompt
      ? {
          Label: input.Prompt.Label ?? null,
          Description: input.Prompt.Description ?? null,
          Required: input.Prompt.Required ?? false,
          DisplaySettings: (input.Prompt.DisplaySettings ?? {}) as Record<
            string,
            string
          >,
        }
      : null,
    IsSensitive: sensitive,
    IsEditable: input.IsEditable ?? true,
  };
}

function readScope(scope: unknown): Variable['Scope'] {
  const entries = Object.entries(scope ?? {}).flatMap(([key, ids]) => {
    const name = SCOPES.find(one => one.toLowerCase() === key.toLowerCase());
    return name && Array.isArray(ids) && ids.length
      ? [[name, ids.map(String)] as const]
      : [];
  });
  return Object.fromEntries(entries);
}

function isPromptedBeyondEnvironments({ Prompt, Scope }: Variable): boolean {
  return !!Prompt && Object.keys(Scope).some(key => key !== 'Environment');
}
