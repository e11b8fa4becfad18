import { CLUSTER_ROLE } from './names';
import { SharedObjects } from './shared';

/** What an action may have besides its name and type. */
export interface StepParts {
  condition?: 'Success' | 'Always';
  onCluster?: boolean;
  action?: object;
  properties?: Record<string, string>;
}

/** A step with one action of the same name, as a client writes it. */
export function step(
  Name: string,
  ActionType: string,
  { condition, onCluster, action, properties }: StepParts = {},
) {
  return {
    Name,
    Condition: condition ?? 'Success',
    StartTrigger: 'StartAfterPrevious',
    PackageRequirement: 'LetOctopusDecide',
    Properties: onCluster ? { 'Octopus.Action.TargetRoles': CLUSTER_ROLE } : {},
    Actions: [
      {
        Name,
        ActionType,
        ...action,
        Properties: { 'Octopus.Action.RunOnServer': 'true', ...properties },
      },
    ],
  };
}

const INLINE = 'Octopus.Action.Script.ScriptSource';
const SYNTAX = 'Octopus.Action.Script.Syntax';
const BODY = 'Octopus.Action.Script.ScriptBody';

/** Properties of an action that runs a script of its own. */
export function script(body: string): Record<string, string> {
  return { [INLINE]: 'Inline', [SYNTAX]: 'Bash', [BODY]: body };
}

/** The image that steps with kubectl run in. */
export function kubectlContainer(shared: SharedObjects) {
  return {
    Container: {
      FeedId: shared.feeds.docker,
      Image: 'octopuslabs/k8s-workertools',
    },
  };
}

/** Last step of every process. */
export const feedback = step('Feedback', 'Octopus.Script', {
  condition: 'Always',
  properties: script('echo "Thank you"'),
});

/** A prompted variable for the namespace of a feature branch. */
export function namespacePrompt(shared: SharedObjects) {
  return {
    Name: 'Kubernetes.Namespace',
    Value: '',
    Type: 'String',
    IsSensitive: false,
    Scope: { Environment: [shared.environments['Feature Branch']] },
    Prompt: {
      Label: 'Namespace',
      Description: 'The namespace of the feature branch',
      Required: true,
      DisplaySettings: { 'Octopus.ControlType': 'SingleLineText' },
    },
  };
}
