import { AchievementModule } from '#achievement';
import { DemandModule } from '#demand';
import { IdentityModule } from '#identity';
import type { Schema } from '#kernel/database';
import { NotificationModule } from '#notification';
import { OrganizationModule } from '#organization';
import { TodoModule } from '#todo';
import { Module } from '@nestjs/common';
import { Annotation } from './annotation.entity.js';
import { Ban } from './ban.entity.js';
import { MatchExclusions } from './ban.exclusions.js';
import { Bans } from './ban.service.js';
import { MatchBeyond1700000041000 } from './beyond.migrations.js';
import { BeyondPairs } from './beyond.pairs.js';
import { BeyondResolver, DemandBeyondResolver } from './beyond.resolver.js';
import { CandidateSearch } from './candidate-search.js';
import { PastCooperation } from './cooperation.js';
import { Embedder } from './embedder/embedder.js';
import { Embedding } from './embedder/embedding.entity.js';
import { EmbedRecords } from './embedder/embedding.jobs.js';
import { MatchEmbeddings1700000052000 } from './embedder/embedding.migrations.js';
import { Embeddings } from './embedder/embeddings.js';
import { Expert } from './experts.entity.js';
import { Experts } from './experts.service.js';
import { TrainingRow } from './feedback.entity.js';
import { KeepFeedback } from './feedback.jobs.js';
import { FollowUp } from './follow-up.entity.js';
import { Freshness } from './freshness.js';
import './hands.messages.js';
import { MatchHands1700000040000 } from './hands.migrations.js';
import { DemandBansResolver, MatchHandsResolver } from './hands.resolver.js';
import { MatchHands } from './hands.service.js';
import { Cluster, ClusterMember, DemandLink, JointProject } from './joint.entity.js';
import { JointNotices, LinkDemands } from './joint.jobs.js';
import { DemandLinks } from './joint.links.js';
import { JointProjects } from './joint.service.js';
import './match.access.js';
import { MatchAnswers } from './match.answers.js';
import { AchievementCandidates, DemandCandidates } from './match.documents.js';
import { Match } from './match.entity.js';
import {
  ContractMatch,
  MatchAchievement,
  MatchBroadcast,
  MatchDemand,
  ScoreProposed,
  WithdrawMatches,
} from './match.jobs.js';
import { MatchKeeping } from './match.keeping.js';
import './match.messages.js';
import { MatchTables1700000007000, MatchVocabulary1700000020000 } from './match.migrations.js';
import { MatchMoves } from './match.moves.js';
import { MatchNotices } from './match.notices.js';
import { MatchOutcomes } from './match.outcomes.js';
import { MatchPresenter } from './match.presenter.js';
import { MatchRepository } from './match.repository.js';
import { AchievementMatchesResolver, DemandMatchesResolver, MatchResolver } from './match.resolver.js';
import { MatchScoredAt1700000110000 } from './match.scored.migrations.js';
import { MatchService } from './match.service.js';
import { MatchStay } from './match.stay.entity.js';
import { MatchStays1700000101000 } from './match.stay.migrations.js';
import { MatchStore } from './match.store.js';
import { MatchTasks } from './match.tasks.js';
import { MatchTodo } from './match.todo.js';
import { MatchWork } from './match.work.js';
import { Matcher } from './matcher.js';
import { Matches } from './matches.js';
import { ModelDesk } from './model.desk.js';
import { MatchModel } from './model.entity.js';
import { MatchModels1700000043000 } from './model.migrations.js';
import { ModelResolver } from './model.resolver.js';
import { MatchModels } from './model.service.js';
import { ModelTrainer } from './model.trainer.js';
import { MatchReading } from './reading.entity.js';
import { Readings } from './readings.js';
import { NotRelevant } from './relevance.entity.js';
import { MatchRun } from './rematch.entity.js';
import { Rematching } from './rematch.jobs.js';
import { MatchRuns1700000053000 } from './rematch.migrations.js';
import { MatchRuns } from './rematch.service.js';
import { Finding } from './unserved.entity.js';
import { Unserved } from './unserved.service.js';
import { Vocabularies } from './vocabularies.js';
import { StoredVocabulary, StoredVocabularyPart } from './vocabulary.entity.js';
import { VocabularyStore } from './vocabulary.store.js';
import { VocabularyTrainer } from './vocabulary.trainer.js';

export const matchSchema: Schema = {
  entities: [
    Match,
    MatchStay,
    FollowUp,
    MatchReading,
    StoredVocabulary,
    StoredVocabularyPart,
    Ban,
    Annotation,
    NotRelevant,
    Finding,
    Expert,
    DemandLink,
    Cluster,
    ClusterMember,
    JointProject,
    TrainingRow,
    MatchModel,
    Embedding,
    MatchRun,
  ],
  migrations: [
    MatchTables1700000007000,
    MatchVocabulary1700000020000,
    MatchHands1700000040000,
    MatchBeyond1700000041000,
    MatchModels1700000043000,
    MatchEmbeddings1700000052000,
    MatchRuns1700000053000,
    MatchStays1700000101000,
    MatchScoredAt1700000110000,
  ],
};

/** Demands and achievements put together, for every feature. */
@Module({
  imports: [IdentityModule, TodoModule, OrganizationModule, DemandModule, AchievementModule],
  providers: [
    MatchOutcomes,
    MatchRepository,
    MatchModels,
    MatchRuns,
    ModelDesk,
    ModelTrainer,
    MatchPresenter,
    MatchMoves,
    MatchStore,
    MatchKeeping,
    Matches,
    MatchService,
    MatchAnswers,
    MatchWork,
    MatchTasks,
    MatchTodo,
    Readings,
    VocabularyStore,
    Vocabularies,
    VocabularyTrainer,
    Embedder,
    Embeddings,
    CandidateSearch,
    DemandCandidates,
    AchievementCandidates,
    Matcher,
    MatchExclusions,
    PastCooperation,
    Bans,
    MatchHands,
    Unserved,
    Experts,
    BeyondPairs,
    DemandLinks,
    JointProjects,
    Freshness,
  ],
  exports: [
    Embedder,
    Embeddings,
    Matches,
    MatchOutcomes,
    MatchModels,
    MatchRuns,
    ModelDesk,
    ModelTrainer,
    MatchService,
    MatchAnswers,
    MatchWork,
    MatchMoves,
    MatchStore,
    MatchKeeping,
    Matcher,
    MatchExclusions,
    PastCooperation,
    Bans,
    MatchHands,
    Unserved,
    Experts,
    BeyondPairs,
    DemandLinks,
    JointProjects,
    VocabularyTrainer,
  ],
})
export class MatchModule {}

@Module({
  imports: [MatchModule],
  providers: [
    MatchResolver,
    DemandMatchesResolver,
    AchievementMatchesResolver,
    MatchHandsResolver,
    DemandBansResolver,
    BeyondResolver,
    DemandBeyondResolver,
    ModelResolver,
  ],
})
export class MatchApiModule {}

@Module({
  imports: [MatchModule, IdentityModule, DemandModule, AchievementModule, NotificationModule],
  providers: [
    MatchDemand,
    MatchAchievement,
    WithdrawMatches,
    ScoreProposed,
    ContractMatch,
    MatchBroadcast,
    MatchNotices,
    LinkDemands,
    JointNotices,
    KeepFeedback,
    EmbedRecords,
    Rematching,
  ],
})
export class MatchJobsModule {}
