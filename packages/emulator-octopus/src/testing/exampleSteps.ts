import { StepSimulator } from '../execution/steps/StepSimulator';

const logs: Record<string, string[]> = {
  'Security Scan': [
    '\u001b[33mTotal: 3 (UNKNOWN: 0, LOW: 2, MEDIUM: 1, HIGH: 0, CRITICAL: 0)\u001b[0m',
  ],
  'Smoke Test': ['http://shop.example.com/ answered 200.'],
  'Get Pods': [
    'NAME                    READY   STATUS    RESTARTS   AGE',
    'shop-6c9d7b5f88-x2lqv   1/1     Running   0          3h12m',
  ],
  'Scale Pods to Zero': ['deployment.apps/shop scaled'],
};

const files: Record<string, { name: string; content: string }[]> = {
  'Security Scan': [
    {
      name: 'bom-1.json',
      content: '{"bomFormat":"CycloneDX","specVersion":"1.5","components":[]}',
    },
    {
      name: 'trivy-1.txt',
      content:
        'Total: 3 (UNKNOWN: 0, LOW: 2, MEDIUM: 1, HIGH: 0, CRITICAL: 0)\n',
    },
  ],
};

/**
 * What the scripts of an example would do: a scan that takes a while, with colours in its log and two artifacts, and kubectl.
 *
 * @public
 */
export const exampleSteps: StepSimulator = {
  duration: ({ name }) => (name === 'Security Scan' ? 31_000 : undefined),
  log: ({ name }) => logs[name],
  artifacts: ({ name }) => files[name],
};
