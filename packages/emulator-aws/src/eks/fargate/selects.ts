import { FargateProfileSelector } from '@aws-sdk/client-eks';

/**
 * Whether a profile with these selectors takes a pod. `*` and `?` are
 * wildcards. Source: "Define which Pods use AWS Fargate when launched" in the
 * EKS User Guide.
 */
export function selects(
  selectors: FargateProfileSelector[] | undefined,
  namespace: string,
  labels: Record<string, string>,
): boolean {
  return !!selectors?.some(
    selector =>
      fits(selector.namespace ?? '', namespace) &&
      Object.entries(selector.labels ?? {}).every(
        ([key, pattern]) => key in labels && fits(pattern, labels[key]),
      ),
  );
}

function fits(pattern: string, text: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${source}$`).test(text);
}
