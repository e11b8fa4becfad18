import {
  UpdateTerminationProtectionInput,
  UpdateTerminationProtectionOutput,
} from '@aws-sdk/client-cloudformation';
import { Call } from '../../services/service';
import { stackOf } from './stackOf';

/** Source: UpdateTerminationProtection in the CloudFormation API Reference. */
export function updateTerminationProtection(
  input: UpdateTerminationProtectionInput,
  call: Call,
): UpdateTerminationProtectionOutput {
  const { stack } = stackOf(input.StackName, call);
  stack.EnableTerminationProtection = input.EnableTerminationProtection;
  return { StackId: stack.StackId };
}
