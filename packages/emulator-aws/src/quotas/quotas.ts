import { World } from '../world/World';

export interface Quota {
  service: 'ec2' | 'eks' | 'fargate' | 'vpc';
  code: string;
  name: string;
  value: number;
}

/** Names as Service Quotas has them. */
export const serviceNames: Record<Quota['service'], string> = {
  ec2: 'Amazon Elastic Compute Cloud (Amazon EC2)',
  eks: 'Amazon Elastic Kubernetes Service (Amazon EKS)',
  fargate: 'AWS Fargate',
  vpc: 'Amazon Virtual Private Cloud (Amazon VPC)',
};

/**
 * Quotas that a cluster meets, with AWS's defaults. Sources: "View and manage
 * Amazon EKS and Fargate service quotas" in the EKS User Guide; "Amazon VPC
 * endpoints and quotas" and "Amazon EC2 endpoints and quotas" in the AWS
 * General Reference.
 */
export const quotas: Quota[] = [
  { service: 'eks', code: 'L-1194D53C', name: 'Clusters', value: 100 },
  {
    service: 'eks',
    code: 'L-33415657',
    name: 'Fargate profiles per cluster',
    value: 10,
  },
  {
    service: 'eks',
    code: 'L-23414FF3',
    name: 'Label pairs per Fargate profile selector',
    value: 5,
  },
  {
    service: 'eks',
    code: 'L-6D54EA21',
    name: 'Managed node groups per cluster',
    value: 30,
  },
  { service: 'vpc', code: 'L-F678F1CE', name: 'VPCs per Region', value: 5 },
  {
    service: 'vpc',
    code: 'L-A4707A72',
    name: 'Internet gateways per Region',
    value: 5,
  },
  {
    service: 'vpc',
    code: 'L-FE5A380F',
    name: 'NAT gateways per Availability Zone',
    value: 5,
  },
  { service: 'ec2', code: 'L-0263D0A3', name: 'EC2-VPC Elastic IPs', value: 5 },
  {
    service: 'ec2',
    code: 'L-1216C47A',
    name: 'Running On-Demand Standard (A, C, D, H, I, M, R, T, Z) instances',
    value: 5,
  },
  {
    service: 'fargate',
    code: 'L-3032A538',
    name: 'Fargate On-Demand vCPU resource count',
    value: 6,
  },
];

/** What holds in this world. */
export function quotaOf(
  service: Quota['service'],
  code: string,
  { options }: World,
): number {
  const quota = quotas.find(
    one => one.service === service && one.code === code,
  )!;
  return options.quotas?.[code] ?? quota.value;
}
