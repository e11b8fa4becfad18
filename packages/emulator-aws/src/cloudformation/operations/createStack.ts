import {
  CreateStackInput,
  CreateStackOutput,
} from '@aws-sdk/client-cloudformation';
import { randomUUID } from 'node:crypto';
import { AwsError } from '../../http/AwsError';
import { Call } from '../../services/service';
import { runCreation } from '../run/StackRun';
import { StackRecord } from '../StackRecord';
import { checkTemplate } from '../template/checkTemplate';
import { parseTemplate } from '../template/parseTemplate';
import { regionalArn } from '../../world/partitions';

/**
 * Sources: CreateStack in the CloudFormation API Reference; messages as
 * CloudFormation prints them. That a repeated token gives the same stack is
 * what its documentation says of retries; no recorded answer was found.
 */
export function createStack(
  input: CreateStackInput,
  call: Call,
): CreateStackOutput {
  const { region, world, principal, outcome } = call;
  const name = input.StackName!;
  const token = input.ClientRequestToken;
  const living = [...region.stacks.values()].filter(
    ({ stack }) => stack.StackStatus !== 'DELETE_COMPLETE',
  );
  const before = living.find(({ stack }) => stack.StackName === name);
  if (before) {
    if (token && before.token === token) {
      return { StackId: before.stack.StackId };
    }
    throw new AwsError(
      'AlreadyExistsException',
      `Stack [${name}] already exists`,
    );
  }
  if (token && living.some(record => record.token === token)) {
    throw new AwsError(
      'TokenAlreadyExistsException',
      `A client request token already exists: ${token}`,
    );
  }
  if (!input.TemplateBody) {
    throw new AwsError(
      'ValidationError',
      'Either Template URL or Template Body must be specified.',
      {},
      400,
    );
  }
  const template = parseTemplate(input.TemplateBody);
  const given = input.Parameters ?? [];
  checkTemplate(template, given, input.Capabilities ?? []);
  const StackId = regionalArn(
    'cloudformation',
    region.name,
    world.account,
    `stack/${name}/${randomUUID()}`,
  );
  const values = Object.entries(template.Parameters ?? {}).map(
    ([key, { Default }]): [string, unknown] => [
      key,
      given.find(({ ParameterKey }) => ParameterKey === key)?.ParameterValue ??
        String(Default),
    ],
  );
  const record: StackRecord = {
    stack: {
      StackId,
      StackName: name,
      CreationTime: world.clock.now(),
      StackStatus: 'CREATE_IN_PROGRESS',
      Description: template.Description,
      Parameters: values.map(([ParameterKey, value]) => ({
        ParameterKey,
        ParameterValue: String(value),
      })),
      Capabilities: input.Capabilities ?? [],
      Outputs: [],
      Tags: input.Tags ?? [],
      DisableRollback: input.DisableRollback ?? false,
      NotificationARNs: [],
      RollbackConfiguration: {},
      TimeoutInMinutes: input.TimeoutInMinutes,
      EnableTerminationProtection: input.EnableTerminationProtection ?? false,
      DriftInformation: { StackDriftStatus: 'NOT_CHECKED' },
    },
    body: input.TemplateBody,
    template,
    parameters: Object.fromEntries(values),
    token,
    events: [],
    resources: new Map(),
    run: 0,
  };
  region.stacks.set(StackId, record);
  runCreation(
    { record, world, region, principal, outcome },
    input.DisableRollback ? 'DO_NOTHING' : input.OnFailure ?? 'ROLLBACK',
  );
  return { StackId };
}
