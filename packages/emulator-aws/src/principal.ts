/** Who may use the stand-in, and with what. */
export interface AwsPrincipal {
  accessKeyId: string;
  secretAccessKey: string;
  /** Of temporary credentials. */
  sessionToken?: string;
  /** When temporary credentials end. */
  expiresAt?: Date;
  account: string;
  userId: string;
  /** Of a user, or of an assumed role with its session. */
  arn: string;
}

/**
 * The IAM user whose access key the stand-in knows. The key and the account
 * are the ones that AWS's own documentation uses as examples.
 */
export const awsSandboxPrincipal = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  account: '123456789012',
  userId: 'AIDACKCEVSQ6C2EXAMPLE',
  arn: 'arn:aws:iam::123456789012:user/sandbox',
} as const satisfies AwsPrincipal;
