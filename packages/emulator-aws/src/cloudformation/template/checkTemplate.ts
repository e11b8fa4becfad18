import { Parameter } from '@aws-sdk/client-cloudformation';
import { AwsError } from '../../http/AwsError';
import { resourceTypes } from '../resources/resourceTypes';
import { references } from './references';
import { Template } from './template';

/**
 * What CloudFormation looks at before it begins. Sources: the messages as
 * CloudFormation prints them; `CAPABILITY_IAM` in CreateStack of its API
 * Reference.
 * @throws AwsError
 */
export function checkTemplate(
  template: Template,
  given: Parameter[],
  capabilities: string[],
): void {
  checkNames(template);
  checkParameters(template, given);
  const roles = Object.values(template.Resources).filter(({ Type }) =>
    Type.startsWith('AWS::IAM::'),
  );
  const named = roles.some(({ Properties }) => Properties?.RoleName);
  if (
    roles.length &&
    !capabilities.includes('CAPABILITY_NAMED_IAM') &&
    (named || !capabilities.includes('CAPABILITY_IAM'))
  ) {
    throw new AwsError(
      'InsufficientCapabilitiesException',
      `Requires capabilities : [${
        named ? 'CAPABILITY_NAMED_IAM' : 'CAPABILITY_IAM'
      }]`,
    );
  }
}

function checkNames(template: Template): void {
  const resources = Object.entries(template.Resources);
  const unknown = resources
    .map(([, { Type }]) => Type)
    .filter(type => !(type in resourceTypes));
  if (unknown.length) {
    throw invalid(
      `Template format error: Unrecognized resource types: [${unknown.join(
        ', ',
      )}]`,
    );
  }
  const names = [
    ...Object.keys(template.Resources),
    ...Object.keys(template.Parameters ?? {}),
  ];
  const missing = (used: string[]) =>
    used.filter(name => !name.startsWith('AWS::') && !names.includes(name));
  const inResources = missing(
    resources.flatMap(([, resource]) => [
      ...references(resource.Properties),
      ...[resource.DependsOn ?? []].flat(),
    ]),
  );
  if (inResources.length) {
    throw invalid(
      `Template format error: Unresolved resource dependencies [${inResources.join(
        ', ',
      )}] in the Resources block of the template`,
    );
  }
  const inOutputs = missing(references(template.Outputs));
  if (inOutputs.length) {
    throw invalid(
      `Template format error: Unresolved resource dependencies [${inOutputs.join(
        ', ',
      )}] in the Outputs block of the template`,
    );
  }
}

function checkParameters(template: Template, given: Parameter[]): void {
  const declared = template.Parameters ?? {};
  const names = given.map(({ ParameterKey }) => ParameterKey!);
  const strange = names.filter(name => !(name in declared));
  if (strange.length) {
    throw invalid(
      `Parameters: [${strange.join(', ')}] do not exist in the template`,
    );
  }
  const wanting = Object.entries(declared)
    .filter(
      ([name, { Default }]) => Default === undefined && !names.includes(name),
    )
    .map(([name]) => name);
  if (wanting.length) {
    throw invalid(`Parameters: [${wanting.join(', ')}] must have values`);
  }
  for (const { ParameterKey, ParameterValue } of given) {
    const { AllowedValues, AllowedPattern } = declared[ParameterKey!];
    if (AllowedValues && !AllowedValues.map(String).includes(ParameterValue!)) {
      throw invalid(`Parameter '${ParameterKey}' must be one of AllowedValues`);
    }
    if (
      AllowedPattern &&
      !new RegExp(`^(?:${AllowedPattern})$`).test(ParameterValue ?? '')
    ) {
      throw invalid(
        `Parameter ${ParameterKey} failed to satisfy constraint: must match pattern ${AllowedPattern}`,
      );
    }
  }
}

function invalid(message: string): AwsError {
  return new AwsError('ValidationError', message, {}, 400);
}
