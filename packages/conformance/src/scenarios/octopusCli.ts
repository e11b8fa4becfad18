import { givenClients } from '../clients/givenClients';
import { goClients } from '../clients/goClients';
import { Program, programVersion } from '../clients/program';
import { Scenario } from '../model/types';
import { cliTenants } from './cliTenants';
import { cliManages } from './cliManages';
import { cliCreates } from './cliCreates';
import { cliEphemeral } from './cliEphemeral';
import { cliExecutes } from './cliExecutes';
import { cliGit } from './cliGit';
import { cliLists } from './cliLists';

const of = (program: Program) => ({
  client: program.title,
  version: programVersion(program),
  programs: [program],
});

/** What every version of the CLI can do. */
const scenariosOf = (program: Program): Scenario[] => [
  {
    ...of(program),
    name: 'log in by key and list the reference architecture',
    run: cliLists,
  },
  {
    ...of(program),
    name: 'create an account and a target on EKS, delete an environment',
    run: cliCreates,
  },
  {
    ...of(program),
    name: 'create a release, deploy it, run a runbook and wait',
    run: cliExecutes,
  },
  {
    ...of(program),
    name: 'create releases of a branch and a commit',
    run: cliGit,
  },
];

export const octopusCliScenarios: Scenario[] = [
  ...scenariosOf(goClients.cli),
  {
    ...of(goClients.cli),
    name: 'create a tenant with a tag, deploy to it, disconnect and delete it',
    run: cliTenants,
  },
  ...scenariosOf(givenClients.cli),
  {
    ...of(givenClients.cli),
    name: 'create and deprovision ephemeral environments',
    run: cliEphemeral,
  },
  {
    ...of(givenClients.cli),
    name: 'manage channels, variables and snapshots, hold a release back',
    run: cliManages,
  },
];
