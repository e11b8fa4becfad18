import { OctopusRunbook } from '@octopus-backstage/plugin-octopus-common';

/** Three runbooks, the last of them never published. */
export function runbooks(): OctopusRunbook[] {
  const url = 'https://octopus.example.com/app#/Spaces-1/runbooks';
  return [
    {
      id: 'Runbooks-1',
      name: '⬇️ Scale Pods to Zero',
      description: 'Stops all pods, for the night or to stop the cost.',
      isPublished: true,
      environmentIds: ['Environments-1', 'Environments-3'],
      url: `${url}/Runbooks-1`,
    },
    {
      id: 'Runbooks-2',
      name: '🔎 Get Pods',
      isPublished: true,
      environmentIds: [],
      url: `${url}/Runbooks-2`,
    },
    {
      id: 'Runbooks-3',
      name: '📄 Get Pod Logs',
      isPublished: false,
      environmentIds: ['Environments-1'],
      url: `${url}/Runbooks-3`,
    },
  ];
}
