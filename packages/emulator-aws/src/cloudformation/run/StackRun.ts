import { evaluate } from '../template/evaluate';
import { Creation } from './Creation';
import { setResourceStatus, setStackStatus } from './events';
import { later } from './later';
import { Removal } from './Removal';
import { RunContext } from './runContext';
import { scopeOf } from './scopeOf';

type OnFailure = 'ROLLBACK' | 'DELETE' | 'DO_NOTHING';

/**
 * Creates all resources of a stack, each when those before it are there, and
 * rolls back as the stack says when one fails. Sources: "Stack status codes"
 * and "Stack failure options" in the CloudFormation User Guide; the reasons as
 * CloudFormation prints them.
 * @param onFailure - `ROLLBACK` unless the request said otherwise
 */
export function runCreation(context: RunContext, onFailure: OnFailure): void {
  const { world, record } = context;
  setStackStatus(context, 'CREATE_IN_PROGRESS', 'User Initiated');
  later(context, world.durations.stackStart, () =>
    new Creation(context, {
      done: () => {
        record.stack.Outputs = outputsOf(context);
        setStackStatus(context, 'CREATE_COMPLETE');
      },
      failed: failed => afterFailure(context, failed, onFailure),
    }).proceed(),
  );
}

function afterFailure(
  context: RunContext,
  failed: string[],
  onFailure: OnFailure,
): void {
  const reason = `The following resource(s) failed to create: [${failed.join(
    ', ',
  )}].`;
  if (onFailure === 'DO_NOTHING') {
    setStackStatus(context, 'CREATE_FAILED', `${reason} `);
    return;
  }
  const [begin, end, stuck] =
    onFailure === 'DELETE'
      ? (['DELETE_IN_PROGRESS', 'DELETE_COMPLETE', 'DELETE_FAILED'] as const)
      : ([
          'ROLLBACK_IN_PROGRESS',
          'ROLLBACK_COMPLETE',
          'ROLLBACK_FAILED',
        ] as const);
  setStackStatus(
    context,
    begin,
    `${reason} ${
      onFailure === 'DELETE' ? 'Delete' : 'Rollback'
    } requested by user.`,
  );
  new Removal({ ...context, outcome: undefined }, [], left =>
    left.length
      ? setStackStatus(context, stuck, undeleted(left))
      : setStackStatus(context, end),
  ).proceed();
}

/**
 * Deletes all resources of a stack, the last ones first. A creation that is
 * still on its way is cancelled.
 * @param retained - logical ids of those that stay
 */
export function runDeletion(context: RunContext, retained: string[]): void {
  const { world, record } = context;
  record.run += 1;
  setStackStatus(context, 'DELETE_IN_PROGRESS', 'User Initiated');
  for (const resource of record.resources.values()) {
    if (resource.described.ResourceStatus === 'CREATE_IN_PROGRESS') {
      setResourceStatus(
        context,
        resource,
        'CREATE_FAILED',
        'Resource creation cancelled',
      );
    }
  }
  later(context, world.durations.stackStart, () =>
    new Removal(context, retained, left => {
      if (left.length) {
        setStackStatus(context, 'DELETE_FAILED', undeleted(left));
        return;
      }
      setStackStatus(context, 'DELETE_COMPLETE');
      record.stack.DeletionTime = world.clock.now();
    }).proceed(),
  );
}

/**
 * Begins a deletion that is given up at once: the stack is what it was before,
 * and its status has the reason. Sources: aws/aws-cdk#604, rlister/stax#40.
 */
export function refuseDeletion(context: RunContext, reason: string): void {
  const { world, record } = context;
  const before = record.stack.StackStatus!;
  setStackStatus(context, 'DELETE_IN_PROGRESS', 'User Initiated');
  later(context, world.durations.stackStart, () =>
    setStackStatus(context, before, reason),
  );
}

function undeleted(left: string[]): string {
  return `The following resource(s) failed to delete: [${left.join(', ')}]. `;
}

function outputsOf(context: RunContext) {
  const scope = scopeOf(context);
  const { template } = context.record;
  return Object.entries(template.Outputs ?? {})
    .filter(([, { Condition }]) => !Condition || scope.condition(Condition))
    .map(([OutputKey, output]) => ({
      OutputKey,
      OutputValue: String(evaluate(output.Value, scope)),
      Description: output.Description,
      ExportName: output.Export && String(evaluate(output.Export.Name, scope)),
    }));
}
