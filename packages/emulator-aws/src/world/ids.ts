import { randomBytes } from 'node:crypto';

/** An id as EC2 gives them out now, such as `vpc-0a1b2c3d4e5f60718`. */
export function ec2Id(prefix: string): string {
  return `${prefix}-0${hex(16)}`;
}

/** So many random hexadecimal digits. */
export function hex(digits: number): string {
  return randomBytes(digits / 2).toString('hex');
}

/** Random capitals and digits, as CloudFormation and IAM append to names. */
export function capitals(length: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
  return [...randomBytes(length)]
    .map(byte => alphabet[byte % alphabet.length])
    .join('');
}
