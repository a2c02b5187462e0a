import { newClientId, useAct } from '../../../app/data/act';
import { graphql } from '../../../app/data/graphql';
import type { MatchStage } from '../../../generated/schema';
import { useTexts } from '../texts';

const MoveMatchDocument = graphql(`
  mutation MoveMatch($id: ID!, $version: Int!, $stage: MatchStage!, $note: String, $reason: DeclineReason, $clientMutationId: String!) {
    moveMatch(id: $id, version: $version, stage: $stage, note: $note, reason: $reason, clientMutationId: $clientMutationId) { id version stage stageLabel availableStages }
  }
`);

/** The way of a match, in order. */
const PATH: readonly MatchStage[] = ['LEAD', 'RECOMMENDED', 'CONTACTED', 'VISITED', 'NEGOTIATING', 'INTENT'];

/** What a move must say before it is sent: nothing, why stages are left out, or why the match ends. */
export function moveAsks(from: MatchStage, to: MatchStage): 'nothing' | 'note' | 'reason' {
  if (to === 'CLOSED') return 'reason';
  const [start, end] = [PATH.indexOf(from), PATH.indexOf(to)];
  return start >= 0 && end - start > 1 ? 'note' : 'nothing';
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
