import { ResourceContext } from '../resources/resourceType';
import { RunContext } from './runContext';

/** Also says what CloudFormation adds to tags: those of the stack, and its own. */
export function resourceContext(
  logicalId: string,
  { world, region, principal, record }: RunContext,
): ResourceContext {
  const { StackName, StackId, Tags = [] } = record.stack;
  return {
    world,
    region,
    principal,
    stackName: StackName,
    logicalId,
    tags: [
      ...Tags.map(({ Key, Value }) => ({ Key: Key!, Value: Value! })),
      { Key: 'aws:cloudformation:stack-name', Value: StackName },
      { Key: 'aws:cloudformation:stack-id', Value: StackId },
      { Key: 'aws:cloudformation:logical-id', Value: logicalId },
    ],
  };
}
