import { UserError } from '../src/index.js';

/** Why something was refused: `BAD_INPUT field:code …`. @throws what is no refusal, or when nothing was refused */
export async function refusal(work: Promise<unknown>): Promise<string> {
  const { code, problems } = await refused(work);
  return `${code} ${spelled(problems)}`;
}

/** What was wrong: each field with its code, `field:code …`. @throws what is no refusal, or when nothing was refused */
export async function problemsOf(work: Promise<unknown>): Promise<string> {
  return spelled((await refused(work)).problems);
}

async function refused(work: Promise<unknown>): Promise<UserError> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UserError)) throw error ?? new Error('nothing was refused');
  return error;
}

function spelled(problems: UserError['problems']): string {
  return problems.map(({ field, code }) => `${field ?? ''}:${code}`).join(' ');
}
