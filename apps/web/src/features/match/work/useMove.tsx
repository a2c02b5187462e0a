import { newClientId, useAct } from '../../../app/data/act';
import { graphql } from '../../../app/data/graphql';
import type { MatchStage } from '../../../generated/schema';
import type { MatchView } from '../matchView';
import { useTexts } from '../texts';

const MoveMatchDocument = graphql(`
  mutation MoveMatch($id: ID!, $version: Int!, $stage: MatchStage!, $note: String, $reason: DeclineReason, $clientMutationId: String!) {
    moveMatch(id: $id, version: $version, stage: $stage, note: $note, reason: $reason, clientMutationId: $clientMutationId) { id version stage stageLabel availableSteps { state stateLabel needsReason } }
  }
`);

/** A step of a match as the server offers it. */
export type MatchStep = MatchView['availableSteps'][number];

/** Whether a step must say something before it is sent: why stages are left out, or why the match ends. */
export function isAsked({ needsReason }: MatchStep): boolean {
  return needsReason === 'REQUIRED' || needsReason === 'CODED';
}

export function useMove(onConflict?: () => void) {
  const t = useTexts();
  const { act, busy } = useAct(MoveMatchDocument, {
    success: ({ moveMatch }) => t('move.done', { stage: moveMatch.stageLabel }),
    touches: ['Match', 'Todo'],
    onConflict,
  });
  return {
    busy,
    move: async (
      match: { id: string; version: number },
      stage: MatchStage,
      said: { note?: string; reason?: Parameters<typeof act>[0]['reason'] } = {},
    ): Promise<boolean> =>
      !!(await act({ id: match.id, version: match.version, stage, ...said, clientMutationId: newClientId() })),
  };
}
