import { DeleteStackInput } from '@aws-sdk/client-cloudformation';
import { AwsError } from '../../http/AwsError';
import { Call } from '../../services/service';
import { refuseDeletion, runDeletion } from '../run/StackRun';
import { usedExport } from './exportsOf';

/** A creation can be cancelled by a deletion, a change cannot. */
const isBusy = /^(UPDATE|IMPORT)_.*IN_PROGRESS$/;

/**
 * Answers well also for a stack that is gone or going. Sources: DeleteStack in
 * the CloudFormation API Reference; messages as CloudFormation prints them. That
 * a stack which is being updated or imported cannot be deleted, and the words
 * for it, as Eucalyptus has it, which imitates CloudFormation; no recorded
 * answer of AWS was found.
 */
export function deleteStack(input: DeleteStackInput, call: Call): void {
  const { region, world, principal, outcome } = call;
  const record =
    region.stacks.get(input.StackName!) ??
    [...region.stacks.values()].find(
      ({ stack }) =>
        stack.StackName === input.StackName &&
        stack.StackStatus !== 'DELETE_COMPLETE',
    );
  if (!record || record.stack.StackStatus!.startsWith('DELETE_COMPLETE')) {
    return;
  }
  const { stack } = record;
  const retained = input.RetainResources ?? [];
  const refuse = (message: string) =>
    new AwsError('ValidationError', message, {}, 400);
  if (stack.StackStatus === 'DELETE_IN_PROGRESS') {
    return;
  }
  if (isBusy.test(stack.StackStatus!)) {
    throw refuse(
      `Stack:${stack.StackId} is in ${stack.StackStatus} state and can not be deleted.`,
    );
  }
  if (stack.EnableTerminationProtection) {
    throw refuse(
      `Stack [${stack.StackName}] cannot be deleted while TerminationProtection is enabled`,
    );
  }
  if (retained.length && stack.StackStatus !== 'DELETE_FAILED') {
    throw refuse(
      `Invalid operation on stack [${stack.StackId}]: specify resources to retain only when the current stack state is DELETE_FAILED.`,
    );
  }
  const strange = retained.find(name => !record.resources.has(name));
  if (strange) {
    throw refuse(
      `The specified resources to retain must be in a valid state. Do not specify resources that are in a DELETE_COMPLETE state: ${strange}`,
    );
  }
  record.token = input.ClientRequestToken ?? record.token;
  const context = { record, world, region, principal, outcome };
  const used = usedExport(record, region);
  if (used) {
    refuseDeletion(context, used);
    return;
  }
  runDeletion(context, retained);
}
