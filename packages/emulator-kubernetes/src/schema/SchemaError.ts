/** An error of Ajv, as the validators of kubernetes-models report it. */
export interface SchemaError {
  keyword: string;
  /** Such as `/spec/ports/0`. */
  instancePath: string;
  params: Record<string, any>;
  message: string;
}

/** Such as `spec.ports[0]`, as Kubernetes writes it. */
export function toFieldPath(instancePath: string): string {
  return instancePath
    .slice(1)
    .replace(/\/(\d+)(?=\/|$)/g, '[$1]')
    .replace(/\//g, '.')
    .replace(/~1/g, '/')
    .replace(/~0/g, '~');
}
