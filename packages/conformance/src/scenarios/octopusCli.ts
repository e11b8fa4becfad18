import { clientVersion } from '../clients/clientVersion';
import { goClients } from '../clients/goClients';
import { Scenario } from '../types';
import { cliCreates } from './cliCreates';
import { cliExecutes } from './cliExecutes';
import { cliLists } from './cliLists';

const cli = {
  client: goClients.cli.title,
  version: clientVersion(goClients.cli),
  programs: [goClients.cli],
};

export const octopusCliScenarios: Scenario[] = [
  {
    ...cli,
    name: 'log in by key and list the reference architecture',
    run: cliLists,
  },
  {
    ...cli,
    name: 'create an account and a target on EKS, delete an environment',
    run: cliCreates,
  },
  {
    ...cli,
    name: 'create a release, deploy it, run a runbook and wait',
    run: cliExecutes,
  },
];
