/** A part of AWS with accounts, host names and ARNs of its own. */
export interface Partition {
  /** As ARNs begin with it, such as `aws-cn`. */
  id: string;
  /** For people. */
  title: string;
  regions: RegExp;
  /** What host names of services end with. */
  dnsSuffix: string;
  /** Of the console, after the region; missing where AWS publishes none. */
  consoleHost?: string;
  /**
   * The service that the role of a node has to trust. The other two roles trust
   * eks.amazonaws.com and eks-fargate-pods.amazonaws.com in every partition.
   */
  nodeService: string;
  /** Whether EKS runs pods on Fargate; missing where nothing public says so. */
  offersFargate?: boolean;
}

const nodeService = 'ec2.amazonaws.com';

/** What a region belongs to that no other partition has, as for AWS's own SDKs. */
const standard: Partition = {
  id: 'aws',
  title: 'AWS',
  regions: /^(us|eu|ap|sa|ca|me|af|il|mx)-\w+-\d+$/,
  dnsSuffix: 'amazonaws.com',
  consoleHost: 'console.aws.amazon.com',
  nodeService,
  offersFargate: true,
};

/** The partitions of AWS (eks-cluster.md §1.5, which has the sources). */
export const partitions: Partition[] = [
  standard,
  {
    id: 'aws-cn',
    title: 'AWS China',
    regions: /^cn-\w+-\d+$/,
    dnsSuffix: 'amazonaws.com.cn',
    consoleHost: 'console.amazonaws.cn',
    nodeService: 'ec2.amazonaws.com.cn',
    offersFargate: true,
  },
  {
    id: 'aws-us-gov',
    title: 'AWS GovCloud (US)',
    regions: /^us-gov-\w+-\d+$/,
    dnsSuffix: 'amazonaws.com',
    consoleHost: 'console.amazonaws-us-gov.com',
    nodeService,
    offersFargate: false,
  },
  {
    id: 'aws-eusc',
    title: 'AWS European Sovereign Cloud',
    regions: /^eusc-(de)-\w+-\d+$/,
    dnsSuffix: 'amazonaws.eu',
    consoleHost: 'console.amazonaws-eusc.eu',
    nodeService,
  },
  {
    id: 'aws-iso',
    title: 'AWS ISO (US)',
    regions: /^us-iso-\w+-\d+$/,
    dnsSuffix: 'c2s.ic.gov',
    nodeService: 'ec2.c2s.ic.gov',
  },
  {
    id: 'aws-iso-b',
    title: 'AWS ISOB (US)',
    regions: /^us-isob-\w+-\d+$/,
    dnsSuffix: 'sc2s.sgov.gov',
    nodeService: 'ec2.sc2s.sgov.gov',
  },
  {
    id: 'aws-iso-e',
    title: 'AWS ISOE (Europe)',
    regions: /^eu-isoe-\w+-\d+$/,
    dnsSuffix: 'cloud.adc-e.uk',
    nodeService,
  },
  {
    id: 'aws-iso-f',
    title: 'AWS ISOF',
    regions: /^us-isof-\w+-\d+$/,
    dnsSuffix: 'csp.hci.ic.gov',
    nodeService,
  },
];

/** The partition that a region is in. */
export function partitionOf(region: string): Partition {
  return partitions.find(({ regions }) => regions.test(region)) ?? standard;
}
