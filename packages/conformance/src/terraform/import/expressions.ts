/** A label for a resource from names, such as `eks_octopub_audits__get_pods`. */
export function label(...names: string[]): string {
  return names
    .map(name =>
      name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '_')
        .replace(/^_+|_+$/g, ''),
    )
    .map(name => (/^[a-z]/.test(name) ? name : `x${name}`))
    .join('__');
}

/** The id of another resource of the configuration. */
export function idOf(type: string, ...names: string[]): string {
  return `\${octopusdeploy_${type}.${label(...names)}.id}`;
}

/** Text as it is, where Terraform would look for expressions. */
export function literal(text: string): string {
  return text.replace(/([$%])\{/g, '$1$1{');
}
