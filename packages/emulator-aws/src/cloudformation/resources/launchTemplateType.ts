import { AwsError } from '../../http/AwsError';
import { ec2Id } from '../../world/ids';
import { ResourceType } from './resourceType';

/** Source: AWS::EC2::LaunchTemplate in the CloudFormation Template Reference. */
export const launchTemplateType: ResourceType = {
  properties: [
    'LaunchTemplateData',
    'LaunchTemplateName',
    'TagSpecifications',
    'VersionDescription',
  ],
  required: ['LaunchTemplateData'],
  creation: 'stackResource',
  deletion: 'stackResource',
  create({ LaunchTemplateName, LaunchTemplateData }, { region, ...context }) {
    const { launchTemplates } = region.network;
    const name =
      LaunchTemplateName ?? `${context.stackName}-${context.logicalId}`;
    if ([...launchTemplates.values()].some(one => one.name === name)) {
      throw new AwsError(
        'InvalidLaunchTemplateName.AlreadyExistsException',
        'Launch template name already in use.',
      );
    }
    const id = ec2Id('lt');
    launchTemplates.set(id, { name, data: LaunchTemplateData });
    return {
      physicalId: id,
      attributes: {
        LaunchTemplateId: id,
        DefaultVersionNumber: '1',
        LatestVersionNumber: '1',
      },
    };
  },
  remove: ({ physicalId }, _properties, { region }) => {
    region.network.launchTemplates.delete(physicalId);
  },
};
