import { SandboxContext } from '../context';
import { readSecret } from '../http/sensitive';
import { progressOfSubscriptions, Subscription } from './subscription';

/**
 * A subscription as the API answers it, without its links. Fields:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/subscriptions.md.
 */
export function renderSubscription(
  ctx: SandboxContext,
  { Id, SpaceId, Name, IsDisabled, filter, webhook, others }: Subscription,
) {
  const progress = ctx.store.of(progressOfSubscriptions).get(Id);
  return {
    Id,
    SpaceId,
    Name,
    Type: 'Event',
    IsDisabled,
    EventNotificationSubscription: {
      Filter: {
        Users: filter.users,
        Projects: filter.projects,
        ProjectGroups: filter.projectGroups,
        Environments: filter.environments,
        EventGroups: filter.eventGroups,
        EventCategories: filter.eventCategories,
        EventAgents: filter.eventAgents,
        Tenants: filter.tenants,
        Tags: filter.tags,
        DocumentTypes: filter.documentTypes,
      },
      ...others,
      EmailDigestLastProcessed: null,
      EmailDigestLastProcessedEventAutoId: null,
      SlackDigestLastProcessed: null,
      SlackDigestLastProcessedEventAutoId: null,
      WebhookURI: webhook.uri || null,
      WebhookTeams: webhook.teams,
      WebhookTimeout: webhook.timeout,
      WebhookHeaderKey: webhook.headerKey,
      WebhookHeaderValue: webhook.headerKey && {
        IsSensitive: webhook.isHeaderSensitive,
        Value: webhook.isHeaderSensitive ? null : webhook.headerValue,
        SensitiveValue: webhook.isHeaderSensitive
          ? readSecret(webhook.headerSecret)
          : null,
      },
      WebhookLastProcessed: progress?.at
        ? new Date(progress.at).toISOString().replace('Z', '+00:00')
        : null,
      WebhookLastProcessedEventAutoId: progress?.autoId ?? null,
    },
    LastModifiedBy: null,
    LastModifiedOn: null,
  };
}
