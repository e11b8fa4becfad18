import { useCallback, useRef, useState } from 'react';
import { useOctopusContext } from '../context/OctopusProjectContext';
import { messageOf } from '../errors/messageOf';
import { useToast } from './useToast';

/**
 * Does something that changes Octopus, once at a time. What it returns is told
 * in a toast, and the page is refreshed; what it throws is left to the dialog.
 */
export function useSubmit(work: () => Promise<string>) {
  const { refresh } = useOctopusContext();
  const toast = useToast();
  const latest = useRef(work);
  latest.current = work;
  const isRunning = useRef(false);
  const [isSubmitting, setSubmitting] = useState(false);
  const [problem, setProblem] = useState<string>();

  const submit = useCallback(async () => {
    if (isRunning.current) {
      return;
    }
    isRunning.current = true;
    setSubmitting(true);
    setProblem(undefined);
    try {
      toast({ title: await latest.current(), status: 'success' });
      refresh();
    } catch (error) {
      setProblem(messageOf(error));
    } finally {
      isRunning.current = false;
      setSubmitting(false);
    }
  }, [toast, refresh]);

  return { submit, isSubmitting, problem };
}
