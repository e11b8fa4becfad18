/** What is needed of the step template that holds the original module. */
export interface StepTemplate {
  /** The whole module, in Terraform's language. */
  configuration: string;
  /** The one version of the provider that it takes, such as `0.21.1`; undefined for a range. */
  providerVersion?: string;
}

const CONFIGURATION = 'Octopus.Action.Terraform.Template';

/**
 * Takes the module out of a step template of `OctopusDeploy/Library`, as it is.
 *
 * @param text - the JSON file
 * @throws Error that says what it lacks, to be read after the name of the file
 */
export function readStepTemplate(text: string): StepTemplate {
  let template: { Properties?: Record<string, unknown> } | null;
  try {
    template = JSON.parse(text);
  } catch {
    throw new Error('is no JSON');
  }
  const configuration = template?.Properties?.[CONFIGURATION];
  if (typeof configuration !== 'string' || !configuration) {
    throw new Error(`has no property ${CONFIGURATION}`);
  }
  const [, providerVersion] =
    /\boctopusdeploy\s*=\s*\{[^}]*\bversion\s*=\s*"(\d+\.\d+\.\d+)"/.exec(
      configuration,
    ) ?? [];
  return { configuration, providerVersion };
}
