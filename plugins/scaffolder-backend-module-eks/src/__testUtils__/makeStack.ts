import { CreateStackCommand } from '@aws-sdk/client-cloudformation';
import { readTemplate } from '../stack/networkStack';
import { fastClock } from './fastClock';
import { Cloud } from './startCloud';
import { testContext } from './testContext';

/** Starts creating a stack from our template, as somebody who does not use the actions would. */
export async function makeStack(cloud: Cloud, name: string) {
  const { ctx } = testContext({ aws: cloud.clients(), clock: fastClock() });
  const { StackId } = await ctx.aws.cloudFormation.send(
    new CreateStackCommand({
      StackName: name,
      TemplateBody: readTemplate(),
      Capabilities: ['CAPABILITY_IAM'],
      Parameters: [
        { ParameterKey: 'ClusterName', ParameterValue: 'octopus' },
        { ParameterKey: 'ZoneA', ParameterValue: 'eu-west-1a' },
        { ParameterKey: 'ZoneB', ParameterValue: 'eu-west-1b' },
      ],
    }),
  );
  return { ctx, id: StackId! };
}
