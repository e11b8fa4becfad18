import { Context } from 'hono';
import { SandboxEnv } from '../app/env';
import { SandboxContext } from '../context';
import { textQuery } from '../http/query';
import { libraryVariableSets } from '../libraryVariableSets/libraryVariableSets';
import { projects } from '../projects/projects';
import { find } from '../resources/find';
import { spaceOf } from '../spaces/spaceOf';
import { ScopeKey, Variable, variableSets } from './variableSets';

const parameters: [ScopeKey, string][] = [
  ['Environment', 'environment'],
  ['Channel', 'channel'],
  ['Action', 'action'],
  ['Machine', 'machine'],
  ['Role', 'role'],
];

/**
 * The variables that a project sees (its own and those of its library sets),
 * as far as the scopes in the query leave them; those of the whole space
 * without a project.
 */
export function visibleVariables(
  ctx: SandboxContext,
  c: Context<SandboxEnv>,
): Variable[] {
  const space = spaceOf(ctx, c);
  const projectId = textQuery(c, 'project');
  const project = projectId
    ? find(ctx, projects, space.Id, projectId)
    : undefined;
  const sets = project
    ? [
        project.VariableSetId,
        ...project.IncludedLibraryVariableSetIds.map(
          id => ctx.store.of(libraryVariableSets).get(id)?.VariableSetId ?? '',
        ),
      ].flatMap(id => ctx.store.of(variableSets).get(id) ?? [])
    : ctx.store
        .of(variableSets)
        .inSpace(space.Id)
        .filter(set => !set.frozen);
  return sets
    .flatMap(set => set.Variables)
    .filter(({ Scope }) =>
      parameters.every(([key, name]) => {
        const wanted = textQuery(c, name);
        const ids = Scope[key];
        return !wanted || !ids || ids.includes(wanted);
      }),
    );
}
