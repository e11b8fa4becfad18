import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, Box, Text, TextAreaField } from '@backstage/ui';
import {
  OctopusInterruption,
  OctopusInterruptionAnswer,
} from '@octopus-backstage/plugin-octopus-common';
import { useId, useRef, useState } from 'react';
import { octopusApiRef } from '../../api/octopusApiRef';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useAction } from '../../hooks/useAction';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { useSubmit } from '../../hooks/useSubmit';
import { answerLabel, isDestructive } from '../../model/interruptions';
import { ActionButton } from '../common/ActionButton';
import { Markdown } from '../common/Markdown';
import { ConfirmAnswerDialog } from './ConfirmAnswerDialog';
import styles from './InterruptionPanel.module.css';

/** Shows what kind of question it is, and who has to answer it. */
const Responsibility = (props: { interruption: OctopusInterruption }) => {
  const { type, responsible } = props.interruption;
  const { t } = useOctopusTranslation();
  const who = () => {
    if (!responsible) {
      return t('interruption.nobody');
    }
    return responsible.isPortal
      ? t('interruption.portal')
      : t('reason.otherResponsible', { name: responsible.name });
  };
  return (
    <Text as="p" variant="body-small">
      {(type === 'ManualIntervention' || type === 'GuidedFailure') &&
        `${t(`interruption.${type}`)} `}
      {who()}
    </Text>
  );
};

/**
 * Lets a person decide what a task waits on, with the buttons of Octopus's own
 * form.
 */
export const InterruptionPanel = (props: {
  taskId: string;
  interruption: OctopusInterruption;
  /** Called after Octopus has been told. */
  onDone: () => void;
}) => {
  const { taskId, interruption, onDone } = props;
  const { id, title, answers, instructions, responsible } = interruption;
  const { t } = useOctopusTranslation();
  const api = useApi(octopusApiRef);
  const { entityRef } = useOctopusContext();
  const action = useAction({ kind: 'answer', interruption });
  const [notes, setNotes] = useState('');
  const [asked, setAsked] = useState<OctopusInterruptionAnswer>();
  const chosen = useRef<OctopusInterruptionAnswer>();
  const panel = useRef<HTMLDivElement>(null);
  const titleId = useId();

  /** The buttons vanish, so the focus goes to the drawer and not to nowhere. */
  const finish = () => {
    setAsked(undefined);
    panel.current?.closest<HTMLElement>('[role=dialog]')?.focus();
    onDone();
  };
  const take = useSubmit(async () => {
    await api.takeResponsibility(entityRef, taskId, id);
    finish();
    return t('done.responsible', { title });
  });
  const answer = useSubmit(async () => {
    const { value, label } = chosen.current!;
    await api.submitInterruption(entityRef, taskId, id, {
      answer: value,
      ...(notes.trim() && { notes: notes.trim() }),
    });
    finish();
    return t('done.answer', {
      title,
      answer: answerLabel({ value, label }, t),
    });
  });
  const choose = (choice: OctopusInterruptionAnswer) => {
    chosen.current = choice;
    if (choice.requiresConfirmation) {
      setAsked(choice);
    } else {
      answer.submit();
    }
  };
  const problem = answer.problem ?? take.problem;
  const isBusy = answer.isSubmitting || take.isSubmitting;

  return (
    <Box
      as="section"
      ref={panel}
      className={styles.panel}
      aria-labelledby={titleId}
    >
      <Text as="h3" id={titleId} variant="body-medium" weight="bold">
        {t('interruption.label', { title })}
      </Text>
      <Responsibility interruption={interruption} />
      {instructions && <Markdown content={instructions} />}
      {interruption.takesNotes && !action.isDisabled && (
        <TextAreaField
          label={t('interruption.notes')}
          description={t('interruption.notesHint')}
          value={notes}
          onChange={setNotes}
        />
      )}
      {problem && !asked && (
        <Alert
          status="danger"
          icon
          role="alert"
          title={t('dialog.failed')}
          description={problem}
        />
      )}
      <div className={styles.actions}>
        {answers.map(choice => (
          <ActionButton
            key={choice.value}
            action={{
              ...action,
              label: answerLabel(choice, t),
              isPending: isBusy,
            }}
            destructive={isDestructive(choice)}
            onPress={() => choose(choice)}
          />
        ))}
        {!responsible && (
          <ActionButton
            action={{ ...action, isPending: isBusy }}
            variant="tertiary"
            onPress={take.submit}
          />
        )}
      </div>
      {asked && (
        <ConfirmAnswerDialog
          title={title}
          answer={answerLabel(asked, t)}
          isSubmitting={answer.isSubmitting}
          problem={answer.problem}
          onConfirm={answer.submit}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Box>
  );
};
