import { InputError, NotFoundError } from '@backstage/errors';
import { NAMESPACE_VARIABLE } from '@octopus-backstage/plugin-octopus-node';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { spaceApi } from '../context/spaceApi';
import { PreviewResource } from '../resources/deployments';
import { EnvironmentResource } from '../resources/projects';
import { ReleaseResource } from '../resources/releases';

/**
 * Reads what Octopus would do and prompt for in a deployment or run.
 *
 * @returns the `FormValues` to send, keyed by the opaque names of the form's
 * elements (octopus-api.md §3.6), and the steps
 * @throws InputError when a required variable has no value, or the namespace is
 * not prompted for; NotFoundError when a step finds no target
 */
export async function readPreview(
  ctx: FeatureBranchContext,
  options: {
    /** Path of the preview within the space. */
    path: string;
    /** For messages, such as `Deploying 'Shop' 1.0.0 to Test`. */
    what: string;
    /** Values of prompted variables, by name of the variable. */
    answers: Record<string, string>;
    /** Whether there must be a prompt for the namespace, if `answers` has it. */
    needsNamespace?: boolean;
    /** Whether each step must find a target. */
    needsTargets?: boolean;
  },
) {
  const {
    path,
    what,
    answers,
    needsNamespace = true,
    needsTargets = true,
  } = options;
  const { Form, StepsToExecute } = await spaceApi(ctx).get<PreviewResource>(
    path,
  );
  const { Elements = [], Values = {} } = Form ?? {};
  if (
    needsNamespace &&
    NAMESPACE_VARIABLE in answers &&
    !Elements.some(({ Control }) => Control.Name === NAMESPACE_VARIABLE)
  ) {
    throw new InputError(
      `${what} does not ask for ${NAMESPACE_VARIABLE}, so all branches would share one namespace: add that prompted variable to the project, for this environment, and make a new release or snapshot`,
    );
  }
  const formValues: Record<string, string> = {};
  const missing: string[] = [];
  for (const { Name, Control, IsValueRequired } of Elements) {
    const value = answers[Control.Name] ?? Values[Name];
    if (value) {
      formValues[Name] = value;
    } else if (IsValueRequired) {
      missing.push(Control.Name);
    }
  }
  if (missing.length) {
    throw new InputError(
      `${what} asks for ${missing.join(
        ', ',
      )}: give the value under 'variables', by that name`,
    );
  }
  const withoutTarget = StepsToExecute.find(
    ({ HasNoApplicableMachines, IsDisabled }) =>
      HasNoApplicableMachines && !IsDisabled,
  );
  if (withoutTarget && needsTargets) {
    throw new NotFoundError(
      `${what} finds no deployment target for the step '${
        withoutTarget.ActionName
      }' (target tag ${
        withoutTarget.Roles?.join(', ') || 'none'
      }): create the cluster first, or enable its target`,
    );
  }
  return { formValues, steps: StepsToExecute };
}

/** Source: the routes `.../preview/{environment}/{tenant}` of the OpenAPI document. */
export function previewOf({ Id }: EnvironmentResource, tenantId?: string) {
  return tenantId ? `${Id}/${tenantId}` : Id;
}

/** Reads the preview of the deployment of a release; see `readPreview`. */
export function previewRelease(
  ctx: FeatureBranchContext,
  options: {
    projectName: string;
    release: Pick<ReleaseResource, 'Id' | 'Version'>;
    environment: EnvironmentResource;
    tenantId?: string;
    answers: Record<string, string>;
  },
) {
  const { projectName, release, environment, tenantId, answers } = options;
  return readPreview(ctx, {
    path: `/releases/${release.Id}/deployments/preview/${previewOf(
      environment,
      tenantId,
    )}`,
    what: `Deploying '${projectName}' ${release.Version} to ${environment.Name}`,
    answers,
  });
}
