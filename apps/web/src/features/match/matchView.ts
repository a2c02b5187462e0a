import { graphql } from '../../app/data/graphql';
import type { MatchViewQuery } from '../../generated/graphql';

/** Everything about one match that its page, and the board beside its columns, show. */
export const MatchViewDocument = graphql(`
  query MatchView($id: ID!) {
    match(id: $id) {
      id code version stage stageLabel stageTone availableSteps { state stateLabel needsReason } band origin mySide myAnswerPending contractId
      nextAction nextActionDue late daysInStage expectedSum identityRevealed canRevealIdentity canFollow canRecordContract canAnswerFor canSetAside canBan pinned pinnedBy banned aside modelVersion
      annotations { id audience text authorName createdAt }
      notRelevant { side reason note createdByName }
      broker { id name }
      demandAnswer { state reason note at }
      achievementAnswer { state reason note at }
      counterpartContact { organizationName personName email phone }
      explanation {
        sentence gaps questions improvements
        signals { name label verdict summary strength share contribution }
        sharedTerms { term demandSpans { field start end } achievementSpans { field start end } }
        indicators { name asked promised verdict note }
      }
      demand {
        id code title situation wantedResult constraints budgetMin budgetMax requiredTrl modes field regionName masked organizationHint
        organization { id name }
        bans { id targetId targetName scope reason note createdByName }
      }
      achievement { id code title abstract problemSolved trl priceMin priceMax modes field regionName institute { id name } }
      followUps { id kind happenedAt attendees outcome authorName }
      history { id action actionLabel fromState toState stateLabel actorName note reasons at }
    }
  }
`);

export type MatchView = MatchViewQuery['match'];
