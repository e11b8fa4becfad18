import { Scope } from '../template/evaluate';
import { references } from '../template/references';
import { Template } from '../template/template';

/** Logical ids of what a stack has, each with those that must be there before. */
export function dependencies(
  template: Template,
  scope: Scope,
): Map<string, string[]> {
  const present = Object.entries(template.Resources).filter(
    ([, { Condition }]) => !Condition || scope.condition(Condition),
  );
  const names = new Set(present.map(([name]) => name));
  return new Map(
    present.map(([name, { DependsOn, Properties }]) => [
      name,
      [
        ...new Set([...[DependsOn ?? []].flat(), ...references(Properties)]),
      ].filter(other => names.has(other)),
    ]),
  );
}
