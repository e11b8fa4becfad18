import type { Blueprint } from '@octopus-backstage/plugin-octopus-blueprint';
import { Body, Configuration } from './Configuration';
import { idOf, label, literal } from './expressions';
import { feedTypes } from './feedTypes';
import { SpaceIds } from './SpaceIds';
import { valueOf } from './valueOf';

type VariableSpec = Blueprint['projects'][0]['variables'][0];

/** The variables of a project or a library variable set. */
export async function variableResources(
  owner: { type: 'project' | 'library_variable_set'; name: string },
  variables: VariableSpec[],
  ids: SpaceIds,
  configuration: Configuration,
): Promise<void> {
  const kind = owner.type === 'project' ? 'projects' : 'libraryvariablesets';
  const { Id, VariableSetId } = ids.find(kind, owner.name);
  const set = await ids.get(`variables/${VariableSetId}`);
  variables.forEach(spec => {
    const scope = (spec.environments ?? []).map(
      name => ids.find('environments', name).Id,
    );
    const stored = set.Variables.find(
      ({ Name, Scope }: any) =>
        Name === spec.name &&
        [...(Scope.Environment ?? [])].sort().join() ===
          [...scope].sort().join(),
    );
    configuration.add(
      'variable',
      label(owner.name, spec.name, ...(spec.environments ?? [])),
      `${Id}:${stored?.Id}`,
      {
        owner_id: idOf(owner.type, owner.name),
        name: spec.name,
        description: spec.description ?? '',
        type: spec.type,
        ...valueFields(spec, ids),
        ...(scope.length > 0 && {
          scope: [
            {
              environments: spec.environments!.map(name =>
                idOf('environment', name),
              ),
            },
          ],
        }),
        ...(spec.prompt && {
          prompt: [
            {
              label: spec.prompt.label,
              description: spec.prompt.description ?? '',
              is_required: spec.prompt.required,
              display_settings: [{ control_type: spec.prompt.controlType }],
            },
          ],
        }),
      },
    );
  });
}

function valueFields({ type, value }: VariableSpec, ids: SpaceIds): Body {
  if (typeof value === 'string') {
    return { is_sensitive: false, value: literal(value) };
  }
  if ('ref' in value) {
    const resource =
      value.ref === 'feed'
        ? feedTypes[ids.find('feeds', value.name).FeedType]
        : 'aws_account';
    return { is_sensitive: false, value: idOf(resource, value.name) };
  }
  return type === 'Sensitive'
    ? { is_sensitive: true, sensitive_value: valueOf(value) }
    : { is_sensitive: false, value: valueOf(value) };
}
