/** A part of AWS with accounts, names and ARNs of its own. */
export interface Partition {
  /** As ARNs begin with it, such as `aws-cn`. */
  id: string;
  regions: RegExp;
  /** What host names end with. */
  dnsSuffix: string;
  /** What the role of a node has to trust. */
  nodeService: string;
  /** Whether EKS runs pods on Fargate. */
  hasFargate: boolean;
}

const nodeService = 'ec2.amazonaws.com';

/** What a region is in that fits none of the others, as the SDKs decide. */
const standard: Partition = {
  id: 'aws',
  regions: /^(us|eu|ap|sa|ca|me|af|il|mx)-\w+-\d+$/,
  dnsSuffix: 'amazonaws.com',
  nodeService,
  hasFargate: true,
};

/**
 * Sources: regions and suffixes from data/partitions.json of botocore 1.43.11;
 * services from eksctl-io/eksctl:pkg/apis/eksctl.io/v1alpha5/partitions.go,
 * which does not have aws-eusc: modules of Terraform found that IAM there
 * refuses ec2.amazonaws.eu; Fargate: "Amazon EKS" in the AWS GovCloud (US) User
 * Guide. Of the isolated partitions nothing is published, so they are played as
 * if they had it.
 */
const others: Partition[] = [
  {
    id: 'aws-cn',
    regions: /^cn-\w+-\d+$/,
    dnsSuffix: 'amazonaws.com.cn',
    nodeService: 'ec2.amazonaws.com.cn',
    hasFargate: true,
  },
  {
    id: 'aws-us-gov',
    regions: /^us-gov-\w+-\d+$/,
    dnsSuffix: 'amazonaws.com',
    nodeService,
    hasFargate: false,
  },
  {
    id: 'aws-eusc',
    regions: /^eusc-(de)-\w+-\d+$/,
    dnsSuffix: 'amazonaws.eu',
    nodeService,
    hasFargate: true,
  },
  {
    id: 'aws-iso',
    regions: /^us-iso-\w+-\d+$/,
    dnsSuffix: 'c2s.ic.gov',
    nodeService: 'ec2.c2s.ic.gov',
    hasFargate: true,
  },
  {
    id: 'aws-iso-b',
    regions: /^us-isob-\w+-\d+$/,
    dnsSuffix: 'sc2s.sgov.gov',
    nodeService: 'ec2.sc2s.sgov.gov',
    hasFargate: true,
  },
  {
    id: 'aws-iso-e',
    regions: /^eu-isoe-\w+-\d+$/,
    dnsSuffix: 'cloud.adc-e.uk',
    nodeService,
    hasFargate: true,
  },
  {
    id: 'aws-iso-f',
    regions: /^us-isof-\w+-\d+$/,
    dnsSuffix: 'csp.hci.ic.gov',
    nodeService,
    hasFargate: true,
  },
];

/** The partition that a region is in. */
export function partitionOf(region: string): Partition {
  return others.find(({ regions }) => regions.test(region)) ?? standard;
}

/** The ARN of something in a region, such as `cluster/demo` of `eks`. */
export function regionalArn(
  service: string,
  region: string,
  account: string,
  resource: string,
): string {
  return `arn:${
    partitionOf(region).id
  }:${service}:${region}:${account}:${resource}`;
}

/** The ARN of something of IAM, such as `role/demo`, as a region sees it. */
export function iamArn(
  region: string,
  account: string,
  resource: string,
): string {
  return `arn:${partitionOf(region).id}:iam::${account}:${resource}`;
}
