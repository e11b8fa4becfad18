import { refusals } from '../http/ApiError';
import { faults } from '../http/faults';

const kinds: Record<string, string> = {
  create: 'CreateOptions',
  update: 'UpdateOptions',
  patch: 'PatchOptions',
  delete: 'DeleteOptions',
  deletecollection: 'DeleteOptions',
};
const fieldValidations = ['', 'Ignore', 'Strict', 'Warn'];
const propagationPolicies = ['Foreground', 'Background', 'Orphan'];

/** So many bytes the name of a field manager may have. */
const MOST = 128;

/**
 * Refuses options of a write that the server does not know, before anything is
 * done. Source: kubernetes/kubernetes:staging/src/k8s.io/apimachinery/pkg/apis/meta/v1/validation/validation.go
 *
 * @throws ApiError (422, or 400 for what is no number)
 */
export function checkOptions(
  verb: string,
  query: URLSearchParams,
  propagationPolicy = query.get('propagationPolicy'),
): void {
  const kind = kinds[verb];
  if (!kind) {
    return;
  }
  const dryRun = query.getAll('dryRun');
  if (dryRun.some(one => one !== 'All')) {
    throw refusals.invalidOptions(
      kind,
      faults.unsupported('dryRun', dryRun, ['All']),
    );
  }
  if (kind === 'DeleteOptions') {
    const seconds = query.get('gracePeriodSeconds');
    if (seconds !== null && !/^-?\d+$/.test(seconds)) {
      throw refusals.badRequest(
        `strconv.ParseInt: parsing ${JSON.stringify(seconds)}: invalid syntax`,
      );
    }
    if (propagationPolicy && !propagationPolicies.includes(propagationPolicy)) {
      throw refusals.invalidOptions(
        kind,
        faults.unsupported('propagationPolicy', propagationPolicy, [
          ...propagationPolicies,
          'nil',
        ]),
      );
    }
    return;
  }
  if ((query.get('fieldManager') ?? '').length > MOST) {
    throw refusals.invalidOptions(kind, faults.tooLong('fieldManager', MOST));
  }
  const validation = query.get('fieldValidation') ?? '';
  if (!fieldValidations.includes(validation)) {
    throw refusals.invalidOptions(
      kind,
      faults.unsupported('fieldValidation', validation, fieldValidations),
    );
  }
}
