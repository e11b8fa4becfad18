/** What a field of a form depends on, as far as it is chosen. */
export interface PickerScope {
  /** Of the service whose project it is about, instead of a space. */
  entityRef?: string;
  instance?: string;
  space?: string;
  project?: string;
  channel?: string;
  branch?: string;
  findBuildsBy?: string;
  /** The form has a field for a service, in which nothing is chosen yet. */
  needsService?: true;
}

const names = [
  'entityRef',
  'instance',
  'space',
  'project',
  'channel',
  'branch',
  'findBuildsBy',
] as const;

/**
 * Reads what a field depends on. Each is a value of the field's `ui:options`
 * (`space: Platform`), or the value of the form's field that they name
 * (`spaceField: octopusSpace`), or of the form's field that is called so.
 */
export function pickerScope(
  options: Record<string, unknown> = {},
  formData: Record<string, unknown> = {},
): PickerScope {
  const valueOf = (name: string) =>
    options[name] ?? formData[String(options[`${name}Field`] ?? name)];
  const scope: PickerScope = {};
  for (const name of names) {
    const value = valueOf(name);
    if (typeof value === 'string' && value.trim()) {
      scope[name] = value.trim();
    }
  }
  const isOfService = Boolean(options.entityRefField);
  return isOfService && !scope.entityRef
    ? { ...scope, needsService: true }
    : scope;
}
