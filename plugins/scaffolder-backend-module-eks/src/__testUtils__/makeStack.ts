import { CreateStackCommand } from '@aws-sdk/client-cloudformation';
import { readTemplate } from '../stack/readTemplate';
import { fastClock } from './fastClock';
import { Cloud } from './startCloud';
import { testRun } from './testRun';

/** Begins to make a stack from our template, as somebody would who does not use the actions. */
export async function makeStack(cloud: Cloud, name: string) {
  const { run } = testRun({ aws: cloud.clients(), clock: fastClock() });
  const { StackId } = await run.aws.cloudFormation.send(
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
  return { run, id: StackId! };
}
