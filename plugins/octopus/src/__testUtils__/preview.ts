import { OctopusPreview } from '@octopus-backstage/plugin-octopus-common';

/** A preview of two steps without prompts. */
export function preview(values: Partial<OctopusPreview> = {}): OctopusPreview {
  return {
    environment: { id: 'Environments-4', name: 'Production' },
    prompts: [],
    steps: [
      { name: 'Deploy the frontend', targets: ['EKS Production'] },
      { name: 'Smoke test', targets: [] },
    ],
    ...values,
  };
}
