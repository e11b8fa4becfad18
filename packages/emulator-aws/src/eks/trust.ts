import { Call } from '../services/service';

interface Statement {
  Effect?: string;
  Principal?: { Service?: string | string[] };
  Condition?: Record<string, Record<string, string | string[]>>;
}

/**
 * Whether a role exists, is visible to other services yet, and trusts a
 * service; conditions on `aws:SourceArn` are held to the ARN that the service
 * would come with. Source: "AWS JSON policy elements" in the IAM User Guide.
 */
export function trusts(
  roleArn: string,
  service: string,
  call: Call,
  sourceArn?: string,
): boolean {
  const trust = call.world.iam.visible(roleArn)?.trust as
    | { Statement?: Statement | Statement[] }
    | undefined;
  return [trust?.Statement ?? []]
    .flat()
    .some(
      ({ Effect, Principal, Condition }) =>
        Effect === 'Allow' &&
        [Principal?.Service ?? []].flat().includes(service) &&
        sourceFits(Condition, sourceArn),
    );
}

function sourceFits(
  condition: Statement['Condition'],
  sourceArn: string | undefined,
): boolean {
  const patterns = Object.entries(condition ?? {})
    .filter(([operator]) => /^(Arn|String)(Like|Equals)$/.test(operator))
    .flatMap(([, keys]) => Object.entries(keys))
    .filter(([key]) => key.toLowerCase() === 'aws:sourcearn')
    .flatMap(([, values]) => values);
  return (
    !patterns.length ||
    patterns.some(pattern => {
      const source = pattern
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replace(/\*/g, '.*')
        .replace(/\?/g, '.');
      return !!sourceArn && new RegExp(`^${source}$`).test(sourceArn);
    })
  );
}
