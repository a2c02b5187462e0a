import type { FormInstance } from 'antd';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useOnceId, type Act } from '../../app/data/act';
import type { Failure } from '../../app/data/errors';
import { applyProblems, namePath } from './FormErrors';
import { useAutosave, type Autosave } from './useAutosave';
import { useLeaveWarning } from './useLeaveWarning';

export interface SavedDraft {
  id: string;
  version: number;
}

interface Options<Values extends object> {
  form: FormInstance<Values>;
  values: Values;
  /** "demand", "achievement": names the copy on this device. */
  kind: string;
  saved?: SavedDraft;
  save: Pick<Act<unknown, never>, 'failure' | 'lastFailure'>;
  submit: Pick<Act<unknown, never>, 'failure' | 'clear'>;
  /** Saves the values. @returns what is saved now, undefined when it failed. */
  onSave: (before: SavedDraft | undefined, values: Values, clientMutationId: string) => Promise<SavedDraft | undefined>;
  /** Submits what is saved. @returns where to go, undefined when it was refused. */
  onSubmit: (record: SavedDraft) => Promise<string | undefined>;
  /** Submitted before anything was typed. */
  onNothing: () => void;
  editPath: (id: string) => string;
  /** Where a problem of what was sent stands in the form: rows left empty are not sent. */
  place?: (field: string, values: Values) => string;
}

export interface Draft<Values> {
  autosave: Autosave<Values>;
  /** For `onValuesChange`. */
  onValuesChange(changed: object): void;
  /** Something was changed by the page itself, not by typing. */
  touch(): void;
  /** What the summary above the form says: only what submitting brought up, so that it never comes up under one's typing. */
  summary: Failure | undefined;
  /** First parts of the fields that are marked now. */
  wrong: ReadonlySet<string>;
  send(): Promise<void>;
}

const REFUSED: readonly Failure['code'][] = ['BAD_INPUT', 'CONFLICT', 'NOT_FOUND', 'FORBIDDEN'];

/** A form whose draft is saved while one types and is submitted at the end: saving, local copy, errors at their fields, leaving. */
export function useDraft<Values extends object>({
  form,
  values,
  kind,
  saved,
  save,
  submit,
  onSave,
  onSubmit,
  onNothing,
  editPath,
  place,
}: Options<Values>): Draft<Values> {
  const navigate = useNavigate();
  const record = useRef(saved);
  const once = useOnceId();
  const [draftId, setDraftId] = useState(saved?.id);
  const [touched, setTouched] = useState(false);
  const [goal, setGoal] = useState<string>();
  const [summary, setSummary] = useState<Failure>();
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
  const fromSave = useRef<string[]>([]);

  const autosave = useAutosave<Values>({
    value: values,
    storageKey: `${kind}:${draftId ?? 'new'}`,
    enabled: touched && !goal,
    save: async (current) => {
      const before = record.current;
      const now = await onSave(before, current, once.current());
      if (!now) return REFUSED.includes(save.lastFailure()?.code ?? 'INTERNAL') ? 'refused' : false;
      once.renew();
      record.current = now;
      // From now on the address is the draft's own, so that a reload goes on with it.
      if (!before) {
        setDraftId(now.id);
        window.history.replaceState(window.history.state, '', editPath(now.id));
      }
      return true;
    },
  });
  useLeaveWarning(autosave.unsaved && !goal);
  useEffect(() => {
    if (goal) void navigate(goal, { replace: true });
  }, [goal, navigate]);

  const mark = (): void => {
    const fields = form
      .getFieldsError()
      .map(({ name, errors }) => ({ at: name.join('.'), first: String(name[0]), bad: errors.length > 0 }));
    const bad = new Set(fields.flatMap(({ first, bad: marked }) => (marked ? first : [])));
    setWrong(bad);
    // All that the summary named has been changed: it has done its work.
    const shown = new Set(fields.map(({ at }) => at));
    if (bad.size === 0)
      setSummary((before) => (before?.problems.every(({ field }) => field && shown.has(field)) ? undefined : before));
  };
  const placed = (failure: Failure): Failure => ({
    ...failure,
    problems: failure.problems.map((problem) => ({
      ...problem,
      field: problem.field && (place?.(problem.field, values) ?? problem.field),
    })),
  });
  const showSaved = useEffectEvent(() => {
    clearErrors(form, fromSave.current);
    const problems = save.failure?.code === 'BAD_INPUT' ? placed(save.failure).problems : [];
    applyProblems(form, problems);
    fromSave.current = problems.flatMap(({ field }) => field ?? []);
    mark();
  });
  useEffect(() => showSaved(), [save.failure]);
  const showSubmitted = useEffectEvent(() => {
    if (!submit.failure) return;
    const failure = placed(submit.failure);
    applyProblems(form, failure.problems);
    setSummary(failure);
    mark();
  });
  useEffect(() => showSubmitted(), [submit.failure]);

  return {
    autosave,
    touch: () => setTouched(true),
    onValuesChange: (changed) => {
      setTouched(true);
      const cured = form.getFieldsError().filter(({ name, errors }) => errors.length > 0 && holds(changed, name));
      if (cured.length === 0) return;
      form.setFields(cured.map(({ name }) => ({ name: name as never, errors: [] })));
      mark();
    },
    summary,
    wrong,
    send: async () => {
      submit.clear();
      setSummary(undefined);
      // A form tells who watches it a moment after the typing: on a slow device a click comes sooner.
      const all = await autosave.flush(form.getFieldsValue());
      if (!all || !record.current) {
        const failure = save.lastFailure();
        if (failure?.code === 'BAD_INPUT') setSummary(placed(failure));
        else if (!failure) onNothing();
        return;
      }
      const next = await onSubmit(record.current);
      if (next) setGoal(next);
    },
  };
}

function clearErrors(form: FormInstance, fields: readonly string[]): void {
  form.setFields(fields.map((field) => ({ name: namePath(field), errors: [] })));
}

/** Whether the changed values say anything about the field at this path. */
function holds(changed: unknown, path: readonly (string | number)[]): boolean {
  let at = changed;
  for (const part of path) {
    if (at === null || typeof at !== 'object' || !(part in at)) return false;
    at = (at as Record<string | number, unknown>)[part];
  }
  return true;
}
