import {
  SimulatedArtifact,
  SimulatedStep,
} from '@octopus-backstage/emulator-octopus';

/** What the image of a service is made of, and what Trivy knows of it. */
const components = [
  { name: 'cross-spawn', version: '7.0.3', severity: 'LOW' },
  { name: 'express', version: '4.21.1', severity: undefined },
  { name: 'path-to-regexp', version: '0.1.10', severity: 'MEDIUM' },
  { name: 'tar', version: '6.2.0', severity: 'LOW' },
];

function billOfMaterial(service: string): string {
  return JSON.stringify(
    {
      bomFormat: 'CycloneDX',
      specVersion: '1.5',
      version: 1,
      metadata: { component: { type: 'application', name: service } },
      components: components.map(({ name, version }) => ({
        type: 'library',
        name,
        version,
        purl: `pkg:npm/${name}@${version}`,
      })),
    },
    null,
    2,
  );
}

function report(): string {
  const rows = components
    .filter(({ severity }) => severity)
    .map(({ name, version, severity }) =>
      [name.padEnd(16), version.padEnd(10), severity].join(' | '),
    );
  return [
    'Node.js (node-pkg)',
    '==================',
    'Total: 3 (UNKNOWN: 0, LOW: 2, MEDIUM: 1, HIGH: 0, CRITICAL: 0)',
    '',
    ['Library'.padEnd(16), 'Version'.padEnd(10), 'Severity'].join(' | '),
    ...rows,
    '',
  ].join('\n');
}

/** The files that the scripts of the reference architecture would hand over. */
export function stepArtifacts({
  name,
  variables,
}: SimulatedStep): SimulatedArtifact[] | undefined {
  if (name !== 'Security Scan') {
    return undefined;
  }
  const service = variables['Octopus.Project.Name'] ?? 'octopub';
  return [
    { name: 'bom-1.json', content: billOfMaterial(service) },
    { name: 'trivy-1.txt', content: report() },
  ];
}
