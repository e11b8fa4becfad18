import { InputError, NotFoundError } from '@backstage/errors';
import { NAMESPACE_VARIABLE } from '@octopus-backstage/plugin-octopus-node';
import { api } from '../api';
import { FeatureBranchContext } from '../FeatureBranchContext';
import { PreviewResource } from '../resources/deployments';

/**
 * What Octopus would do and ask, before a deployment or a run.
 *
 * @returns the `FormValues` to send, keyed by the opaque names of the form's
 * elements (octopus-api.md §3.6), and the steps
 * @throws InputError when a required prompt has no answer, or the namespace is
 * not asked for; NotFoundError when a step finds no target
 */
export async function readPreview(
  ctx: FeatureBranchContext,
  options: {
    /** The route. */
    path: string;
    /** For messages, such as `Deploying 'Shop' 1.0.0 to Test`. */
    what: string;
    /** Answers by name of the variable. */
    answers: Record<string, string>;
    /** Whether the namespace has to be asked for, if there is an answer. */
    needsNamespace?: boolean;
    /** Whether each step has to find its targets. */
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
  const { Form, StepsToExecute } = await api(ctx).get<PreviewResource>(path);
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
  const homeless = StepsToExecute.find(
    ({ HasNoApplicableMachines, IsDisabled }) =>
      HasNoApplicableMachines && !IsDisabled,
  );
  if (homeless && needsTargets) {
    throw new NotFoundError(
      `${what} finds no deployment target for the step '${
        homeless.ActionName
      }' (target tag ${
        homeless.Roles?.join(', ') || 'none'
      }): create the cluster first, or enable its target`,
    );
  }
  return { formValues, steps: StepsToExecute };
}
