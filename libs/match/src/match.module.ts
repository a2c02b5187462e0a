import { AchievementModule } from '#achievement';
import { DemandModule } from '#demand';
import { ExportModule } from '#export';
import { IdentityModule } from '#identity';
import type { Schema } from '#kernel/database';
import { NotificationModule } from '#notification';
import { OrganizationModule } from '#organization';
import { TodoModule } from '#todo';
import { Module } from '@nestjs/common';
import { ClusterResolver } from './api/cluster.resolver.js';
import { CurationResolver, DemandBansResolver } from './api/curation.resolver.js';
import { DemandExpertsResolver } from './api/expert.resolver.js';
import { AchievementMatchesResolver, DemandMatchesResolver, MatchResolver } from './api/match.resolver.js';
import { ModelResolver } from './api/model.resolver.js';
import { DemandFindingResolver, UnservedResolver } from './api/unserved.resolver.js';
import { Cluster, ClusterMember, DemandLink, JointProject } from './clusters/cluster.entity.js';
import { DemandLinkService } from './clusters/demand-link.service.js';
import { JointProjectService } from './clusters/joint-project.service.js';
import { Ban } from './curation/ban.entity.js';
import { BanService } from './curation/ban.service.js';
import { CurationService } from './curation/curation.service.js';
import { MatchExclusions } from './curation/match-exclusions.service.js';
import { NotRelevant } from './curation/not-relevant.entity.js';
import { Expert } from './experts/expert.entity.js';
import { ExpertService } from './experts/expert.service.js';
import { JointNotices, LinkDemandsHandler } from './jobs/cluster.handlers.js';
import { EmbeddingJob } from './jobs/embedding.job.js';
import { FeedbackHandler } from './jobs/feedback.handler.js';
import {
  ContractMatchHandler,
  MatchAchievementHandler,
  MatchBroadcastHandler,
  MatchDemandHandler,
  ScoreProposedHandler,
  WithdrawMatchesHandler,
} from './jobs/match.handlers.js';
import { MatchNotices } from './jobs/match.notices.js';
import { RematchJob } from './jobs/rematch.job.js';
import { MatchExport } from './match.export.js';
import { MatchTodo } from './match.todo.js';
import { MatchResultWriter } from './matching/match-result-writer.service.js';
import { MatchUpserter } from './matching/match-upserter.service.js';
import { Matcher } from './matching/matcher.service.js';
import { PastCooperation } from './matching/past-cooperation.service.js';
import { MatchHands1700000040000 } from './migrations/curation.migrations.js';
import { MatchEmbeddings1700000052000 } from './migrations/embedding.migrations.js';
import { MatchTables1700000007000, MatchVocabulary1700000020000 } from './migrations/match.migrations.js';
import { MatchScoredAt1700000110000 } from './migrations/match.scored.migrations.js';
import { MatchStays1700000101000 } from './migrations/match.stay.migrations.js';
import { MatchModels1700000043000 } from './migrations/model.migrations.js';
import { MatchRuns1700000053000 } from './migrations/rematch.migrations.js';
import { MatchBeyond1700000041000 } from './migrations/unserved.migrations.js';
import { TrainingRow } from './model/feedback.entity.js';
import { ModelAdminService } from './model/model-admin.service.js';
import { ModelTrainer } from './model/model-trainer.service.js';
import { MatchModel } from './model/model.entity.js';
import { MatchModels } from './model/model.service.js';
import { MatchRun } from './model/rematch.entity.js';
import { MatchRuns } from './model/rematch.service.js';
import { FollowUp } from './pipeline/follow-up.entity.js';
import { ListingSync } from './pipeline/listing-sync.service.js';
import { MatchOutcomes } from './pipeline/match-outcomes.service.js';
import { MatchPipelineService } from './pipeline/match-pipeline.service.js';
import { MatchResponseService } from './pipeline/match-response.service.js';
import { MatchTodoRepository } from './pipeline/match-todo.repository.js';
import { MatchService } from './pipeline/match.service.js';
import { Annotation } from './record/annotation.entity.js';
import { MatchTransitions } from './record/match-transitions.service.js';
import './record/match.access.js';
import { Match } from './record/match.entity.js';
import { MatchFacade } from './record/match.facade.js';
import { MatchPresenter } from './record/match.presenter.js';
import { MatchRepository } from './record/match.repository.js';
import { MatchStay } from './record/match.stay.entity.js';
import { AchievementCandidates, DemandCandidates } from './search/candidate-documents.service.js';
import { CandidateSearch } from './search/candidate-search.service.js';
import { Embedder } from './search/embedder.service.js';
import { Embedding } from './search/embedding.entity.js';
import { EmbeddingService } from './search/embedding.service.js';
import { MatchReading } from './search/reading.entity.js';
import { ReadingRepository } from './search/reading.repository.js';
import { VocabularyTrainer } from './search/vocabulary-trainer.service.js';
import { StoredVocabulary, StoredVocabularyPart } from './search/vocabulary.entity.js';
import { VocabularyRepository } from './search/vocabulary.repository.js';
import { VocabularyService } from './search/vocabulary.service.js';
import { Finding } from './unserved/finding.entity.js';
import { MatchFindingsService } from './unserved/match-findings.service.js';
import { UnservedService } from './unserved/unserved.service.js';

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
  imports: [IdentityModule, TodoModule, ExportModule, OrganizationModule, DemandModule, AchievementModule],
  providers: [
    MatchOutcomes,
    MatchExport,
    MatchTodo,
    MatchRepository,
    MatchModels,
    MatchRuns,
    ModelAdminService,
    ModelTrainer,
    MatchPresenter,
    MatchTransitions,
    MatchUpserter,
    MatchResultWriter,
    MatchFacade,
    MatchService,
    MatchResponseService,
    MatchPipelineService,
    MatchTodoRepository,
    ReadingRepository,
    VocabularyRepository,
    VocabularyService,
    VocabularyTrainer,
    Embedder,
    EmbeddingService,
    CandidateSearch,
    DemandCandidates,
    AchievementCandidates,
    Matcher,
    MatchExclusions,
    PastCooperation,
    BanService,
    CurationService,
    UnservedService,
    ExpertService,
    MatchFindingsService,
    DemandLinkService,
    JointProjectService,
    ListingSync,
  ],
  exports: [
    Embedder,
    EmbeddingService,
    MatchFacade,
    MatchOutcomes,
    MatchModels,
    MatchRuns,
    ModelAdminService,
    ModelTrainer,
    MatchService,
    MatchResponseService,
    MatchPipelineService,
    MatchTodoRepository,
    MatchTransitions,
    MatchRepository,
    MatchUpserter,
    MatchResultWriter,
    Matcher,
    MatchExclusions,
    PastCooperation,
    BanService,
    CurationService,
    UnservedService,
    ExpertService,
    MatchFindingsService,
    DemandLinkService,
    JointProjectService,
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
    CurationResolver,
    DemandBansResolver,
    UnservedResolver,
    DemandFindingResolver,
    DemandExpertsResolver,
    ClusterResolver,
    ModelResolver,
  ],
})
export class MatchApiModule {}

@Module({
  imports: [MatchModule, IdentityModule, DemandModule, AchievementModule, NotificationModule],
  providers: [
    MatchDemandHandler,
    MatchAchievementHandler,
    WithdrawMatchesHandler,
    ScoreProposedHandler,
    ContractMatchHandler,
    MatchBroadcastHandler,
    MatchNotices,
    LinkDemandsHandler,
    JointNotices,
    FeedbackHandler,
    EmbeddingJob,
    RematchJob,
  ],
})
export class MatchJobsModule {}
