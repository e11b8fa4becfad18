/** Attributes and nested blocks of a resource, as Terraform's JSON syntax has them. */
export type Body = Record<string, unknown>;

/** A configuration in Terraform's JSON syntax, in which every resource is imported. */
export class Configuration {
  private readonly resources: Record<string, Record<string, Body>> = {};
  private readonly imports: { to: string; id: string }[] = [];

  /**
   * Adds a resource under a label.
   * @param id - what the provider imports it by
   */
  add(type: string, label: string, id: string, body: Body): void {
    const name = `octopusdeploy_${type}`;
    this.resources[name] ??= {};
    if (this.resources[name][label]) {
      throw new Error(`There are two resources ${name}.${label}.`);
    }
    this.resources[name][label] = body;
    this.imports.push({ to: `${name}.${label}`, id });
  }

  /** Addresses of all resources. */
  addresses(): string[] {
    return this.imports.map(({ to }) => to);
  }

  toJson(): string {
    return JSON.stringify(
      { resource: this.resources, import: this.imports },
      null,
      2,
    );
  }
}
