import { randomUUID } from 'node:crypto';
import { SandboxContext } from '../context';
import { processOf } from '../git/contentOf';
import { Bound } from '../http/bind';
import { validationError } from '../http/errors';
import { Action } from '../processes/processes';
import { actionPackageFields } from '../projects/projectFields';
import { Project } from '../projects/projects';
import { ChannelRule } from './channels';

/** Keys of a rule in a body. */
export const ruleFields = {
  Id: 'text',
  VersionRange: 'text',
  Tag: 'text',
  ActionPackages: { list: actionPackageFields },
} as const;

/**
 * Rules to store. A rule must name steps that the process has, with packages
 * that they have: so a process is saved before the rules that speak of it.
 * Shape: OctopusDeploy/docs:src/pages/docs/api/_generated/channels.md; that a
 * step must exist is an inference, and the wording is not public.
 */
export function readRules(
  ctx: SandboxContext,
  project: Project,
  input: Bound<typeof ruleFields>[],
): ChannelRule[] {
  const actions = (processOf(ctx, project)?.Steps ?? []).flatMap(
    step => step.Actions,
  );
  return input.map(rule => {
    const packages = (rule.ActionPackages ?? []).map(one => ({
      DeploymentAction: one.DeploymentAction ?? '',
      PackageReference: one.PackageReference ?? '',
    }));
    for (const { DeploymentAction, PackageReference } of packages) {
      const action = actions.find(item => isNamed(item, DeploymentAction));
      if (!action?.Packages.some(item => isNamed(item, PackageReference))) {
        throw validationError(
          `The channel rule refers to the package '${PackageReference}' of the step '${DeploymentAction}', which does not exist.`,
        );
      }
    }
    checkTag(rule.Tag);
    return {
      Id: rule.Id || randomUUID(),
      VersionRange: rule.VersionRange ?? null,
      Tag: rule.Tag ?? null,
      ActionPackages: packages,
    };
  });
}

function isNamed(item: Pick<Action, 'Id' | 'Name'>, nameOrId: string): boolean {
  return (
    item.Id === nameOrId || item.Name.toLowerCase() === nameOrId.toLowerCase()
  );
}

function checkTag(tag: string | null | undefined): void {
  try {
    RegExp(tag ?? '');
  } catch {
    throw validationError(
      `The pre-release tag '${tag}' is not a valid regular expression.`,
    );
  }
}
