import { createReport } from '../report/createReport';
import { CheckedExchange, ContractReport, Exchange } from '../model/types';
import { checkGitHubAnswer } from './checks/checkGitHubAnswer';
import { checkGitHubRequest } from './checks/checkGitHubRequest';
import { loadGitHubDocument } from './document/githubDocument';
import { OpenApiDocument } from './document/openApi';
import { githubAcceptedDifferences } from './acceptedDifferences';
import { GitHubAcceptedDifference } from './acceptedDifferences/types';
import { operationFinder } from './operations/operations';
import { createValidator } from './schema/createValidator';

/** Checks exchanges with GitHub's REST API against its OpenAPI description. */
export interface GitHubContract {
  /** Ways in which the exchange departs from the description, and the accepted differences it used; counts for the report. */
  examine(exchange: Exchange): CheckedExchange;
  /** The sum of everything examined so far. */
  report(): ContractReport;
}

/**
 * Makes a contract from the description that `githubDocumentPath` names and
 * the table of accepted differences. Enterprise servers have the same paths below
 * `/api/v3`.
 *
 * @throws Error when there is no description; ask `githubContractAvailable` first
 */
export function createGitHubContract(
  options: {
    document?: OpenApiDocument;
    acceptedDifferences?: GitHubAcceptedDifference[];
  } = {},
): GitHubContract {
  const {
    document = loadGitHubDocument(),
    acceptedDifferences = githubAcceptedDifferences,
  } = options;
  const findOperation = operationFinder(document);
  const validate = createValidator(document, acceptedDifferences);
  const examined: CheckedExchange[] = [];

  function examine(exchange: Exchange): CheckedExchange {
    const { pathname, searchParams } = new URL(
      exchange.url,
      'http://github.invalid',
    );
    const method = exchange.method.toUpperCase();
    const path = pathname.replace(/^\/api\/v3(?=\/|$)/, '') || '/';
    const { operation, allowed } = findOperation(method, path);
    if (!operation) {
      const known = allowed.length > 0;
      return {
        inDocument: false,
        status: exchange.status,
        violations: [
          {
            kind: known ? 'wrong verb' : 'unknown path',
            operation: `${method} ${path}`,
            at: '',
            message: known
              ? `this path takes ${allowed.join(', ')}`
              : 'no such path in the document',
          },
        ],
        acceptedDifferences: [],
      };
    }
    const parts = [
      checkGitHubRequest(
        operation,
        exchange,
        searchParams,
        acceptedDifferences,
        validate,
      ),
      checkGitHubAnswer(operation, exchange, acceptedDifferences, validate),
    ];
    return {
      operation: operation.key,
      inDocument: true,
      status: exchange.status,
      violations: parts.flatMap(part => part.violations),
      acceptedDifferences: [
        ...new Set(parts.flatMap(part => part.acceptedDifferences)),
      ],
    };
  }

  return {
    examine: exchange => {
      const checked = examine(exchange);
      examined.push(checked);
      return checked;
    },
    report: () => createReport(examined, acceptedDifferences),
  };
}
