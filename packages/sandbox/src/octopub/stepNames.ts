import { SimulatedStep } from '@octopus-backstage/emulator-octopus';

/** What the one pod of a service is called after its deployment. */
export const POD = '6c9d7b5f88-x2lqv';

/** Names of what a step works on. */
export interface StepNames {
  namespace: string;
  service: string;
}

/** Reads them from the variables of the reference architecture. */
export function stepNames({ variables, substitute }: SimulatedStep): StepNames {
  const valueOf = (name: string, otherwise: string) => {
    const value = substitute(variables[name] ?? '');
    return value && !value.includes('#{') ? value : otherwise;
  };
  return {
    namespace: valueOf(
      'Kubernetes.Namespace',
      variables['Octopus.Action.Kubernetes.Namespace'],
    ),
    service: valueOf('Microservice.Name', 'octopub'),
  };
}
