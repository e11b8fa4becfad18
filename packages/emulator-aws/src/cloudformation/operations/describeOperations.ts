import {
  DescribeStackEventsInput,
  DescribeStackEventsOutput,
  DescribeStackResourceInput,
  DescribeStackResourceOutput,
  DescribeStackResourcesInput,
  DescribeStackResourcesOutput,
  DescribeStacksInput,
  DescribeStacksOutput,
  GetTemplateInput,
  GetTemplateOutput,
  ListStackResourcesInput,
  ListStackResourcesOutput,
  ListStacksInput,
  ListStacksOutput,
  StackResource,
  ValidateTemplateInput,
  ValidateTemplateOutput,
} from '@aws-sdk/client-cloudformation';
import { AwsError } from '../../http/AwsError';
import { paginate } from '../../services/paginate';
import { Call } from '../../services/service';
import { StackRecord } from '../StackRecord';
import { parseTemplate } from '../template/parseTemplate';
import { stackOf } from './stackOf';

/** Source: CloudFormation API Reference; pages of 100. */
export const describeOperations = {
  DescribeStacks(input: DescribeStacksInput, call: Call): DescribeStacksOutput {
    const records = input.StackName
      ? [stackOf(input.StackName, call)]
      : living(call);
    const { items, nextToken } = page(records, input.NextToken);
    return { Stacks: items.map(({ stack }) => stack), NextToken: nextToken };
  },

  ListStacks(input: ListStacksInput, call: Call): ListStacksOutput {
    const records = [...call.region.stacks.values()].filter(
      ({ stack }) =>
        !input.StackStatusFilter?.length ||
        input.StackStatusFilter.includes(stack.StackStatus!),
    );
    const { items, nextToken } = page(records, input.NextToken);
    return {
      StackSummaries: items.map(({ stack }) => ({
        StackId: stack.StackId,
        StackName: stack.StackName,
        TemplateDescription: stack.Description,
        CreationTime: stack.CreationTime,
        DeletionTime: stack.DeletionTime,
        StackStatus: stack.StackStatus,
        StackStatusReason: stack.StackStatusReason,
        DriftInformation: stack.DriftInformation,
      })),
      NextToken: nextToken,
    };
  },

  DescribeStackEvents(
    input: DescribeStackEventsInput,
    call: Call,
  ): DescribeStackEventsOutput {
    const { events } = stackOf(input.StackName, call);
    const { items, nextToken } = page([...events].reverse(), input.NextToken);
    return { StackEvents: items, NextToken: nextToken };
  },

  DescribeStackResources(
    input: DescribeStackResourcesInput,
    call: Call,
  ): DescribeStackResourcesOutput {
    const resources = resourcesOf(stackOf(input.StackName, call));
    return {
      StackResources: resources.filter(
        ({ LogicalResourceId }) =>
          !input.LogicalResourceId ||
          LogicalResourceId === input.LogicalResourceId,
      ),
    };
  },

  DescribeStackResource(
    input: DescribeStackResourceInput,
    call: Call,
  ): DescribeStackResourceOutput {
    const found = resourcesOf(stackOf(input.StackName, call)).find(
      ({ LogicalResourceId }) => LogicalResourceId === input.LogicalResourceId,
    );
    if (!found) {
      throw new AwsError(
        'ValidationError',
        `Resource ${input.LogicalResourceId} does not exist for stack ${input.StackName}`,
        {},
        400,
      );
    }
    const { Timestamp, ...rest } = found;
    return {
      StackResourceDetail: { ...rest, LastUpdatedTimestamp: Timestamp },
    };
  },

  ListStackResources(
    input: ListStackResourcesInput,
    call: Call,
  ): ListStackResourcesOutput {
    const { items, nextToken } = page(
      resourcesOf(stackOf(input.StackName, call)),
      input.NextToken,
    );
    return {
      StackResourceSummaries: items.map(
        ({ Timestamp, StackId, StackName, ...rest }) => ({
          ...rest,
          LastUpdatedTimestamp: Timestamp,
        }),
      ),
      NextToken: nextToken,
    };
  },

  GetTemplate: (input: GetTemplateInput, call: Call): GetTemplateOutput => ({
    TemplateBody: stackOf(input.StackName, call).body,
    StagesAvailable: ['Original', 'Processed'],
  }),

  ValidateTemplate({
    TemplateBody,
  }: ValidateTemplateInput): ValidateTemplateOutput {
    const template = parseTemplate(TemplateBody ?? '');
    const roles = Object.values(template.Resources).filter(({ Type }) =>
      Type.startsWith('AWS::IAM::'),
    );
    return {
      Description: template.Description,
      Parameters: Object.entries(template.Parameters ?? {}).map(
        ([ParameterKey, { Default, Description, NoEcho }]) => ({
          ParameterKey,
          DefaultValue: Default === undefined ? undefined : String(Default),
          Description,
          NoEcho: NoEcho ?? false,
        }),
      ),
      ...(roles.length && {
        Capabilities: ['CAPABILITY_IAM' as const],
        CapabilitiesReason: `The following resource(s) require capabilities: [${[
          ...new Set(roles.map(({ Type }) => Type)),
        ].join(', ')}]`,
      }),
    };
  },
};

function living({ region }: Call): StackRecord[] {
  return [...region.stacks.values()].filter(
    ({ stack }) => stack.StackStatus !== 'DELETE_COMPLETE',
  );
}

function resourcesOf({ resources }: StackRecord): StackResource[] {
  return [...resources.values()].map(({ described }) => described);
}

function page<T>(items: T[], token: string | undefined) {
  const found = paginate(items, 100, token);
  if (!found) {
    throw new AwsError('ValidationError', 'Token is invalid', {}, 400);
  }
  return found;
}
