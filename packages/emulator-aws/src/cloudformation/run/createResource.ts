import { AwsError } from '../../http/AwsError';
import { resourceTypes } from '../resources/resourceTypes';
import { ResourceType } from '../resources/resourceType';
import { ResourceRecord } from '../StackRecord';
import { evaluate } from '../template/evaluate';
import { resourceContext } from './resourceContext';
import { RunContext } from './runContext';
import { scopeOf } from './scopeOf';

/**
 * Makes what a resource stands for, and keeps what it is known by.
 * @throws AwsError when its properties are wrong, or its service refuses it
 */
export function createResource(
  logicalId: string,
  resource: ResourceRecord,
  context: RunContext,
): void {
  const { record, outcome } = context;
  const { Type, Properties = {} } = record.template.Resources[logicalId];
  const type = resourceTypes[Type];
  const properties = evaluate(Properties, scopeOf(context)) as Record<
    string,
    unknown
  >;
  resource.properties = properties;
  checkProperties(type, properties);
  if (outcome?.resource === logicalId && !outcome.late) {
    throw new AwsError(outcome.code, outcome.message);
  }
  const created = type.create(properties, resourceContext(logicalId, context));
  resource.described.PhysicalResourceId = created.physicalId;
  resource.attributes = created.attributes;
}

/** Source of the words: CloudFormation's events in public logs. */
function checkProperties(
  type: ResourceType,
  properties: Record<string, unknown>,
): void {
  const unknown = Object.keys(properties).find(
    name => !type.properties.includes(name),
  );
  if (unknown) {
    throw new AwsError(
      'ValidationError',
      `Encountered unsupported property ${unknown}`,
    );
  }
  const missing = type.required.find(name => properties[name] === undefined);
  if (missing) {
    throw new AwsError(
      'ValidationError',
      `Property ${missing} cannot be empty.`,
    );
  }
}
