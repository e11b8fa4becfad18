import {
  createExternalRouteRef,
  useRouteRef,
} from '@backstage/core-plugin-api';

/**
 * The form of a template; bound by default where the scaffolder is installed.
 * Created with the old API, because both frontend systems accept its
 * references.
 */
export const createFromTemplateRouteRef = createExternalRouteRef({
  id: 'octopus/create-from-template',
  optional: true,
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});

/** The fields of the template forms that can be filled in. */
interface FeatureBranchForm {
  entityRef?: string;
  branch?: string;
  namespace?: string;
  /** By name. */
  tenant?: string;
}

/** Returns the URL of a form with its fields filled in. */
type TemplateLink = (
  template: 'octopus-feature-branch' | 'octopus-feature-branch-delete',
  form: FeatureBranchForm,
) => string;

/**
 * Links to the forms of the templates that deploy and delete feature branches;
 * undefined in a portal without the scaffolder.
 */
export function useTemplateLink(): TemplateLink | undefined {
  const route = useRouteRef(createFromTemplateRouteRef);
  if (!route) {
    return undefined;
  }
  return (templateName, form) => {
    const path = route({ namespace: 'default', templateName });
    return `${path}?${new URLSearchParams({ formData: JSON.stringify(form) })}`;
  };
}
