import type { FormInstance } from 'antd';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { Failure, FieldProblem } from '../../app/data/errors';
import { useTexts } from '../words/texts';

type Path = (string | number)[];

/** "indicators.2.value" as the path that a form knows. */
export function namePath(field: string): Path {
  return field
    .replace(/^input\./, '')
    .split('.')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** Puts each problem at its field. Problems of fields that the form does not have are left to the summary. */
export function applyProblems(form: FormInstance, problems: readonly FieldProblem[]): void {
  const byField = new Map<string, string[]>();
  for (const { field, message } of problems) if (field) byField.set(field, [...(byField.get(field) ?? []), message]);
  form.setFields([...byField].map(([field, errors]) => ({ name: namePath(field), errors })));
}

interface Props {
  failure: Failure | undefined;
  form?: FormInstance;
  /** What a field is called: `{ title: '标题' }`; the first part of its path is looked up. */
  labels?: Record<string, string>;
  /** Called instead of scrolling, where the field stands on another step. */
  onGo?: (path: Path, problem: FieldProblem) => void;
}

/** What is wrong with an input, above the form: each line takes one to its field. */
export function FormErrors({ failure, form, labels = {}, onGo }: Props) {
  const t = useTexts();
  const box = useRef<HTMLDivElement>(null);
  const problems = failure?.code === 'BAD_INPUT' ? failure.problems : [];
  const show = useEffectEvent(() => {
    if (problems.length === 0) return;
    if (form) applyProblems(form, problems);
    box.current?.focus();
  });
  // Once per answer of the server.
  useEffect(() => show(), [failure]);
  if (problems.length === 0) return null;
  const go = (problem: FieldProblem): void => {
    if (!problem.field) return;
    const path = namePath(problem.field);
    if (onGo) onGo(path, problem);
    else if (form) form.scrollToField(path, { block: 'center', focus: true });
    else document.getElementById(path.join('_'))?.focus();
  };
  return (
    <div className="kc-form-errors" role="alert" tabIndex={-1} ref={box}>
      <h2>{t('errors.title', { count: problems.length })}</h2>
      <ul>
        {problems.map((problem, index) => {
          const label = problem.field && labels[String(namePath(problem.field)[0])];
          const text = label ? `${label}：${problem.message}` : problem.message;
          return (
            <li key={index}>
              {problem.field ? (
                <button type="button" className="kc-link-button" onClick={() => go(problem)}>
                  {text}
                </button>
              ) : (
                text
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
