/**
 * Checks exchanges with Octopus servers and with GitHub against their OpenAPI
 * documents, who is let in against what permissions say, and whether a run that
 * is cancelled ends.
 *
 * @packageDocumentation
 */
export { callers } from './authorisation/callers';
export type { AskedPermission, Caller } from './authorisation/callers';
export { fakePermissions } from './authorisation/fakePermissions';
export { answerOf, expectedAnswer } from './authorisation/expectedAnswer';
export type { Answer } from './authorisation/expectedAnswer';
export { keptTable } from './authorisation/AuthorisationTable';
export type { AuthorisationRow } from './authorisation/AuthorisationTable';
export { cancelOnceAsked, silentService } from './cancelling/cancelOnceAsked';
export { createOctopusContract } from './octopus/createOctopusContract';
export type { OctopusContract } from './octopus/createOctopusContract';
export { loadFacts, missingFacts } from './facts/loadFacts';
export { reportFacts } from './facts/reportFacts';
export type { FactsReport } from './facts/reportFacts';
export { unanswered, whyUnanswered } from './facts/unanswered';
export type { Fact, FactShape } from './facts/Fact';
export { octopusContractAvailable } from './octopus/missingOctopusContract';
export { octopusAcceptedDifferences } from './acceptedDifferences';
export type { AcceptedDifference } from './acceptedDifferences/types';
export { checkOctopusTraffic } from './jest/checkOctopusTraffic';
export { describeUnlessMissing } from './jest/describeUnlessMissing';
export { describeWithTools, runTool } from './jest/describeWithTools';
export { findTool } from './jest/findTool';
export type { Traffic } from './jest/checkTraffic';
export { createGitHubContract } from './github/createGitHubContract';
export type { GitHubContract } from './github/createGitHubContract';
export { githubContractAvailable } from './github/document/githubDocument';
export { githubAcceptedDifferences } from './github/acceptedDifferences';
export { checkGitHubTraffic } from './github/jest/checkGitHubTraffic';
export { describeViolation } from './report/describeViolation';
export { recordExchange } from './report/recordExchange';
export type {
  CheckedExchange,
  ContractReport,
  Exchange,
  Violation,
  ViolationKind,
} from './model/types';
