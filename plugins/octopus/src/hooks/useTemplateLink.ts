import { useRouteRef } from '@backstage/core-plugin-api';
import { createFromTemplateRouteRef } from '../externalRoutes';

/** What the forms of the templates can be filled in with. */
export interface FeatureBranchForm {
  entityRef?: string;
  branch?: string;
  namespace?: string;
}

/** The address of a form that is filled in; nothing in a portal without a scaffolder. */
export type TemplateLink = (
  template: 'octopus-feature-branch' | 'octopus-feature-branch-delete',
  form: FeatureBranchForm,
) => string;

/** Leads to the forms of the templates that deploy and delete feature branches. */
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
