import { EventFilter } from '../events/eventFilter';
import { Bound } from '../http/bind';
import { validationError } from '../http/errors';
import { writeSecret } from '../http/sensitive';
import { Subscription } from './subscription';

const filterFields = {
  Users: 'texts',
  Projects: 'texts',
  ProjectGroups: 'texts',
  Environments: 'texts',
  EventGroups: 'texts',
  EventCategories: 'texts',
  EventAgents: 'texts',
  Tenants: 'texts',
  Tags: 'texts',
  DocumentTypes: 'texts',
} as const;

/** Fields of a body. Source: OctopusDeploy/docs:src/pages/docs/api/_generated/subscriptions.md. */
export const subscriptionFields = {
  Name: 'text',
  IsDisabled: 'boolean',
  EventNotificationSubscription: {
    object: {
      Filter: { object: filterFields },
      EmailTeams: 'texts',
      EmailFrequencyPeriod: 'text',
      EmailPriority: 'text',
      EmailShowDatesInTimeZoneId: 'text',
      SlackChannelIds: 'texts',
      SlackChannelNames: 'texts',
      SlackFrequencyPeriod: 'text',
      WebhookURI: 'text',
      WebhookTeams: 'texts',
      WebhookTimeout: 'text',
      WebhookHeaderKey: 'text',
      WebhookHeaderValue: 'any',
    },
  },
} as const;

/** The value of a header; older clients send it as text. */
interface HeaderValue {
  IsSensitive?: boolean;
  SensitiveValue?: unknown;
  Value?: string;
}

type Input = Bound<typeof subscriptionFields>;

/**
 * A subscription as it is kept. Defaults:
 * OctopusDeploy/go-octopusdeploy:pkg/subscriptions/subscription.go.
 *
 * @throws OctopusError 400 for a webhook that is no address of this machine: the
 * stand-in sends nothing elsewhere, and says so rather than to seem to
 */
export function readSubscription(
  input: Input,
  current?: Subscription,
): Pick<Subscription, 'Name' | 'IsDisabled' | 'filter' | 'webhook' | 'others'> {
  const settings = input.EventNotificationSubscription ?? {};
  const value = settings.WebhookHeaderValue as HeaderValue | string | null;
  const header: HeaderValue =
    typeof value === 'string' ? { Value: value } : value ?? {};
  const uri = settings.WebhookURI ?? '';
  if (uri && !isOnThisMachine(uri)) {
    throw validationError(
      `The sandbox sends webhooks to this machine only, and not to '${uri}'. Name an http address of localhost.`,
    );
  }
  return {
    Name: input.Name ?? '',
    IsDisabled: input.IsDisabled ?? false,
    filter: toFilter(settings.Filter ?? {}),
    webhook: {
      uri,
      teams: settings.WebhookTeams ?? [],
      timeout: settings.WebhookTimeout ?? '00:00:10',
      headerKey: settings.WebhookHeaderKey ?? null,
      headerValue: header.Value ?? null,
      headerSecret: writeSecret(
        header.SensitiveValue,
        current?.webhook.headerSecret,
      ),
      isHeaderSensitive: header.IsSensitive ?? false,
    },
    others: {
      EmailTeams: settings.EmailTeams ?? [],
      EmailFrequencyPeriod: settings.EmailFrequencyPeriod ?? '01:00:00',
      EmailPriority: settings.EmailPriority ?? 'Normal',
      EmailShowDatesInTimeZoneId: settings.EmailShowDatesInTimeZoneId ?? 'UTC',
      SlackChannelIds: settings.SlackChannelIds ?? [],
      SlackChannelNames: settings.SlackChannelNames ?? [],
      SlackFrequencyPeriod: settings.SlackFrequencyPeriod ?? '01:00:00',
    },
  };
}

function toFilter(given: Bound<typeof filterFields>): EventFilter {
  return {
    users: given.Users ?? [],
    projects: given.Projects ?? [],
    projectGroups: given.ProjectGroups ?? [],
    environments: given.Environments ?? [],
    eventGroups: given.EventGroups ?? [],
    eventCategories: given.EventCategories ?? [],
    eventAgents: given.EventAgents ?? [],
    tenants: given.Tenants ?? [],
    tags: given.Tags ?? [],
    documentTypes: given.DocumentTypes ?? [],
  };
}

function isOnThisMachine(uri: string): boolean {
  const url = URL.canParse(uri) ? new URL(uri) : undefined;
  return (
    url?.protocol === 'http:' &&
    ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  );
}
