import {
  alertApiRef,
  toastApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';

/** Tells how an action went; by the old alerts in apps that have no toasts yet. */
export function useToast() {
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
