import { PlanDifference } from './planDifferences';

/** Why a plan over imported objects differs, although nothing is wrong. */
export interface AcceptedDifference {
  types: string[];
  attributes: string[];
  reason: string;
  /** Narrows it down further. */
  when(difference: PlanDifference): boolean;
}

const PROVIDER =
  'OctopusDeploy/terraform-provider-octopusdeploy:octopusdeploy_framework';
const SECRET = 'Octopus never answers with a secret.';

const notRead = ({ before }: PlanDifference) =>
  before === null || (Array.isArray(before) && before.length === 0);

/** Everything in which such a plan may differ. */
export const acceptedDifferences: AcceptedDifference[] = [
  {
    types: [
      'aws_account',
      'docker_container_registry',
      'github_repository_feed',
      'variable',
    ],
    attributes: ['secret_key', 'password', 'sensitive_value'],
    reason: SECRET,
    when: notRead,
  },
  {
    types: ['environment'],
    attributes: ['allow_dynamic_infrastructure', 'use_guided_failure'],
    reason: `An import does not read them (${PROVIDER}/resource_environment.go).`,
    when: notRead,
  },
  {
    types: ['variable'],
    attributes: ['is_editable', 'is_sensitive', 'value', 'prompt'],
    reason: `An import does not read them (${PROVIDER}/resource_variable.go).`,
    when: notRead,
  },
  {
    types: ['project'],
    attributes: ['connectivity_policy', 'versioning_strategy'],
    reason: `An import does not read them (${PROVIDER}/resource_project_flatten.go).`,
    when: notRead,
  },
  {
    types: ['runbook'],
    attributes: ['connectivity_policy', 'retention_policy_with_strategy'],
    reason: `An import does not read them (${PROVIDER}/schemas/runbook.go).`,
    when: notRead,
  },
  {
    types: ['process_step'],
    attributes: ['execution_properties'],
    reason: `An import leaves out OctopusUseBundledTooling (${PROVIDER}/resource_process_step.go).`,
    when: ({ before, after }) => {
      const { OctopusUseBundledTooling, ...others } = after as Record<
        string,
        string
      >;
      return (
        OctopusUseBundledTooling !== undefined &&
        sameEntries(others, before as Record<string, string>)
      );
    },
  },
  {
    types: ['aws_account', 'environment', 'project', 'runbook'],
    attributes: [
      'environment_tags',
      'project_tags',
      'runbook_tags',
      'slug',
      'tenant_tags',
      'tenanted_deployment_participation',
      'tenants',
    ],
    reason:
      'The server chooses it, so it is unknown as soon as another attribute changes.',
    when: ({ after }) => after === undefined,
  },
];

/** Why the difference is there; undefined when nothing explains it. */
export function explain(difference: PlanDifference): string | undefined {
  return acceptedDifferences.find(
    ({ types, attributes, when }) =>
      difference.action === 'update' &&
      types.includes(difference.type) &&
      attributes.includes(difference.attribute) &&
      when(difference),
  )?.reason;
}

function sameEntries(
  one: Record<string, string>,
  other: Record<string, string>,
): boolean {
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every(key => one[key] === other[key])
  );
}
