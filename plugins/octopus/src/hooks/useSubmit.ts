import {
  alertApiRef,
  toastApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { useCallback, useRef, useState } from 'react';
import { useOctopusContext } from '../context/OctopusProjectContext';
import { Refusal, refusalOf } from '../errors/problemOf';

/**
 * Shows the result of an action; as an alert in apps that do not have toasts
 * yet.
 */
function useToast() {
  const apis = useApiHolder();
  return useCallback(
    (toast: {
      title: string;
      description?: string;
      status: 'success' | 'danger';
    }) => {
      const timeout = toast.status === 'success' ? 6_000 : undefined;
      const toastApi = apis.get(toastApiRef);
      if (toastApi) {
        toastApi.post({ ...toast, timeout });
        return;
      }
      apis.get(alertApiRef)?.post({
        message: [toast.title, toast.description].filter(Boolean).join(': '),
        severity: toast.status === 'success' ? 'success' : 'error',
        display: timeout ? 'transient' : 'permanent',
      });
    },
    [apis],
  );
}

/**
 * Makes a change in Octopus, one at a time. Shows the message that `work`
 * resolves with in a toast, and refreshes the page. An error is returned for
 * the dialog: its sentence as `problem`, and with the field as `refusal`.
 */
export function useSubmit(work: () => Promise<string>) {
  const { refresh } = useOctopusContext();
  const toast = useToast();
  const latest = useRef(work);
  latest.current = work;
  const isRunning = useRef(false);
  const [isSubmitting, setSubmitting] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();

  const submit = useCallback(async () => {
    if (isRunning.current) {
      return;
    }
    isRunning.current = true;
    setSubmitting(true);
    setRefusal(undefined);
    try {
      toast({ title: await latest.current(), status: 'success' });
      refresh();
    } catch (error) {
      setRefusal(refusalOf(error));
    } finally {
      isRunning.current = false;
      setSubmitting(false);
    }
  }, [toast, refresh]);

  return { submit, isSubmitting, refusal, problem: refusal?.message };
}
