import { InputError } from '@backstage/errors';
import { EksReferenceArchitectureInput } from '@octopus-backstage/plugin-octopus-blueprint';

/** The parameters of the blueprint, as the actions receive them. */
export interface RefarchInput
  extends Omit<EksReferenceArchitectureInput, 'schedule'> {
  scaling?: boolean;
  scaleToZeroAt?: string;
  scaleToOneAt?: string;
  timezone?: string;
}

/**
 * Converts the input of an action to the input of the blueprint.
 *
 * @throws InputError naming the fields, when two of them do not fit together
 */
export function toBlueprintInput(
  input: RefarchInput,
): EksReferenceArchitectureInput {
  const {
    scaling = true,
    scaleToZeroAt = '19:00',
    scaleToOneAt = '07:00',
    timezone = 'UTC',
  } = input;
  const text = (value?: string) => value?.trim() || undefined;

  const names = {
    infrastructureProjectName: text(input.infrastructureProjectName),
    projectTemplateProjectName: text(input.projectTemplateProjectName),
    frontendProjectName: text(input.frontendProjectName),
    productsProjectName: text(input.productsProjectName),
    auditsProjectName: text(input.auditsProjectName),
    stackProjectName: text(input.stackProjectName),
  };

  const credentials = {
    awsAccessKey: text(input.awsAccessKey),
    awsSecretKey: text(input.awsSecretKey),
    awsOidcRoleArn: text(input.awsOidcRoleArn),
    dockerHubUsername: text(input.dockerHubUsername),
    dockerHubPassword: text(input.dockerHubPassword),
    githubToken: text(input.githubToken),
    octopusApiKey: text(input.octopusApiKey),
  };
  assertTogether(credentials, 'awsAccessKey', 'awsSecretKey');
  assertTogether(credentials, 'dockerHubUsername', 'dockerHubPassword');
  if (credentials.awsOidcRoleArn && credentials.awsAccessKey) {
    throw new InputError(
      'Give either awsOidcRoleArn or awsAccessKey with awsSecretKey, not both',
    );
  }
  if (scaling) {
    assertTimezone(timezone);
  }

  return {
    ...names,
    ...credentials,
    region: text(input.region),
    clusterName: text(input.clusterName),
    schedule: scaling
      ? {
          scaleToZero: scaleToZeroAt,
          scaleToOne: scaleToOneAt,
          timezone,
          days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'],
        }
      : false,
  };
}

function assertTogether<K extends string>(
  values: Partial<Record<K, string>>,
  one: K,
  other: K,
) {
  if (Boolean(values[one]) !== Boolean(values[other])) {
    const [given, missing] = values[one] ? [one, other] : [other, one];
    throw new InputError(
      `${given} is given without ${missing}: give both, or neither to fill them in later`,
    );
  }
}

function assertTimezone(timezone: string) {
  try {
    Intl.DateTimeFormat('en-US', { timeZone: timezone });
  } catch {
    throw new InputError(
      `timezone '${timezone}' is not known: use an IANA name such as Europe/Berlin or UTC`,
    );
  }
}
