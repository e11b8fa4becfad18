/**
 * What an IAM ARN names, `undefined` unless it is a user or a role: the ARN of
 * a session is none. Source: EKS User Guide, "Create access entries".
 */
export function parsePrincipalArn(
  arn: string,
): { kind: 'user' | 'role'; path: string; name: string } | undefined {
  const [, kind, path, name] =
    arn.match(/^arn:aws[\w-]*:iam::\d{12}:(user|role)(\/(?:.+\/)?)([^/]+)$/) ??
    [];
  return name ? { kind: kind as 'user' | 'role', path, name } : undefined;
}

/** The user or role behind whoever signed, by the name of the role. */
export function principalName(
  arn: string,
): { kind: 'user' | 'role'; name: string } | undefined {
  const [, role] = arn.match(/:assumed-role\/([^/]+)\//) ?? [];
  return role ? { kind: 'role', name: role } : parsePrincipalArn(arn);
}
