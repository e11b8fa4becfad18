import { AwsError } from '../../http/AwsError';
import { resourceTypes } from '../resources/resourceTypes';
import { ResourceRecord } from '../StackRecord';
import { handlerMessage } from './handlerMessage';
import { resourceContext } from './resourceContext';
import { RunContext } from './runContext';

/** @returns why it could not go */
export function removeResource(
  step: 'beginRemoval' | 'remove',
  logicalId: string,
  { described, attributes, properties }: ResourceRecord,
  context: RunContext,
): string | undefined {
  const { record, outcome } = context;
  const type = resourceTypes[record.template.Resources[logicalId].Type];
  try {
    if (outcome?.resource === logicalId) {
      throw new AwsError(outcome.code, outcome.message);
    }
    type[step]?.(
      { physicalId: described.PhysicalResourceId!, attributes },
      properties,
      resourceContext(logicalId, context),
    );
    return undefined;
  } catch (error) {
    if (!(error instanceof AwsError)) {
      throw error;
    }
    // What is gone already needs no deletion.
    return /NotFound(Exception)?$/.test(error.code)
      ? undefined
      : handlerMessage(error);
  }
}
