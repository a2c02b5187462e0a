/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  mutation SignOut {\n    signOut\n  }\n": typeof types.SignOutDocument,
    "\n  query Viewer {\n    viewer {\n      permissions\n      user { id name email phone roles locale emailNotices recommendations organization { id name state } }\n    }\n  }\n": typeof types.ViewerDocument,
    "\n  mutation ChooseLanguage($locale: Locale!) {\n    updateProfile(locale: $locale) { id locale }\n  }\n": typeof types.ChooseLanguageDocument,
    "\n  query Regions($parent: String) {\n    regions(parent: $parent) { code name }\n  }\n": typeof types.RegionsDocument,
    "\n  mutation ActOnAchievement($action: AchievementAction!, $input: ActInput!) {\n    actOnAchievement(action: $action, input: $input) { id version state stateLabel availableActions }\n  }\n": typeof types.ActOnAchievementDocument,
    "\n  mutation ActOnDemand($action: DemandAction!, $input: ActInput!) {\n    actOnDemand(action: $action, input: $input) { id version state stateLabel availableActions }\n  }\n": typeof types.ActOnDemandDocument,
    "\n  query Taxonomy {\n    taxonomy {\n      fields { value label }\n      modes { value label }\n      trlLevels { level name meaning }\n      organizationKinds { value label }\n      sizeBands { value label }\n      declineReasons { value label }\n      returnReasons { value label }\n    }\n  }\n": typeof types.TaxonomyDocument,
    "\n  mutation UpdateProfile($name: String, $phone: String, $emailNotices: Boolean, $recommendations: Boolean) {\n    updateProfile(name: $name, phone: $phone, emailNotices: $emailNotices, recommendations: $recommendations) { id name phone emailNotices recommendations }\n  }\n": typeof types.UpdateProfileDocument,
    "\n  mutation ChangePassword($current: String!, $next: String!) {\n    changePassword(current: $current, next: $next)\n  }\n": typeof types.ChangePasswordDocument,
    "\n  mutation SaveAchievement($id: ID, $version: Int, $input: AchievementDraftInput!, $clientMutationId: String!) {\n    saveAchievementDraft(id: $id, version: $version, input: $input, clientMutationId: $clientMutationId) {\n      id version state completeness { score hints }\n    }\n  }\n": typeof types.SaveAchievementDocument,
    "\n  mutation SubmitAchievement($input: ActInput!) {\n    actOnAchievement(action: SUBMIT, input: $input) { id version state }\n  }\n": typeof types.SubmitAchievementDocument,
    "\n  query AchievementForEdit($id: ID!) {\n    achievement(id: $id) {\n      id code version state stateLabel\n      title field abstract problemSolved keywords trl trlEvidence team priceMin priceMax modes regionCode validUntil\n      indicators { name kind operator value unit scale evidence }\n      ip { kind state number owner }\n      completeness { score hints }\n    }\n  }\n": typeof types.AchievementForEditDocument,
    "\n  query MyAchievements($filter: AchievementFilter, $first: Int, $after: String) {\n    achievements(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id code version title state stateLabel trl updatedAt mine availableActions\n        matches(first: 6) { id }\n        history { note toState }\n      }\n      totalCount\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n": typeof types.MyAchievementsDocument,
    "\n  query ImportRun($id: ID!) {\n    importRun(id: $id) {\n      id code kind state stateLabel fileName encoding totalRows doneRows created skipped failed preview problemCount createdAt finishedAt\n      columns { header field label }\n      problems { row column value code message }\n      records { id row title }\n    }\n  }\n": typeof types.ImportRunDocument,
    "\n  mutation ConfirmImport($id: ID!) {\n    confirmImport(id: $id) { id state }\n  }\n": typeof types.ConfirmImportDocument,
    "\n  subscription ImportProgressed($id: ID!) {\n    importProgressed(id: $id) { id state doneRows created skipped failed }\n  }\n": typeof types.ImportProgressedDocument,
    "\n  query ImportRuns {\n    importRuns(first: 30) { id code kind state stateLabel fileName totalRows doneRows created skipped failed createdAt }\n  }\n": typeof types.ImportRunsDocument,
    "\n  mutation StartImport($kind: ImportKind!, $attachmentId: ID!, $organizationId: ID, $clientMutationId: String!) {\n    startImport(kind: $kind, attachmentId: $attachmentId, organizationId: $organizationId, clientMutationId: $clientMutationId) { id }\n  }\n": typeof types.StartImportDocument,
    "\n  query ImportOrganizations($text: String) {\n    organizations(text: $text, first: 20) { nodes { id name creditCode state } }\n  }\n": typeof types.ImportOrganizationsDocument,
    "\n  mutation ActOnContract($action: ContractAction!, $input: ActInput!) {\n    actOnContract(action: $action, input: $input) { id version state }\n  }\n": typeof types.ActOnContractDocument,
    "\n  query ContractRegions($city: String, $province: String) {\n    near: regions(parent: $city) { code name }\n    far: regions(parent: $province) { code name }\n  }\n": typeof types.ContractRegionsDocument,
    "\n  mutation SaveContract($id: ID, $version: Int, $input: ContractDraftInput!, $clientMutationId: String!) {\n    saveContractDraft(id: $id, version: $version, input: $input, clientMutationId: $clientMutationId) { id version state }\n  }\n": typeof types.SaveContractDocument,
    "\n  query ContractForEdit($id: ID!) {\n    contract(id: $id) {\n      id code version state stateLabel kind name field totalAmount technologyAmount paymentMode signedOn validFrom validUntil\n      buyer { organizationId name creditCode regionCode }\n      seller { organizationId name creditCode regionCode }\n      instalments { dueOn amount condition }\n      scan { id name size mediaType url }\n    }\n  }\n": typeof types.ContractForEditDocument,
    "\n  query ContractFromMatch($id: ID!) {\n    match(id: $id) {\n      id code contractId expectedSum\n      demand { id title field modes organization { id name creditCode regionCode } }\n      achievement { id title field modes institute { id name creditCode regionCode } }\n    }\n  }\n": typeof types.ContractFromMatchDocument,
    "\n  query ContractPage($id: ID!) {\n    contract(id: $id) {\n      id code version state stateLabel availableActions kind name field totalAmount technologyAmount paidAmount paymentMode signedOn validFrom validUntil\n      canConfirm canRecordPayment canRegister createdAt updatedAt\n      buyer { organizationId name creditCode regionCode }\n      seller { organizationId name creditCode regionCode }\n      instalments { id seq dueOn amount condition state paidAmount paidOn }\n      registration { state number amount registeredOn reason }\n      counting { counts year amount reason }\n      scan { id name size mediaType url sha256 }\n      match { id code }\n      draftedBy { id name }\n      confirmedBy { id name }\n      history { id action actionLabel fromState toState stateLabel actorName note reasons at }\n    }\n  }\n": typeof types.ContractPageDocument,
    "\n  query Contracts($filter: ContractFilter, $first: Int, $after: String) {\n    contracts(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id code state stateLabel kind name totalAmount technologyAmount paidAmount signedOn canConfirm\n        buyer { name } seller { name }\n        registration { state number }\n        counting { counts year }\n      }\n      totalCount\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n": typeof types.ContractsDocument,
    "\n  mutation RecordContractPayment($contractId: ID!, $instalmentId: ID!, $amount: Yuan!, $paidOn: LocalDate!, $clientMutationId: String!) {\n    recordPayment(contractId: $contractId, instalmentId: $instalmentId, amount: $amount, paidOn: $paidOn, clientMutationId: $clientMutationId) { id version state }\n  }\n": typeof types.RecordContractPaymentDocument,
    "\n  query ContractOrganizations($text: String) {\n    organizations(states: [VERIFIED, PENDING], text: $text, first: 10) { nodes { id name creditCode regionCode regionName } }\n  }\n": typeof types.ContractOrganizationsDocument,
    "\n  mutation RecordContractRegistration(\n    $contractId: ID!, $version: Int!, $state: RegistrationState!, $number: String, $amount: Yuan, $registeredOn: LocalDate, $reason: String, $clientMutationId: String!\n  ) {\n    recordRegistration(\n      contractId: $contractId, version: $version, state: $state, number: $number, amount: $amount, registeredOn: $registeredOn, reason: $reason, clientMutationId: $clientMutationId\n    ) { id version state }\n  }\n": typeof types.RecordContractRegistrationDocument,
    "\n  mutation SaveDemand($id: ID, $version: Int, $input: DemandDraftInput!, $clientMutationId: String!) {\n    saveDemandDraft(id: $id, version: $version, input: $input, clientMutationId: $clientMutationId) {\n      id version state completeness { score hints }\n    }\n  }\n": typeof types.SaveDemandDocument,
    "\n  mutation SubmitDemand($input: ActInput!) {\n    actOnDemand(action: SUBMIT, input: $input) { id version state }\n  }\n": typeof types.SubmitDemandDocument,
    "\n  query DemandForEdit($id: ID!) {\n    demand(id: $id) {\n      id code version state stateLabel mine onBehalf availableActions\n      title field situation wantedResult constraints budgetMin budgetMax deadline requiredTrl modes regionCode secrecy noStateSecrets\n      indicators { name kind operator value unit scale evidence }\n      organization { id }\n      publicSide { title situation wantedResult constraints }\n      completeness { score hints }\n    }\n  }\n": typeof types.DemandForEditDocument,
    "\n  query MyDemands($filter: DemandFilter, $first: Int, $after: String) {\n    demands(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id code version title state stateLabel secrecy updatedAt budgetMin budgetMax deadline availableActions\n        matches(first: 6) { id }\n        history { note toState }\n      }\n      totalCount\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n": typeof types.MyDemandsDocument,
    "\n  query DemandOrganizations($text: String) {\n    organizations(text: $text, states: [VERIFIED], first: 20) { nodes { id name } }\n  }\n": typeof types.DemandOrganizationsDocument,
    "\n  query DemandRedaction($title: String!, $situation: String!, $wantedResult: String!, $constraints: String!, $organizationId: ID) {\n    suggestRedaction(title: $title, situation: $situation, wantedResult: $wantedResult, constraints: $constraints, organizationId: $organizationId) {\n      title situation wantedResult constraints hidden { kind text }\n    }\n  }\n": typeof types.DemandRedactionDocument,
    "\n  mutation SignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password) { user { id } }\n  }\n": typeof types.SignInDocument,
    "\n  query Users($text: String, $first: Int, $after: String) {\n    users(text: $text, first: $first, after: $after) {\n      nodes { id name email roles createdAt organization { id name } }\n      totalCount\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n": typeof types.UsersDocument,
    "\n  mutation GrantRole($userId: ID!, $role: Role!) {\n    grantRole(userId: $userId, role: $role) { id roles }\n  }\n": typeof types.GrantRoleDocument,
    "\n  mutation RevokeRole($userId: ID!, $role: Role!) {\n    revokeRole(userId: $userId, role: $role) { id roles }\n  }\n": typeof types.RevokeRoleDocument,
    "\n  mutation AnswerMatch($id: ID!, $side: MatchSide, $accept: Boolean!, $reason: DeclineReason, $note: String, $clientMutationId: String!) {\n    answerMatch(id: $id, side: $side, accept: $accept, reason: $reason, note: $note, clientMutationId: $clientMutationId) {\n      id version stage stageLabel myAnswerPending canRevealIdentity\n      demandAnswer { state reason note at } achievementAnswer { state reason note at }\n    }\n  }\n": typeof types.AnswerMatchDocument,
    "\n  mutation RevealMatch($matchId: ID!, $clientMutationId: String!) {\n    revealIdentity(matchId: $matchId, clientMutationId: $clientMutationId) { id version identityRevealed canRevealIdentity }\n  }\n": typeof types.RevealMatchDocument,
    "\n  fragment BoardCard on Match {\n    id version stage band availableStages nextAction nextActionDue late daysInStage\n    broker { id name }\n    demand { id title organizationHint organization { id name } }\n    achievement { id title institute { id name } }\n  }\n": typeof types.BoardCardFragmentDoc,
    "\n  query MatchBoard($filter: MatchFilter) {\n    matchBoard(filter: $filter) { columns { stage label count expectedSum cards { ...BoardCard } } }\n  }\n": typeof types.MatchBoardDocument,
    "\n  subscription BoardChanged { matchesChanged { id version stage byName } }\n": typeof types.BoardChangedDocument,
    "\n  mutation LogFollowUp($matchId: ID!, $kind: FollowUpKind!, $happenedAt: DateTime!, $attendees: String!, $outcome: String!, $clientMutationId: String!) {\n    logFollowUp(matchId: $matchId, kind: $kind, happenedAt: $happenedAt, attendees: $attendees, outcome: $outcome, clientMutationId: $clientMutationId) {\n      id version followUps { id }\n    }\n  }\n": typeof types.LogFollowUpDocument,
    "\n  mutation MarkMatchRead($id: ID!) { markMatchRead(id: $id) { id demandAnswer { state } achievementAnswer { state } } }\n": typeof types.MarkMatchReadDocument,
    "\n  subscription MatchChangedHere { matchesChanged { id version byName } }\n": typeof types.MatchChangedHereDocument,
    "\n  query MyMatches($filter: MatchFilter, $first: Int, $after: String) {\n    matches(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id stage stageLabel band mySide myAnswerPending\n        explanation { sentence gaps }\n        demandAnswer { state } achievementAnswer { state }\n        demand { id title organizationHint organization { id name } }\n        achievement { id title institute { id name } }\n      }\n      totalCount\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n": typeof types.MyMatchesDocument,
    "\n  mutation PlanMatch($id: ID!, $version: Int!, $nextAction: String!, $due: LocalDate!) {\n    planNextAction(id: $id, version: $version, nextAction: $nextAction, due: $due) { id version nextAction nextActionDue late }\n  }\n": typeof types.PlanMatchDocument,
    "\n  mutation AskMatch($matchId: ID!, $text: String!, $clientMutationId: String!) {\n    askQuestion(matchId: $matchId, text: $text, clientMutationId: $clientMutationId) { id version history { id action note } }\n  }\n": typeof types.AskMatchDocument,
    "\n  mutation TakeMatch($id: ID!, $version: Int!) { takeMatch(id: $id, version: $version) { id version broker { id name } } }\n": typeof types.TakeMatchDocument,
    "\n  query MatchView($id: ID!) {\n    match(id: $id) {\n      id code version stage stageLabel availableStages band origin mySide myAnswerPending contractId\n      nextAction nextActionDue late daysInStage expectedSum identityRevealed canRevealIdentity\n      broker { id name }\n      demandAnswer { state reason note at }\n      achievementAnswer { state reason note at }\n      counterpartContact { organizationName personName email phone }\n      explanation {\n        sentence gaps questions\n        signals { name label verdict summary strength }\n        sharedTerms { term demandSpans { field start end } achievementSpans { field start end } }\n        indicators { name asked promised verdict note }\n      }\n      demand {\n        id code title situation wantedResult constraints budgetMin budgetMax requiredTrl modes field regionName masked organizationHint\n        organization { id name }\n      }\n      achievement { id code title abstract problemSolved trl priceMin priceMax modes field regionName institute { id name } }\n      followUps { id kind happenedAt attendees outcome authorName }\n      history { id action actionLabel fromState toState stateLabel actorName note reasons at }\n    }\n  }\n": typeof types.MatchViewDocument,
    "\n  mutation MoveMatch($id: ID!, $version: Int!, $stage: MatchStage!, $note: String, $reason: DeclineReason, $clientMutationId: String!) {\n    moveMatch(id: $id, version: $version, stage: $stage, note: $note, reason: $reason, clientMutationId: $clientMutationId) { id version stage stageLabel availableStages }\n  }\n": typeof types.MoveMatchDocument,
    "\n  query NoticesBell {\n    notifications(first: 6) { unreadCount nodes { ...Notice } }\n  }\n": typeof types.NoticesBellDocument,
    "\n  query Mailbox {\n    demoMailbox { id to from subject text at }\n  }\n": typeof types.MailboxDocument,
    "\n  fragment Notice on Notification { id title body link kind readAt createdAt }\n": typeof types.NoticeFragmentDoc,
    "\n  query NoticesList($unreadOnly: Boolean, $first: Int, $after: String) {\n    notifications(unreadOnly: $unreadOnly, first: $first, after: $after) {\n      nodes { ...Notice }\n      totalCount\n      unreadCount\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n": typeof types.NoticesListDocument,
    "\n  query NoticesDemoMode {\n    demoMode\n  }\n": typeof types.NoticesDemoModeDocument,
    "\n  subscription NoticeArrived {\n    notificationReceived { unreadCount notification { id title } }\n  }\n": typeof types.NoticeArrivedDocument,
    "\n  mutation NoticesMarkRead($ids: [ID!]) {\n    markNotificationsRead(ids: $ids)\n  }\n": typeof types.NoticesMarkReadDocument,
    "\n  mutation ApproveMember($userId: ID!) {\n    approveMember(userId: $userId) { id members { state user { id } } }\n  }\n": typeof types.ApproveMemberDocument,
    "\n  mutation VerifyOrganization($input: ActInput!) {\n    verifyOrganization(input: $input) { id state version availableActions }\n  }\n": typeof types.VerifyOrganizationDocument,
    "\n  mutation RejectOrganization($input: ActInput!) {\n    rejectOrganization(input: $input) { id state version availableActions rejectionNote }\n  }\n": typeof types.RejectOrganizationDocument,
    "\n  query Industries($text: String) {\n    industries(text: $text, first: 20) { code name }\n  }\n": typeof types.IndustriesDocument,
    "\n  query OrganizationPage($id: ID!) {\n    organization(id: $id) {\n      id name creditCode creditCodeWarning kind industryName regionName sizeBand state version availableActions rejectionNote createdAt\n      document { id name size mediaType url createdAt }\n      members { state isAdministrator joinedAt user { id name email phone } }\n    }\n  }\n": typeof types.OrganizationPageDocument,
    "\n  mutation AttachOrganizationDocument($organizationId: ID!, $attachmentId: ID!) {\n    attachOrganizationDocument(organizationId: $organizationId, attachmentId: $attachmentId) { id state version document { id } }\n  }\n": typeof types.AttachOrganizationDocumentDocument,
    "\n  query Organizations($states: [OrganizationState!], $text: String, $first: Int, $after: String) {\n    organizations(states: $states, text: $text, first: $first, after: $after) {\n      nodes { id name creditCode creditCodeWarning kind regionName state version availableActions createdAt document { id url } }\n      totalCount\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n": typeof types.OrganizationsDocument,
    "\n  mutation Register($input: RegisterInput!) {\n    register(input: $input) { joinedExisting nextStep }\n  }\n": typeof types.RegisterDocument,
    "\n  query CheckCreditCode($code: String!) {\n    checkCreditCode(code: $code) { shapeValid checkDigitValid registeredName message }\n  }\n": typeof types.CheckCreditCodeDocument,
    "\n  query AchievementPage($id: ID!) {\n    achievement(id: $id) {\n      id code version kind state stateLabel availableActions\n      title abstract problemSolved trl trlEvidence priceMin priceMax modes field team regionName validUntil keywords mine publishedAt\n      indicators { name kind operator value unit scale evidence }\n      ip { kind number owner state }\n      institute { id name }\n    }\n  }\n": typeof types.AchievementPageDocument,
    "\n  query AchievementInside($id: ID!) {\n    achievement(id: $id) {\n      id\n      completeness { score hints }\n      history { id action actionLabel fromState toState stateLabel actorName note reasons at }\n    }\n  }\n": typeof types.AchievementInsideDocument,
    "\n  query DemandInside($id: ID!) {\n    demand(id: $id) {\n      id secrecy\n      publicSide { title situation wantedResult constraints industryName county sizeBand }\n      completeness { score hints }\n      history { id action actionLabel fromState toState stateLabel actorName note reasons at }\n    }\n  }\n": typeof types.DemandInsideDocument,
    "\n  query DemandPage($id: ID!) {\n    demand(id: $id) {\n      id code version state stateLabel availableActions\n      title situation wantedResult constraints\n      indicators { name kind operator value unit scale }\n      budgetMin budgetMax deadline requiredTrl modes field secrecy regionName\n      masked hiddenFields organizationHint onBehalf mine publishedAt\n      organization { id name }\n    }\n  }\n": typeof types.DemandPageDocument,
    "\n  fragment PortalHitRow on PortalHit {\n    kind id code title titleHighlighted snippetHighlighted field trl amountMin amountMax regionName organizationName organizationHint masked isPaper deadline publishedAt\n  }\n": typeof types.PortalHitRowFragmentDoc,
    "\n  query HomeFigures {\n    homeFigures { year target signed contractCount publishedDemands publishedAchievements organizations }\n  }\n": typeof types.HomeFiguresDocument,
    "\n  query HomeLatest($kind: PortalKind!, $sort: PortalSort!) {\n    portalSearch(query: \"\", kind: $kind, sort: $sort, first: 4) { hits { ...PortalHitRow } }\n  }\n": typeof types.HomeLatestDocument,
    "\n  query ProposableAchievements {\n    achievements(filter: { mine: true, states: [PUBLISHED, NEGOTIATING] }, first: 50) { nodes { id code title } }\n  }\n": typeof types.ProposableAchievementsDocument,
    "\n  query ProposableDemands {\n    demands(filter: { mine: true, states: [PUBLISHED, NEGOTIATING] }, first: 50) { nodes { id code title } }\n  }\n": typeof types.ProposableDemandsDocument,
    "\n  mutation ProposeMatch($demandId: ID!, $achievementId: ID!, $clientMutationId: String!) {\n    proposeMatch(demandId: $demandId, achievementId: $achievementId, clientMutationId: $clientMutationId) { id }\n  }\n": typeof types.ProposeMatchDocument,
    "\n  fragment RecordMatchRow on Match {\n    id band stage stageLabel\n    explanation { sentence gaps }\n    demand { id title }\n    achievement { id title institute { id name } }\n  }\n": typeof types.RecordMatchRowFragmentDoc,
    "\n  query DemandMatches($id: ID!) {\n    demand(id: $id) { id matches(first: 8) { ...RecordMatchRow } }\n  }\n": typeof types.DemandMatchesDocument,
    "\n  query AchievementMatches($id: ID!) {\n    achievement(id: $id) { id matches(first: 8) { ...RecordMatchRow } }\n  }\n": typeof types.AchievementMatchesDocument,
    "\n  query PortalSuggest($query: String!) {\n    portalSuggest(query: $query)\n  }\n": typeof types.PortalSuggestDocument,
    "\n  query PortalSearch($query: String!, $kind: PortalKind, $filter: PortalFilter, $sort: PortalSort, $first: Int, $after: String) {\n    portalSearch(query: $query, kind: $kind, filter: $filter, sort: $sort, first: $first, after: $after) {\n      hits { ...PortalHitRow }\n      totalCount\n      kindCounts { value label count }\n      facets { name label values { value label count } }\n      pageInfo { endCursor hasNextPage }\n      correctedQuery\n      suggestions\n    }\n  }\n": typeof types.PortalSearchDocument,
    "\n  query AchievementUnderReview($id: ID!) {\n    achievement(id: $id) {\n      id code version state stateLabel availableActions\n      title abstract problemSolved trl trlEvidence priceMin priceMax modes field team regionName keywords\n      indicators { name kind operator value unit scale evidence }\n      ip { kind state number owner }\n      institute { id name }\n      completeness { score hints }\n      duplicates { id code title }\n      history { id action actionLabel fromState toState stateLabel actorName note reasons at }\n    }\n  }\n": typeof types.AchievementUnderReviewDocument,
    "\n  query DemandUnderReview($id: ID!) {\n    demand(id: $id) {\n      id code version state stateLabel availableActions\n      title situation wantedResult constraints budgetMin budgetMax deadline requiredTrl modes field secrecy regionName\n      indicators { name kind operator value unit scale evidence }\n      organization { id name state }\n      publicSide { title situation wantedResult constraints industryName county sizeBand }\n      completeness { score hints }\n      duplicates { id code title }\n      history { id action actionLabel fromState toState stateLabel actorName note reasons at }\n    }\n  }\n": typeof types.DemandUnderReviewDocument,
    "\n  query ReviewQueue {\n    demands(filter: { states: [SUBMITTED] }, first: 100) { nodes { id code title secrecy submittedAt organization { id name } } totalCount }\n    achievements(filter: { states: [CENTRE_REVIEW] }, first: 100) { nodes { id code title submittedAt institute { id name } } totalCount }\n  }\n": typeof types.ReviewQueueDocument,
    "\n  query Cockpit($year: Int) {\n    cockpit(year: $year) { ...CockpitFigures }\n  }\n  fragment CockpitFigures on Cockpit {\n    year years target signed registered paid signedShare contractCount largestContractShare expectedShareByToday updatedAt\n    byMonth { month signed registered paid }\n    byField { field label signed registered paid count }\n    funnel { stage label count expectedSum }\n  }\n": typeof types.CockpitDocument,
    "\n  subscription CockpitMoved($year: Int!) {\n    cockpitMoved(year: $year) { ...CockpitFigures }\n  }\n": typeof types.CockpitMovedDocument,
    "\n  query TodoPage {\n    todo {\n      waiting { ...TodoRow }\n      waitingCount\n      counts { kind label count link }\n      changes { ...TodoRow }\n      lastVisitAt\n    }\n  }\n": typeof types.TodoPageDocument,
    "\n  fragment TodoRow on TodoItem { id kind kindLabel title detail link actionLabel since due late }\n": typeof types.TodoRowFragmentDoc,
    "\n  query TodoYear {\n    cockpit { year target signed signedShare expectedShareByToday }\n  }\n": typeof types.TodoYearDocument,
};
const documents: Documents = {
    "\n  mutation SignOut {\n    signOut\n  }\n": types.SignOutDocument,
    "\n  query Viewer {\n    viewer {\n      permissions\n      user { id name email phone roles locale emailNotices recommendations organization { id name state } }\n    }\n  }\n": types.ViewerDocument,
    "\n  mutation ChooseLanguage($locale: Locale!) {\n    updateProfile(locale: $locale) { id locale }\n  }\n": types.ChooseLanguageDocument,
    "\n  query Regions($parent: String) {\n    regions(parent: $parent) { code name }\n  }\n": types.RegionsDocument,
    "\n  mutation ActOnAchievement($action: AchievementAction!, $input: ActInput!) {\n    actOnAchievement(action: $action, input: $input) { id version state stateLabel availableActions }\n  }\n": types.ActOnAchievementDocument,
    "\n  mutation ActOnDemand($action: DemandAction!, $input: ActInput!) {\n    actOnDemand(action: $action, input: $input) { id version state stateLabel availableActions }\n  }\n": types.ActOnDemandDocument,
    "\n  query Taxonomy {\n    taxonomy {\n      fields { value label }\n      modes { value label }\n      trlLevels { level name meaning }\n      organizationKinds { value label }\n      sizeBands { value label }\n      declineReasons { value label }\n      returnReasons { value label }\n    }\n  }\n": types.TaxonomyDocument,
    "\n  mutation UpdateProfile($name: String, $phone: String, $emailNotices: Boolean, $recommendations: Boolean) {\n    updateProfile(name: $name, phone: $phone, emailNotices: $emailNotices, recommendations: $recommendations) { id name phone emailNotices recommendations }\n  }\n": types.UpdateProfileDocument,
    "\n  mutation ChangePassword($current: String!, $next: String!) {\n    changePassword(current: $current, next: $next)\n  }\n": types.ChangePasswordDocument,
    "\n  mutation SaveAchievement($id: ID, $version: Int, $input: AchievementDraftInput!, $clientMutationId: String!) {\n    saveAchievementDraft(id: $id, version: $version, input: $input, clientMutationId: $clientMutationId) {\n      id version state completeness { score hints }\n    }\n  }\n": types.SaveAchievementDocument,
    "\n  mutation SubmitAchievement($input: ActInput!) {\n    actOnAchievement(action: SUBMIT, input: $input) { id version state }\n  }\n": types.SubmitAchievementDocument,
    "\n  query AchievementForEdit($id: ID!) {\n    achievement(id: $id) {\n      id code version state stateLabel\n      title field abstract problemSolved keywords trl trlEvidence team priceMin priceMax modes regionCode validUntil\n      indicators { name kind operator value unit scale evidence }\n      ip { kind state number owner }\n      completeness { score hints }\n    }\n  }\n": types.AchievementForEditDocument,
    "\n  query MyAchievements($filter: AchievementFilter, $first: Int, $after: String) {\n    achievements(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id code version title state stateLabel trl updatedAt mine availableActions\n        matches(first: 6) { id }\n        history { note toState }\n      }\n      totalCount\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n": types.MyAchievementsDocument,
    "\n  query ImportRun($id: ID!) {\n    importRun(id: $id) {\n      id code kind state stateLabel fileName encoding totalRows doneRows created skipped failed preview problemCount createdAt finishedAt\n      columns { header field label }\n      problems { row column value code message }\n      records { id row title }\n    }\n  }\n": types.ImportRunDocument,
    "\n  mutation ConfirmImport($id: ID!) {\n    confirmImport(id: $id) { id state }\n  }\n": types.ConfirmImportDocument,
    "\n  subscription ImportProgressed($id: ID!) {\n    importProgressed(id: $id) { id state doneRows created skipped failed }\n  }\n": types.ImportProgressedDocument,
    "\n  query ImportRuns {\n    importRuns(first: 30) { id code kind state stateLabel fileName totalRows doneRows created skipped failed createdAt }\n  }\n": types.ImportRunsDocument,
    "\n  mutation StartImport($kind: ImportKind!, $attachmentId: ID!, $organizationId: ID, $clientMutationId: String!) {\n    startImport(kind: $kind, attachmentId: $attachmentId, organizationId: $organizationId, clientMutationId: $clientMutationId) { id }\n  }\n": types.StartImportDocument,
    "\n  query ImportOrganizations($text: String) {\n    organizations(text: $text, first: 20) { nodes { id name creditCode state } }\n  }\n": types.ImportOrganizationsDocument,
    "\n  mutation ActOnContract($action: ContractAction!, $input: ActInput!) {\n    actOnContract(action: $action, input: $input) { id version state }\n  }\n": types.ActOnContractDocument,
    "\n  query ContractRegions($city: String, $province: String) {\n    near: regions(parent: $city) { code name }\n    far: regions(parent: $province) { code name }\n  }\n": types.ContractRegionsDocument,
    "\n  mutation SaveContract($id: ID, $version: Int, $input: ContractDraftInput!, $clientMutationId: String!) {\n    saveContractDraft(id: $id, version: $version, input: $input, clientMutationId: $clientMutationId) { id version state }\n  }\n": types.SaveContractDocument,
    "\n  query ContractForEdit($id: ID!) {\n    contract(id: $id) {\n      id code version state stateLabel kind name field totalAmount technologyAmount paymentMode signedOn validFrom validUntil\n      buyer { organizationId name creditCode regionCode }\n      seller { organizationId name creditCode regionCode }\n      instalments { dueOn amount condition }\n      scan { id name size mediaType url }\n    }\n  }\n": types.ContractForEditDocument,
    "\n  query ContractFromMatch($id: ID!) {\n    match(id: $id) {\n      id code contractId expectedSum\n      demand { id title field modes organization { id name creditCode regionCode } }\n      achievement { id title field modes institute { id name creditCode regionCode } }\n    }\n  }\n": types.ContractFromMatchDocument,
    "\n  query ContractPage($id: ID!) {\n    contract(id: $id) {\n      id code version state stateLabel availableActions kind name field totalAmount technologyAmount paidAmount paymentMode signedOn validFrom validUntil\n      canConfirm canRecordPayment canRegister createdAt updatedAt\n      buyer { organizationId name creditCode regionCode }\n      seller { organizationId name creditCode regionCode }\n      instalments { id seq dueOn amount condition state paidAmount paidOn }\n      registration { state number amount registeredOn reason }\n      counting { counts year amount reason }\n      scan { id name size mediaType url sha256 }\n      match { id code }\n      draftedBy { id name }\n      confirmedBy { id name }\n      history { id action actionLabel fromState toState stateLabel actorName note reasons at }\n    }\n  }\n": types.ContractPageDocument,
    "\n  query Contracts($filter: ContractFilter, $first: Int, $after: String) {\n    contracts(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id code state stateLabel kind name totalAmount technologyAmount paidAmount signedOn canConfirm\n        buyer { name } seller { name }\n        registration { state number }\n        counting { counts year }\n      }\n      totalCount\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n": types.ContractsDocument,
    "\n  mutation RecordContractPayment($contractId: ID!, $instalmentId: ID!, $amount: Yuan!, $paidOn: LocalDate!, $clientMutationId: String!) {\n    recordPayment(contractId: $contractId, instalmentId: $instalmentId, amount: $amount, paidOn: $paidOn, clientMutationId: $clientMutationId) { id version state }\n  }\n": types.RecordContractPaymentDocument,
    "\n  query ContractOrganizations($text: String) {\n    organizations(states: [VERIFIED, PENDING], text: $text, first: 10) { nodes { id name creditCode regionCode regionName } }\n  }\n": types.ContractOrganizationsDocument,
    "\n  mutation RecordContractRegistration(\n    $contractId: ID!, $version: Int!, $state: RegistrationState!, $number: String, $amount: Yuan, $registeredOn: LocalDate, $reason: String, $clientMutationId: String!\n  ) {\n    recordRegistration(\n      contractId: $contractId, version: $version, state: $state, number: $number, amount: $amount, registeredOn: $registeredOn, reason: $reason, clientMutationId: $clientMutationId\n    ) { id version state }\n  }\n": types.RecordContractRegistrationDocument,
    "\n  mutation SaveDemand($id: ID, $version: Int, $input: DemandDraftInput!, $clientMutationId: String!) {\n    saveDemandDraft(id: $id, version: $version, input: $input, clientMutationId: $clientMutationId) {\n      id version state completeness { score hints }\n    }\n  }\n": types.SaveDemandDocument,
    "\n  mutation SubmitDemand($input: ActInput!) {\n    actOnDemand(action: SUBMIT, input: $input) { id version state }\n  }\n": types.SubmitDemandDocument,
    "\n  query DemandForEdit($id: ID!) {\n    demand(id: $id) {\n      id code version state stateLabel mine onBehalf availableActions\n      title field situation wantedResult constraints budgetMin budgetMax deadline requiredTrl modes regionCode secrecy noStateSecrets\n      indicators { name kind operator value unit scale evidence }\n      organization { id }\n      publicSide { title situation wantedResult constraints }\n      completeness { score hints }\n    }\n  }\n": types.DemandForEditDocument,
    "\n  query MyDemands($filter: DemandFilter, $first: Int, $after: String) {\n    demands(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id code version title state stateLabel secrecy updatedAt budgetMin budgetMax deadline availableActions\n        matches(first: 6) { id }\n        history { note toState }\n      }\n      totalCount\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n": types.MyDemandsDocument,
    "\n  query DemandOrganizations($text: String) {\n    organizations(text: $text, states: [VERIFIED], first: 20) { nodes { id name } }\n  }\n": types.DemandOrganizationsDocument,
    "\n  query DemandRedaction($title: String!, $situation: String!, $wantedResult: String!, $constraints: String!, $organizationId: ID) {\n    suggestRedaction(title: $title, situation: $situation, wantedResult: $wantedResult, constraints: $constraints, organizationId: $organizationId) {\n      title situation wantedResult constraints hidden { kind text }\n    }\n  }\n": types.DemandRedactionDocument,
    "\n  mutation SignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password) { user { id } }\n  }\n": types.SignInDocument,
    "\n  query Users($text: String, $first: Int, $after: String) {\n    users(text: $text, first: $first, after: $after) {\n      nodes { id name email roles createdAt organization { id name } }\n      totalCount\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n": types.UsersDocument,
    "\n  mutation GrantRole($userId: ID!, $role: Role!) {\n    grantRole(userId: $userId, role: $role) { id roles }\n  }\n": types.GrantRoleDocument,
    "\n  mutation RevokeRole($userId: ID!, $role: Role!) {\n    revokeRole(userId: $userId, role: $role) { id roles }\n  }\n": types.RevokeRoleDocument,
    "\n  mutation AnswerMatch($id: ID!, $side: MatchSide, $accept: Boolean!, $reason: DeclineReason, $note: String, $clientMutationId: String!) {\n    answerMatch(id: $id, side: $side, accept: $accept, reason: $reason, note: $note, clientMutationId: $clientMutationId) {\n      id version stage stageLabel myAnswerPending canRevealIdentity\n      demandAnswer { state reason note at } achievementAnswer { state reason note at }\n    }\n  }\n": types.AnswerMatchDocument,
    "\n  mutation RevealMatch($matchId: ID!, $clientMutationId: String!) {\n    revealIdentity(matchId: $matchId, clientMutationId: $clientMutationId) { id version identityRevealed canRevealIdentity }\n  }\n": types.RevealMatchDocument,
    "\n  fragment BoardCard on Match {\n    id version stage band availableStages nextAction nextActionDue late daysInStage\n    broker { id name }\n    demand { id title organizationHint organization { id name } }\n    achievement { id title institute { id name } }\n  }\n": types.BoardCardFragmentDoc,
    "\n  query MatchBoard($filter: MatchFilter) {\n    matchBoard(filter: $filter) { columns { stage label count expectedSum cards { ...BoardCard } } }\n  }\n": types.MatchBoardDocument,
    "\n  subscription BoardChanged { matchesChanged { id version stage byName } }\n": types.BoardChangedDocument,
    "\n  mutation LogFollowUp($matchId: ID!, $kind: FollowUpKind!, $happenedAt: DateTime!, $attendees: String!, $outcome: String!, $clientMutationId: String!) {\n    logFollowUp(matchId: $matchId, kind: $kind, happenedAt: $happenedAt, attendees: $attendees, outcome: $outcome, clientMutationId: $clientMutationId) {\n      id version followUps { id }\n    }\n  }\n": types.LogFollowUpDocument,
    "\n  mutation MarkMatchRead($id: ID!) { markMatchRead(id: $id) { id demandAnswer { state } achievementAnswer { state } } }\n": types.MarkMatchReadDocument,
    "\n  subscription MatchChangedHere { matchesChanged { id version byName } }\n": types.MatchChangedHereDocument,
    "\n  query MyMatches($filter: MatchFilter, $first: Int, $after: String) {\n    matches(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id stage stageLabel band mySide myAnswerPending\n        explanation { sentence gaps }\n        demandAnswer { state } achievementAnswer { state }\n        demand { id title organizationHint organization { id name } }\n        achievement { id title institute { id name } }\n      }\n      totalCount\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n": types.MyMatchesDocument,
    "\n  mutation PlanMatch($id: ID!, $version: Int!, $nextAction: String!, $due: LocalDate!) {\n    planNextAction(id: $id, version: $version, nextAction: $nextAction, due: $due) { id version nextAction nextActionDue late }\n  }\n": types.PlanMatchDocument,
    "\n  mutation AskMatch($matchId: ID!, $text: String!, $clientMutationId: String!) {\n    askQuestion(matchId: $matchId, text: $text, clientMutationId: $clientMutationId) { id version history { id action note } }\n  }\n": types.AskMatchDocument,
    "\n  mutation TakeMatch($id: ID!, $version: Int!) { takeMatch(id: $id, version: $version) { id version broker { id name } } }\n": types.TakeMatchDocument,
    "\n  query MatchView($id: ID!) {\n    match(id: $id) {\n      id code version stage stageLabel availableStages band origin mySide myAnswerPending contractId\n      nextAction nextActionDue late daysInStage expectedSum identityRevealed canRevealIdentity\n      broker { id name }\n      demandAnswer { state reason note at }\n      achievementAnswer { state reason note at }\n      counterpartContact { organizationName personName email phone }\n      explanation {\n        sentence gaps questions\n        signals { name label verdict summary strength }\n        sharedTerms { term demandSpans { field start end } achievementSpans { field start end } }\n        indicators { name asked promised verdict note }\n      }\n      demand {\n        id code title situation wantedResult constraints budgetMin budgetMax requiredTrl modes field regionName masked organizationHint\n        organization { id name }\n      }\n      achievement { id code title abstract problemSolved trl priceMin priceMax modes field regionName institute { id name } }\n      followUps { id kind happenedAt attendees outcome authorName }\n      history { id action actionLabel fromState toState stateLabel actorName note reasons at }\n    }\n  }\n": types.MatchViewDocument,
    "\n  mutation MoveMatch($id: ID!, $version: Int!, $stage: MatchStage!, $note: String, $reason: DeclineReason, $clientMutationId: String!) {\n    moveMatch(id: $id, version: $version, stage: $stage, note: $note, reason: $reason, clientMutationId: $clientMutationId) { id version stage stageLabel availableStages }\n  }\n": types.MoveMatchDocument,
    "\n  query NoticesBell {\n    notifications(first: 6) { unreadCount nodes { ...Notice } }\n  }\n": types.NoticesBellDocument,
    "\n  query Mailbox {\n    demoMailbox { id to from subject text at }\n  }\n": types.MailboxDocument,
    "\n  fragment Notice on Notification { id title body link kind readAt createdAt }\n": types.NoticeFragmentDoc,
    "\n  query NoticesList($unreadOnly: Boolean, $first: Int, $after: String) {\n    notifications(unreadOnly: $unreadOnly, first: $first, after: $after) {\n      nodes { ...Notice }\n      totalCount\n      unreadCount\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n": types.NoticesListDocument,
    "\n  query NoticesDemoMode {\n    demoMode\n  }\n": types.NoticesDemoModeDocument,
    "\n  subscription NoticeArrived {\n    notificationReceived { unreadCount notification { id title } }\n  }\n": types.NoticeArrivedDocument,
    "\n  mutation NoticesMarkRead($ids: [ID!]) {\n    markNotificationsRead(ids: $ids)\n  }\n": types.NoticesMarkReadDocument,
    "\n  mutation ApproveMember($userId: ID!) {\n    approveMember(userId: $userId) { id members { state user { id } } }\n  }\n": types.ApproveMemberDocument,
    "\n  mutation VerifyOrganization($input: ActInput!) {\n    verifyOrganization(input: $input) { id state version availableActions }\n  }\n": types.VerifyOrganizationDocument,
    "\n  mutation RejectOrganization($input: ActInput!) {\n    rejectOrganization(input: $input) { id state version availableActions rejectionNote }\n  }\n": types.RejectOrganizationDocument,
    "\n  query Industries($text: String) {\n    industries(text: $text, first: 20) { code name }\n  }\n": types.IndustriesDocument,
    "\n  query OrganizationPage($id: ID!) {\n    organization(id: $id) {\n      id name creditCode creditCodeWarning kind industryName regionName sizeBand state version availableActions rejectionNote createdAt\n      document { id name size mediaType url createdAt }\n      members { state isAdministrator joinedAt user { id name email phone } }\n    }\n  }\n": types.OrganizationPageDocument,
    "\n  mutation AttachOrganizationDocument($organizationId: ID!, $attachmentId: ID!) {\n    attachOrganizationDocument(organizationId: $organizationId, attachmentId: $attachmentId) { id state version document { id } }\n  }\n": types.AttachOrganizationDocumentDocument,
    "\n  query Organizations($states: [OrganizationState!], $text: String, $first: Int, $after: String) {\n    organizations(states: $states, text: $text, first: $first, after: $after) {\n      nodes { id name creditCode creditCodeWarning kind regionName state version availableActions createdAt document { id url } }\n      totalCount\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n": types.OrganizationsDocument,
    "\n  mutation Register($input: RegisterInput!) {\n    register(input: $input) { joinedExisting nextStep }\n  }\n": types.RegisterDocument,
    "\n  query CheckCreditCode($code: String!) {\n    checkCreditCode(code: $code) { shapeValid checkDigitValid registeredName message }\n  }\n": types.CheckCreditCodeDocument,
    "\n  query AchievementPage($id: ID!) {\n    achievement(id: $id) {\n      id code version kind state stateLabel availableActions\n      title abstract problemSolved trl trlEvidence priceMin priceMax modes field team regionName validUntil keywords mine publishedAt\n      indicators { name kind operator value unit scale evidence }\n      ip { kind number owner state }\n      institute { id name }\n    }\n  }\n": types.AchievementPageDocument,
    "\n  query AchievementInside($id: ID!) {\n    achievement(id: $id) {\n      id\n      completeness { score hints }\n      history { id action actionLabel fromState toState stateLabel actorName note reasons at }\n    }\n  }\n": types.AchievementInsideDocument,
    "\n  query DemandInside($id: ID!) {\n    demand(id: $id) {\n      id secrecy\n      publicSide { title situation wantedResult constraints industryName county sizeBand }\n      completeness { score hints }\n      history { id action actionLabel fromState toState stateLabel actorName note reasons at }\n    }\n  }\n": types.DemandInsideDocument,
    "\n  query DemandPage($id: ID!) {\n    demand(id: $id) {\n      id code version state stateLabel availableActions\n      title situation wantedResult constraints\n      indicators { name kind operator value unit scale }\n      budgetMin budgetMax deadline requiredTrl modes field secrecy regionName\n      masked hiddenFields organizationHint onBehalf mine publishedAt\n      organization { id name }\n    }\n  }\n": types.DemandPageDocument,
    "\n  fragment PortalHitRow on PortalHit {\n    kind id code title titleHighlighted snippetHighlighted field trl amountMin amountMax regionName organizationName organizationHint masked isPaper deadline publishedAt\n  }\n": types.PortalHitRowFragmentDoc,
    "\n  query HomeFigures {\n    homeFigures { year target signed contractCount publishedDemands publishedAchievements organizations }\n  }\n": types.HomeFiguresDocument,
    "\n  query HomeLatest($kind: PortalKind!, $sort: PortalSort!) {\n    portalSearch(query: \"\", kind: $kind, sort: $sort, first: 4) { hits { ...PortalHitRow } }\n  }\n": types.HomeLatestDocument,
    "\n  query ProposableAchievements {\n    achievements(filter: { mine: true, states: [PUBLISHED, NEGOTIATING] }, first: 50) { nodes { id code title } }\n  }\n": types.ProposableAchievementsDocument,
    "\n  query ProposableDemands {\n    demands(filter: { mine: true, states: [PUBLISHED, NEGOTIATING] }, first: 50) { nodes { id code title } }\n  }\n": types.ProposableDemandsDocument,
    "\n  mutation ProposeMatch($demandId: ID!, $achievementId: ID!, $clientMutationId: String!) {\n    proposeMatch(demandId: $demandId, achievementId: $achievementId, clientMutationId: $clientMutationId) { id }\n  }\n": types.ProposeMatchDocument,
    "\n  fragment RecordMatchRow on Match {\n    id band stage stageLabel\n    explanation { sentence gaps }\n    demand { id title }\n    achievement { id title institute { id name } }\n  }\n": types.RecordMatchRowFragmentDoc,
    "\n  query DemandMatches($id: ID!) {\n    demand(id: $id) { id matches(first: 8) { ...RecordMatchRow } }\n  }\n": types.DemandMatchesDocument,
    "\n  query AchievementMatches($id: ID!) {\n    achievement(id: $id) { id matches(first: 8) { ...RecordMatchRow } }\n  }\n": types.AchievementMatchesDocument,
    "\n  query PortalSuggest($query: String!) {\n    portalSuggest(query: $query)\n  }\n": types.PortalSuggestDocument,
    "\n  query PortalSearch($query: String!, $kind: PortalKind, $filter: PortalFilter, $sort: PortalSort, $first: Int, $after: String) {\n    portalSearch(query: $query, kind: $kind, filter: $filter, sort: $sort, first: $first, after: $after) {\n      hits { ...PortalHitRow }\n      totalCount\n      kindCounts { value label count }\n      facets { name label values { value label count } }\n      pageInfo { endCursor hasNextPage }\n      correctedQuery\n      suggestions\n    }\n  }\n": types.PortalSearchDocument,
    "\n  query AchievementUnderReview($id: ID!) {\n    achievement(id: $id) {\n      id code version state stateLabel availableActions\n      title abstract problemSolved trl trlEvidence priceMin priceMax modes field team regionName keywords\n      indicators { name kind operator value unit scale evidence }\n      ip { kind state number owner }\n      institute { id name }\n      completeness { score hints }\n      duplicates { id code title }\n      history { id action actionLabel fromState toState stateLabel actorName note reasons at }\n    }\n  }\n": types.AchievementUnderReviewDocument,
    "\n  query DemandUnderReview($id: ID!) {\n    demand(id: $id) {\n      id code version state stateLabel availableActions\n      title situation wantedResult constraints budgetMin budgetMax deadline requiredTrl modes field secrecy regionName\n      indicators { name kind operator value unit scale evidence }\n      organization { id name state }\n      publicSide { title situation wantedResult constraints industryName county sizeBand }\n      completeness { score hints }\n      duplicates { id code title }\n      history { id action actionLabel fromState toState stateLabel actorName note reasons at }\n    }\n  }\n": types.DemandUnderReviewDocument,
    "\n  query ReviewQueue {\n    demands(filter: { states: [SUBMITTED] }, first: 100) { nodes { id code title secrecy submittedAt organization { id name } } totalCount }\n    achievements(filter: { states: [CENTRE_REVIEW] }, first: 100) { nodes { id code title submittedAt institute { id name } } totalCount }\n  }\n": types.ReviewQueueDocument,
    "\n  query Cockpit($year: Int) {\n    cockpit(year: $year) { ...CockpitFigures }\n  }\n  fragment CockpitFigures on Cockpit {\n    year years target signed registered paid signedShare contractCount largestContractShare expectedShareByToday updatedAt\n    byMonth { month signed registered paid }\n    byField { field label signed registered paid count }\n    funnel { stage label count expectedSum }\n  }\n": types.CockpitDocument,
    "\n  subscription CockpitMoved($year: Int!) {\n    cockpitMoved(year: $year) { ...CockpitFigures }\n  }\n": types.CockpitMovedDocument,
    "\n  query TodoPage {\n    todo {\n      waiting { ...TodoRow }\n      waitingCount\n      counts { kind label count link }\n      changes { ...TodoRow }\n      lastVisitAt\n    }\n  }\n": types.TodoPageDocument,
    "\n  fragment TodoRow on TodoItem { id kind kindLabel title detail link actionLabel since due late }\n": types.TodoRowFragmentDoc,
    "\n  query TodoYear {\n    cockpit { year target signed signedShare expectedShareByToday }\n  }\n": types.TodoYearDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut {\n    signOut\n  }\n"): (typeof documents)["\n  mutation SignOut {\n    signOut\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer {\n    viewer {\n      permissions\n      user { id name email phone roles locale emailNotices recommendations organization { id name state } }\n    }\n  }\n"): (typeof documents)["\n  query Viewer {\n    viewer {\n      permissions\n      user { id name email phone roles locale emailNotices recommendations organization { id name state } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChooseLanguage($locale: Locale!) {\n    updateProfile(locale: $locale) { id locale }\n  }\n"): (typeof documents)["\n  mutation ChooseLanguage($locale: Locale!) {\n    updateProfile(locale: $locale) { id locale }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Regions($parent: String) {\n    regions(parent: $parent) { code name }\n  }\n"): (typeof documents)["\n  query Regions($parent: String) {\n    regions(parent: $parent) { code name }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ActOnAchievement($action: AchievementAction!, $input: ActInput!) {\n    actOnAchievement(action: $action, input: $input) { id version state stateLabel availableActions }\n  }\n"): (typeof documents)["\n  mutation ActOnAchievement($action: AchievementAction!, $input: ActInput!) {\n    actOnAchievement(action: $action, input: $input) { id version state stateLabel availableActions }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ActOnDemand($action: DemandAction!, $input: ActInput!) {\n    actOnDemand(action: $action, input: $input) { id version state stateLabel availableActions }\n  }\n"): (typeof documents)["\n  mutation ActOnDemand($action: DemandAction!, $input: ActInput!) {\n    actOnDemand(action: $action, input: $input) { id version state stateLabel availableActions }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Taxonomy {\n    taxonomy {\n      fields { value label }\n      modes { value label }\n      trlLevels { level name meaning }\n      organizationKinds { value label }\n      sizeBands { value label }\n      declineReasons { value label }\n      returnReasons { value label }\n    }\n  }\n"): (typeof documents)["\n  query Taxonomy {\n    taxonomy {\n      fields { value label }\n      modes { value label }\n      trlLevels { level name meaning }\n      organizationKinds { value label }\n      sizeBands { value label }\n      declineReasons { value label }\n      returnReasons { value label }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateProfile($name: String, $phone: String, $emailNotices: Boolean, $recommendations: Boolean) {\n    updateProfile(name: $name, phone: $phone, emailNotices: $emailNotices, recommendations: $recommendations) { id name phone emailNotices recommendations }\n  }\n"): (typeof documents)["\n  mutation UpdateProfile($name: String, $phone: String, $emailNotices: Boolean, $recommendations: Boolean) {\n    updateProfile(name: $name, phone: $phone, emailNotices: $emailNotices, recommendations: $recommendations) { id name phone emailNotices recommendations }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangePassword($current: String!, $next: String!) {\n    changePassword(current: $current, next: $next)\n  }\n"): (typeof documents)["\n  mutation ChangePassword($current: String!, $next: String!) {\n    changePassword(current: $current, next: $next)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveAchievement($id: ID, $version: Int, $input: AchievementDraftInput!, $clientMutationId: String!) {\n    saveAchievementDraft(id: $id, version: $version, input: $input, clientMutationId: $clientMutationId) {\n      id version state completeness { score hints }\n    }\n  }\n"): (typeof documents)["\n  mutation SaveAchievement($id: ID, $version: Int, $input: AchievementDraftInput!, $clientMutationId: String!) {\n    saveAchievementDraft(id: $id, version: $version, input: $input, clientMutationId: $clientMutationId) {\n      id version state completeness { score hints }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SubmitAchievement($input: ActInput!) {\n    actOnAchievement(action: SUBMIT, input: $input) { id version state }\n  }\n"): (typeof documents)["\n  mutation SubmitAchievement($input: ActInput!) {\n    actOnAchievement(action: SUBMIT, input: $input) { id version state }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AchievementForEdit($id: ID!) {\n    achievement(id: $id) {\n      id code version state stateLabel\n      title field abstract problemSolved keywords trl trlEvidence team priceMin priceMax modes regionCode validUntil\n      indicators { name kind operator value unit scale evidence }\n      ip { kind state number owner }\n      completeness { score hints }\n    }\n  }\n"): (typeof documents)["\n  query AchievementForEdit($id: ID!) {\n    achievement(id: $id) {\n      id code version state stateLabel\n      title field abstract problemSolved keywords trl trlEvidence team priceMin priceMax modes regionCode validUntil\n      indicators { name kind operator value unit scale evidence }\n      ip { kind state number owner }\n      completeness { score hints }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyAchievements($filter: AchievementFilter, $first: Int, $after: String) {\n    achievements(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id code version title state stateLabel trl updatedAt mine availableActions\n        matches(first: 6) { id }\n        history { note toState }\n      }\n      totalCount\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n"): (typeof documents)["\n  query MyAchievements($filter: AchievementFilter, $first: Int, $after: String) {\n    achievements(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id code version title state stateLabel trl updatedAt mine availableActions\n        matches(first: 6) { id }\n        history { note toState }\n      }\n      totalCount\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ImportRun($id: ID!) {\n    importRun(id: $id) {\n      id code kind state stateLabel fileName encoding totalRows doneRows created skipped failed preview problemCount createdAt finishedAt\n      columns { header field label }\n      problems { row column value code message }\n      records { id row title }\n    }\n  }\n"): (typeof documents)["\n  query ImportRun($id: ID!) {\n    importRun(id: $id) {\n      id code kind state stateLabel fileName encoding totalRows doneRows created skipped failed preview problemCount createdAt finishedAt\n      columns { header field label }\n      problems { row column value code message }\n      records { id row title }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmImport($id: ID!) {\n    confirmImport(id: $id) { id state }\n  }\n"): (typeof documents)["\n  mutation ConfirmImport($id: ID!) {\n    confirmImport(id: $id) { id state }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ImportProgressed($id: ID!) {\n    importProgressed(id: $id) { id state doneRows created skipped failed }\n  }\n"): (typeof documents)["\n  subscription ImportProgressed($id: ID!) {\n    importProgressed(id: $id) { id state doneRows created skipped failed }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ImportRuns {\n    importRuns(first: 30) { id code kind state stateLabel fileName totalRows doneRows created skipped failed createdAt }\n  }\n"): (typeof documents)["\n  query ImportRuns {\n    importRuns(first: 30) { id code kind state stateLabel fileName totalRows doneRows created skipped failed createdAt }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartImport($kind: ImportKind!, $attachmentId: ID!, $organizationId: ID, $clientMutationId: String!) {\n    startImport(kind: $kind, attachmentId: $attachmentId, organizationId: $organizationId, clientMutationId: $clientMutationId) { id }\n  }\n"): (typeof documents)["\n  mutation StartImport($kind: ImportKind!, $attachmentId: ID!, $organizationId: ID, $clientMutationId: String!) {\n    startImport(kind: $kind, attachmentId: $attachmentId, organizationId: $organizationId, clientMutationId: $clientMutationId) { id }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ImportOrganizations($text: String) {\n    organizations(text: $text, first: 20) { nodes { id name creditCode state } }\n  }\n"): (typeof documents)["\n  query ImportOrganizations($text: String) {\n    organizations(text: $text, first: 20) { nodes { id name creditCode state } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ActOnContract($action: ContractAction!, $input: ActInput!) {\n    actOnContract(action: $action, input: $input) { id version state }\n  }\n"): (typeof documents)["\n  mutation ActOnContract($action: ContractAction!, $input: ActInput!) {\n    actOnContract(action: $action, input: $input) { id version state }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ContractRegions($city: String, $province: String) {\n    near: regions(parent: $city) { code name }\n    far: regions(parent: $province) { code name }\n  }\n"): (typeof documents)["\n  query ContractRegions($city: String, $province: String) {\n    near: regions(parent: $city) { code name }\n    far: regions(parent: $province) { code name }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveContract($id: ID, $version: Int, $input: ContractDraftInput!, $clientMutationId: String!) {\n    saveContractDraft(id: $id, version: $version, input: $input, clientMutationId: $clientMutationId) { id version state }\n  }\n"): (typeof documents)["\n  mutation SaveContract($id: ID, $version: Int, $input: ContractDraftInput!, $clientMutationId: String!) {\n    saveContractDraft(id: $id, version: $version, input: $input, clientMutationId: $clientMutationId) { id version state }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ContractForEdit($id: ID!) {\n    contract(id: $id) {\n      id code version state stateLabel kind name field totalAmount technologyAmount paymentMode signedOn validFrom validUntil\n      buyer { organizationId name creditCode regionCode }\n      seller { organizationId name creditCode regionCode }\n      instalments { dueOn amount condition }\n      scan { id name size mediaType url }\n    }\n  }\n"): (typeof documents)["\n  query ContractForEdit($id: ID!) {\n    contract(id: $id) {\n      id code version state stateLabel kind name field totalAmount technologyAmount paymentMode signedOn validFrom validUntil\n      buyer { organizationId name creditCode regionCode }\n      seller { organizationId name creditCode regionCode }\n      instalments { dueOn amount condition }\n      scan { id name size mediaType url }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ContractFromMatch($id: ID!) {\n    match(id: $id) {\n      id code contractId expectedSum\n      demand { id title field modes organization { id name creditCode regionCode } }\n      achievement { id title field modes institute { id name creditCode regionCode } }\n    }\n  }\n"): (typeof documents)["\n  query ContractFromMatch($id: ID!) {\n    match(id: $id) {\n      id code contractId expectedSum\n      demand { id title field modes organization { id name creditCode regionCode } }\n      achievement { id title field modes institute { id name creditCode regionCode } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ContractPage($id: ID!) {\n    contract(id: $id) {\n      id code version state stateLabel availableActions kind name field totalAmount technologyAmount paidAmount paymentMode signedOn validFrom validUntil\n      canConfirm canRecordPayment canRegister createdAt updatedAt\n      buyer { organizationId name creditCode regionCode }\n      seller { organizationId name creditCode regionCode }\n      instalments { id seq dueOn amount condition state paidAmount paidOn }\n      registration { state number amount registeredOn reason }\n      counting { counts year amount reason }\n      scan { id name size mediaType url sha256 }\n      match { id code }\n      draftedBy { id name }\n      confirmedBy { id name }\n      history { id action actionLabel fromState toState stateLabel actorName note reasons at }\n    }\n  }\n"): (typeof documents)["\n  query ContractPage($id: ID!) {\n    contract(id: $id) {\n      id code version state stateLabel availableActions kind name field totalAmount technologyAmount paidAmount paymentMode signedOn validFrom validUntil\n      canConfirm canRecordPayment canRegister createdAt updatedAt\n      buyer { organizationId name creditCode regionCode }\n      seller { organizationId name creditCode regionCode }\n      instalments { id seq dueOn amount condition state paidAmount paidOn }\n      registration { state number amount registeredOn reason }\n      counting { counts year amount reason }\n      scan { id name size mediaType url sha256 }\n      match { id code }\n      draftedBy { id name }\n      confirmedBy { id name }\n      history { id action actionLabel fromState toState stateLabel actorName note reasons at }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Contracts($filter: ContractFilter, $first: Int, $after: String) {\n    contracts(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id code state stateLabel kind name totalAmount technologyAmount paidAmount signedOn canConfirm\n        buyer { name } seller { name }\n        registration { state number }\n        counting { counts year }\n      }\n      totalCount\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n"): (typeof documents)["\n  query Contracts($filter: ContractFilter, $first: Int, $after: String) {\n    contracts(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id code state stateLabel kind name totalAmount technologyAmount paidAmount signedOn canConfirm\n        buyer { name } seller { name }\n        registration { state number }\n        counting { counts year }\n      }\n      totalCount\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordContractPayment($contractId: ID!, $instalmentId: ID!, $amount: Yuan!, $paidOn: LocalDate!, $clientMutationId: String!) {\n    recordPayment(contractId: $contractId, instalmentId: $instalmentId, amount: $amount, paidOn: $paidOn, clientMutationId: $clientMutationId) { id version state }\n  }\n"): (typeof documents)["\n  mutation RecordContractPayment($contractId: ID!, $instalmentId: ID!, $amount: Yuan!, $paidOn: LocalDate!, $clientMutationId: String!) {\n    recordPayment(contractId: $contractId, instalmentId: $instalmentId, amount: $amount, paidOn: $paidOn, clientMutationId: $clientMutationId) { id version state }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ContractOrganizations($text: String) {\n    organizations(states: [VERIFIED, PENDING], text: $text, first: 10) { nodes { id name creditCode regionCode regionName } }\n  }\n"): (typeof documents)["\n  query ContractOrganizations($text: String) {\n    organizations(states: [VERIFIED, PENDING], text: $text, first: 10) { nodes { id name creditCode regionCode regionName } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordContractRegistration(\n    $contractId: ID!, $version: Int!, $state: RegistrationState!, $number: String, $amount: Yuan, $registeredOn: LocalDate, $reason: String, $clientMutationId: String!\n  ) {\n    recordRegistration(\n      contractId: $contractId, version: $version, state: $state, number: $number, amount: $amount, registeredOn: $registeredOn, reason: $reason, clientMutationId: $clientMutationId\n    ) { id version state }\n  }\n"): (typeof documents)["\n  mutation RecordContractRegistration(\n    $contractId: ID!, $version: Int!, $state: RegistrationState!, $number: String, $amount: Yuan, $registeredOn: LocalDate, $reason: String, $clientMutationId: String!\n  ) {\n    recordRegistration(\n      contractId: $contractId, version: $version, state: $state, number: $number, amount: $amount, registeredOn: $registeredOn, reason: $reason, clientMutationId: $clientMutationId\n    ) { id version state }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveDemand($id: ID, $version: Int, $input: DemandDraftInput!, $clientMutationId: String!) {\n    saveDemandDraft(id: $id, version: $version, input: $input, clientMutationId: $clientMutationId) {\n      id version state completeness { score hints }\n    }\n  }\n"): (typeof documents)["\n  mutation SaveDemand($id: ID, $version: Int, $input: DemandDraftInput!, $clientMutationId: String!) {\n    saveDemandDraft(id: $id, version: $version, input: $input, clientMutationId: $clientMutationId) {\n      id version state completeness { score hints }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SubmitDemand($input: ActInput!) {\n    actOnDemand(action: SUBMIT, input: $input) { id version state }\n  }\n"): (typeof documents)["\n  mutation SubmitDemand($input: ActInput!) {\n    actOnDemand(action: SUBMIT, input: $input) { id version state }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DemandForEdit($id: ID!) {\n    demand(id: $id) {\n      id code version state stateLabel mine onBehalf availableActions\n      title field situation wantedResult constraints budgetMin budgetMax deadline requiredTrl modes regionCode secrecy noStateSecrets\n      indicators { name kind operator value unit scale evidence }\n      organization { id }\n      publicSide { title situation wantedResult constraints }\n      completeness { score hints }\n    }\n  }\n"): (typeof documents)["\n  query DemandForEdit($id: ID!) {\n    demand(id: $id) {\n      id code version state stateLabel mine onBehalf availableActions\n      title field situation wantedResult constraints budgetMin budgetMax deadline requiredTrl modes regionCode secrecy noStateSecrets\n      indicators { name kind operator value unit scale evidence }\n      organization { id }\n      publicSide { title situation wantedResult constraints }\n      completeness { score hints }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyDemands($filter: DemandFilter, $first: Int, $after: String) {\n    demands(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id code version title state stateLabel secrecy updatedAt budgetMin budgetMax deadline availableActions\n        matches(first: 6) { id }\n        history { note toState }\n      }\n      totalCount\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n"): (typeof documents)["\n  query MyDemands($filter: DemandFilter, $first: Int, $after: String) {\n    demands(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id code version title state stateLabel secrecy updatedAt budgetMin budgetMax deadline availableActions\n        matches(first: 6) { id }\n        history { note toState }\n      }\n      totalCount\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DemandOrganizations($text: String) {\n    organizations(text: $text, states: [VERIFIED], first: 20) { nodes { id name } }\n  }\n"): (typeof documents)["\n  query DemandOrganizations($text: String) {\n    organizations(text: $text, states: [VERIFIED], first: 20) { nodes { id name } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DemandRedaction($title: String!, $situation: String!, $wantedResult: String!, $constraints: String!, $organizationId: ID) {\n    suggestRedaction(title: $title, situation: $situation, wantedResult: $wantedResult, constraints: $constraints, organizationId: $organizationId) {\n      title situation wantedResult constraints hidden { kind text }\n    }\n  }\n"): (typeof documents)["\n  query DemandRedaction($title: String!, $situation: String!, $wantedResult: String!, $constraints: String!, $organizationId: ID) {\n    suggestRedaction(title: $title, situation: $situation, wantedResult: $wantedResult, constraints: $constraints, organizationId: $organizationId) {\n      title situation wantedResult constraints hidden { kind text }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password) { user { id } }\n  }\n"): (typeof documents)["\n  mutation SignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password) { user { id } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Users($text: String, $first: Int, $after: String) {\n    users(text: $text, first: $first, after: $after) {\n      nodes { id name email roles createdAt organization { id name } }\n      totalCount\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n"): (typeof documents)["\n  query Users($text: String, $first: Int, $after: String) {\n    users(text: $text, first: $first, after: $after) {\n      nodes { id name email roles createdAt organization { id name } }\n      totalCount\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GrantRole($userId: ID!, $role: Role!) {\n    grantRole(userId: $userId, role: $role) { id roles }\n  }\n"): (typeof documents)["\n  mutation GrantRole($userId: ID!, $role: Role!) {\n    grantRole(userId: $userId, role: $role) { id roles }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeRole($userId: ID!, $role: Role!) {\n    revokeRole(userId: $userId, role: $role) { id roles }\n  }\n"): (typeof documents)["\n  mutation RevokeRole($userId: ID!, $role: Role!) {\n    revokeRole(userId: $userId, role: $role) { id roles }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AnswerMatch($id: ID!, $side: MatchSide, $accept: Boolean!, $reason: DeclineReason, $note: String, $clientMutationId: String!) {\n    answerMatch(id: $id, side: $side, accept: $accept, reason: $reason, note: $note, clientMutationId: $clientMutationId) {\n      id version stage stageLabel myAnswerPending canRevealIdentity\n      demandAnswer { state reason note at } achievementAnswer { state reason note at }\n    }\n  }\n"): (typeof documents)["\n  mutation AnswerMatch($id: ID!, $side: MatchSide, $accept: Boolean!, $reason: DeclineReason, $note: String, $clientMutationId: String!) {\n    answerMatch(id: $id, side: $side, accept: $accept, reason: $reason, note: $note, clientMutationId: $clientMutationId) {\n      id version stage stageLabel myAnswerPending canRevealIdentity\n      demandAnswer { state reason note at } achievementAnswer { state reason note at }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevealMatch($matchId: ID!, $clientMutationId: String!) {\n    revealIdentity(matchId: $matchId, clientMutationId: $clientMutationId) { id version identityRevealed canRevealIdentity }\n  }\n"): (typeof documents)["\n  mutation RevealMatch($matchId: ID!, $clientMutationId: String!) {\n    revealIdentity(matchId: $matchId, clientMutationId: $clientMutationId) { id version identityRevealed canRevealIdentity }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BoardCard on Match {\n    id version stage band availableStages nextAction nextActionDue late daysInStage\n    broker { id name }\n    demand { id title organizationHint organization { id name } }\n    achievement { id title institute { id name } }\n  }\n"): (typeof documents)["\n  fragment BoardCard on Match {\n    id version stage band availableStages nextAction nextActionDue late daysInStage\n    broker { id name }\n    demand { id title organizationHint organization { id name } }\n    achievement { id title institute { id name } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MatchBoard($filter: MatchFilter) {\n    matchBoard(filter: $filter) { columns { stage label count expectedSum cards { ...BoardCard } } }\n  }\n"): (typeof documents)["\n  query MatchBoard($filter: MatchFilter) {\n    matchBoard(filter: $filter) { columns { stage label count expectedSum cards { ...BoardCard } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription BoardChanged { matchesChanged { id version stage byName } }\n"): (typeof documents)["\n  subscription BoardChanged { matchesChanged { id version stage byName } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LogFollowUp($matchId: ID!, $kind: FollowUpKind!, $happenedAt: DateTime!, $attendees: String!, $outcome: String!, $clientMutationId: String!) {\n    logFollowUp(matchId: $matchId, kind: $kind, happenedAt: $happenedAt, attendees: $attendees, outcome: $outcome, clientMutationId: $clientMutationId) {\n      id version followUps { id }\n    }\n  }\n"): (typeof documents)["\n  mutation LogFollowUp($matchId: ID!, $kind: FollowUpKind!, $happenedAt: DateTime!, $attendees: String!, $outcome: String!, $clientMutationId: String!) {\n    logFollowUp(matchId: $matchId, kind: $kind, happenedAt: $happenedAt, attendees: $attendees, outcome: $outcome, clientMutationId: $clientMutationId) {\n      id version followUps { id }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkMatchRead($id: ID!) { markMatchRead(id: $id) { id demandAnswer { state } achievementAnswer { state } } }\n"): (typeof documents)["\n  mutation MarkMatchRead($id: ID!) { markMatchRead(id: $id) { id demandAnswer { state } achievementAnswer { state } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription MatchChangedHere { matchesChanged { id version byName } }\n"): (typeof documents)["\n  subscription MatchChangedHere { matchesChanged { id version byName } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyMatches($filter: MatchFilter, $first: Int, $after: String) {\n    matches(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id stage stageLabel band mySide myAnswerPending\n        explanation { sentence gaps }\n        demandAnswer { state } achievementAnswer { state }\n        demand { id title organizationHint organization { id name } }\n        achievement { id title institute { id name } }\n      }\n      totalCount\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n"): (typeof documents)["\n  query MyMatches($filter: MatchFilter, $first: Int, $after: String) {\n    matches(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id stage stageLabel band mySide myAnswerPending\n        explanation { sentence gaps }\n        demandAnswer { state } achievementAnswer { state }\n        demand { id title organizationHint organization { id name } }\n        achievement { id title institute { id name } }\n      }\n      totalCount\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PlanMatch($id: ID!, $version: Int!, $nextAction: String!, $due: LocalDate!) {\n    planNextAction(id: $id, version: $version, nextAction: $nextAction, due: $due) { id version nextAction nextActionDue late }\n  }\n"): (typeof documents)["\n  mutation PlanMatch($id: ID!, $version: Int!, $nextAction: String!, $due: LocalDate!) {\n    planNextAction(id: $id, version: $version, nextAction: $nextAction, due: $due) { id version nextAction nextActionDue late }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AskMatch($matchId: ID!, $text: String!, $clientMutationId: String!) {\n    askQuestion(matchId: $matchId, text: $text, clientMutationId: $clientMutationId) { id version history { id action note } }\n  }\n"): (typeof documents)["\n  mutation AskMatch($matchId: ID!, $text: String!, $clientMutationId: String!) {\n    askQuestion(matchId: $matchId, text: $text, clientMutationId: $clientMutationId) { id version history { id action note } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TakeMatch($id: ID!, $version: Int!) { takeMatch(id: $id, version: $version) { id version broker { id name } } }\n"): (typeof documents)["\n  mutation TakeMatch($id: ID!, $version: Int!) { takeMatch(id: $id, version: $version) { id version broker { id name } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MatchView($id: ID!) {\n    match(id: $id) {\n      id code version stage stageLabel availableStages band origin mySide myAnswerPending contractId\n      nextAction nextActionDue late daysInStage expectedSum identityRevealed canRevealIdentity\n      broker { id name }\n      demandAnswer { state reason note at }\n      achievementAnswer { state reason note at }\n      counterpartContact { organizationName personName email phone }\n      explanation {\n        sentence gaps questions\n        signals { name label verdict summary strength }\n        sharedTerms { term demandSpans { field start end } achievementSpans { field start end } }\n        indicators { name asked promised verdict note }\n      }\n      demand {\n        id code title situation wantedResult constraints budgetMin budgetMax requiredTrl modes field regionName masked organizationHint\n        organization { id name }\n      }\n      achievement { id code title abstract problemSolved trl priceMin priceMax modes field regionName institute { id name } }\n      followUps { id kind happenedAt attendees outcome authorName }\n      history { id action actionLabel fromState toState stateLabel actorName note reasons at }\n    }\n  }\n"): (typeof documents)["\n  query MatchView($id: ID!) {\n    match(id: $id) {\n      id code version stage stageLabel availableStages band origin mySide myAnswerPending contractId\n      nextAction nextActionDue late daysInStage expectedSum identityRevealed canRevealIdentity\n      broker { id name }\n      demandAnswer { state reason note at }\n      achievementAnswer { state reason note at }\n      counterpartContact { organizationName personName email phone }\n      explanation {\n        sentence gaps questions\n        signals { name label verdict summary strength }\n        sharedTerms { term demandSpans { field start end } achievementSpans { field start end } }\n        indicators { name asked promised verdict note }\n      }\n      demand {\n        id code title situation wantedResult constraints budgetMin budgetMax requiredTrl modes field regionName masked organizationHint\n        organization { id name }\n      }\n      achievement { id code title abstract problemSolved trl priceMin priceMax modes field regionName institute { id name } }\n      followUps { id kind happenedAt attendees outcome authorName }\n      history { id action actionLabel fromState toState stateLabel actorName note reasons at }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MoveMatch($id: ID!, $version: Int!, $stage: MatchStage!, $note: String, $reason: DeclineReason, $clientMutationId: String!) {\n    moveMatch(id: $id, version: $version, stage: $stage, note: $note, reason: $reason, clientMutationId: $clientMutationId) { id version stage stageLabel availableStages }\n  }\n"): (typeof documents)["\n  mutation MoveMatch($id: ID!, $version: Int!, $stage: MatchStage!, $note: String, $reason: DeclineReason, $clientMutationId: String!) {\n    moveMatch(id: $id, version: $version, stage: $stage, note: $note, reason: $reason, clientMutationId: $clientMutationId) { id version stage stageLabel availableStages }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NoticesBell {\n    notifications(first: 6) { unreadCount nodes { ...Notice } }\n  }\n"): (typeof documents)["\n  query NoticesBell {\n    notifications(first: 6) { unreadCount nodes { ...Notice } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Mailbox {\n    demoMailbox { id to from subject text at }\n  }\n"): (typeof documents)["\n  query Mailbox {\n    demoMailbox { id to from subject text at }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Notice on Notification { id title body link kind readAt createdAt }\n"): (typeof documents)["\n  fragment Notice on Notification { id title body link kind readAt createdAt }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NoticesList($unreadOnly: Boolean, $first: Int, $after: String) {\n    notifications(unreadOnly: $unreadOnly, first: $first, after: $after) {\n      nodes { ...Notice }\n      totalCount\n      unreadCount\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n"): (typeof documents)["\n  query NoticesList($unreadOnly: Boolean, $first: Int, $after: String) {\n    notifications(unreadOnly: $unreadOnly, first: $first, after: $after) {\n      nodes { ...Notice }\n      totalCount\n      unreadCount\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NoticesDemoMode {\n    demoMode\n  }\n"): (typeof documents)["\n  query NoticesDemoMode {\n    demoMode\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription NoticeArrived {\n    notificationReceived { unreadCount notification { id title } }\n  }\n"): (typeof documents)["\n  subscription NoticeArrived {\n    notificationReceived { unreadCount notification { id title } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation NoticesMarkRead($ids: [ID!]) {\n    markNotificationsRead(ids: $ids)\n  }\n"): (typeof documents)["\n  mutation NoticesMarkRead($ids: [ID!]) {\n    markNotificationsRead(ids: $ids)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ApproveMember($userId: ID!) {\n    approveMember(userId: $userId) { id members { state user { id } } }\n  }\n"): (typeof documents)["\n  mutation ApproveMember($userId: ID!) {\n    approveMember(userId: $userId) { id members { state user { id } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation VerifyOrganization($input: ActInput!) {\n    verifyOrganization(input: $input) { id state version availableActions }\n  }\n"): (typeof documents)["\n  mutation VerifyOrganization($input: ActInput!) {\n    verifyOrganization(input: $input) { id state version availableActions }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RejectOrganization($input: ActInput!) {\n    rejectOrganization(input: $input) { id state version availableActions rejectionNote }\n  }\n"): (typeof documents)["\n  mutation RejectOrganization($input: ActInput!) {\n    rejectOrganization(input: $input) { id state version availableActions rejectionNote }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Industries($text: String) {\n    industries(text: $text, first: 20) { code name }\n  }\n"): (typeof documents)["\n  query Industries($text: String) {\n    industries(text: $text, first: 20) { code name }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OrganizationPage($id: ID!) {\n    organization(id: $id) {\n      id name creditCode creditCodeWarning kind industryName regionName sizeBand state version availableActions rejectionNote createdAt\n      document { id name size mediaType url createdAt }\n      members { state isAdministrator joinedAt user { id name email phone } }\n    }\n  }\n"): (typeof documents)["\n  query OrganizationPage($id: ID!) {\n    organization(id: $id) {\n      id name creditCode creditCodeWarning kind industryName regionName sizeBand state version availableActions rejectionNote createdAt\n      document { id name size mediaType url createdAt }\n      members { state isAdministrator joinedAt user { id name email phone } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AttachOrganizationDocument($organizationId: ID!, $attachmentId: ID!) {\n    attachOrganizationDocument(organizationId: $organizationId, attachmentId: $attachmentId) { id state version document { id } }\n  }\n"): (typeof documents)["\n  mutation AttachOrganizationDocument($organizationId: ID!, $attachmentId: ID!) {\n    attachOrganizationDocument(organizationId: $organizationId, attachmentId: $attachmentId) { id state version document { id } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Organizations($states: [OrganizationState!], $text: String, $first: Int, $after: String) {\n    organizations(states: $states, text: $text, first: $first, after: $after) {\n      nodes { id name creditCode creditCodeWarning kind regionName state version availableActions createdAt document { id url } }\n      totalCount\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n"): (typeof documents)["\n  query Organizations($states: [OrganizationState!], $text: String, $first: Int, $after: String) {\n    organizations(states: $states, text: $text, first: $first, after: $after) {\n      nodes { id name creditCode creditCodeWarning kind regionName state version availableActions createdAt document { id url } }\n      totalCount\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Register($input: RegisterInput!) {\n    register(input: $input) { joinedExisting nextStep }\n  }\n"): (typeof documents)["\n  mutation Register($input: RegisterInput!) {\n    register(input: $input) { joinedExisting nextStep }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CheckCreditCode($code: String!) {\n    checkCreditCode(code: $code) { shapeValid checkDigitValid registeredName message }\n  }\n"): (typeof documents)["\n  query CheckCreditCode($code: String!) {\n    checkCreditCode(code: $code) { shapeValid checkDigitValid registeredName message }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AchievementPage($id: ID!) {\n    achievement(id: $id) {\n      id code version kind state stateLabel availableActions\n      title abstract problemSolved trl trlEvidence priceMin priceMax modes field team regionName validUntil keywords mine publishedAt\n      indicators { name kind operator value unit scale evidence }\n      ip { kind number owner state }\n      institute { id name }\n    }\n  }\n"): (typeof documents)["\n  query AchievementPage($id: ID!) {\n    achievement(id: $id) {\n      id code version kind state stateLabel availableActions\n      title abstract problemSolved trl trlEvidence priceMin priceMax modes field team regionName validUntil keywords mine publishedAt\n      indicators { name kind operator value unit scale evidence }\n      ip { kind number owner state }\n      institute { id name }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AchievementInside($id: ID!) {\n    achievement(id: $id) {\n      id\n      completeness { score hints }\n      history { id action actionLabel fromState toState stateLabel actorName note reasons at }\n    }\n  }\n"): (typeof documents)["\n  query AchievementInside($id: ID!) {\n    achievement(id: $id) {\n      id\n      completeness { score hints }\n      history { id action actionLabel fromState toState stateLabel actorName note reasons at }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DemandInside($id: ID!) {\n    demand(id: $id) {\n      id secrecy\n      publicSide { title situation wantedResult constraints industryName county sizeBand }\n      completeness { score hints }\n      history { id action actionLabel fromState toState stateLabel actorName note reasons at }\n    }\n  }\n"): (typeof documents)["\n  query DemandInside($id: ID!) {\n    demand(id: $id) {\n      id secrecy\n      publicSide { title situation wantedResult constraints industryName county sizeBand }\n      completeness { score hints }\n      history { id action actionLabel fromState toState stateLabel actorName note reasons at }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DemandPage($id: ID!) {\n    demand(id: $id) {\n      id code version state stateLabel availableActions\n      title situation wantedResult constraints\n      indicators { name kind operator value unit scale }\n      budgetMin budgetMax deadline requiredTrl modes field secrecy regionName\n      masked hiddenFields organizationHint onBehalf mine publishedAt\n      organization { id name }\n    }\n  }\n"): (typeof documents)["\n  query DemandPage($id: ID!) {\n    demand(id: $id) {\n      id code version state stateLabel availableActions\n      title situation wantedResult constraints\n      indicators { name kind operator value unit scale }\n      budgetMin budgetMax deadline requiredTrl modes field secrecy regionName\n      masked hiddenFields organizationHint onBehalf mine publishedAt\n      organization { id name }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PortalHitRow on PortalHit {\n    kind id code title titleHighlighted snippetHighlighted field trl amountMin amountMax regionName organizationName organizationHint masked isPaper deadline publishedAt\n  }\n"): (typeof documents)["\n  fragment PortalHitRow on PortalHit {\n    kind id code title titleHighlighted snippetHighlighted field trl amountMin amountMax regionName organizationName organizationHint masked isPaper deadline publishedAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HomeFigures {\n    homeFigures { year target signed contractCount publishedDemands publishedAchievements organizations }\n  }\n"): (typeof documents)["\n  query HomeFigures {\n    homeFigures { year target signed contractCount publishedDemands publishedAchievements organizations }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HomeLatest($kind: PortalKind!, $sort: PortalSort!) {\n    portalSearch(query: \"\", kind: $kind, sort: $sort, first: 4) { hits { ...PortalHitRow } }\n  }\n"): (typeof documents)["\n  query HomeLatest($kind: PortalKind!, $sort: PortalSort!) {\n    portalSearch(query: \"\", kind: $kind, sort: $sort, first: 4) { hits { ...PortalHitRow } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProposableAchievements {\n    achievements(filter: { mine: true, states: [PUBLISHED, NEGOTIATING] }, first: 50) { nodes { id code title } }\n  }\n"): (typeof documents)["\n  query ProposableAchievements {\n    achievements(filter: { mine: true, states: [PUBLISHED, NEGOTIATING] }, first: 50) { nodes { id code title } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProposableDemands {\n    demands(filter: { mine: true, states: [PUBLISHED, NEGOTIATING] }, first: 50) { nodes { id code title } }\n  }\n"): (typeof documents)["\n  query ProposableDemands {\n    demands(filter: { mine: true, states: [PUBLISHED, NEGOTIATING] }, first: 50) { nodes { id code title } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ProposeMatch($demandId: ID!, $achievementId: ID!, $clientMutationId: String!) {\n    proposeMatch(demandId: $demandId, achievementId: $achievementId, clientMutationId: $clientMutationId) { id }\n  }\n"): (typeof documents)["\n  mutation ProposeMatch($demandId: ID!, $achievementId: ID!, $clientMutationId: String!) {\n    proposeMatch(demandId: $demandId, achievementId: $achievementId, clientMutationId: $clientMutationId) { id }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RecordMatchRow on Match {\n    id band stage stageLabel\n    explanation { sentence gaps }\n    demand { id title }\n    achievement { id title institute { id name } }\n  }\n"): (typeof documents)["\n  fragment RecordMatchRow on Match {\n    id band stage stageLabel\n    explanation { sentence gaps }\n    demand { id title }\n    achievement { id title institute { id name } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DemandMatches($id: ID!) {\n    demand(id: $id) { id matches(first: 8) { ...RecordMatchRow } }\n  }\n"): (typeof documents)["\n  query DemandMatches($id: ID!) {\n    demand(id: $id) { id matches(first: 8) { ...RecordMatchRow } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AchievementMatches($id: ID!) {\n    achievement(id: $id) { id matches(first: 8) { ...RecordMatchRow } }\n  }\n"): (typeof documents)["\n  query AchievementMatches($id: ID!) {\n    achievement(id: $id) { id matches(first: 8) { ...RecordMatchRow } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PortalSuggest($query: String!) {\n    portalSuggest(query: $query)\n  }\n"): (typeof documents)["\n  query PortalSuggest($query: String!) {\n    portalSuggest(query: $query)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PortalSearch($query: String!, $kind: PortalKind, $filter: PortalFilter, $sort: PortalSort, $first: Int, $after: String) {\n    portalSearch(query: $query, kind: $kind, filter: $filter, sort: $sort, first: $first, after: $after) {\n      hits { ...PortalHitRow }\n      totalCount\n      kindCounts { value label count }\n      facets { name label values { value label count } }\n      pageInfo { endCursor hasNextPage }\n      correctedQuery\n      suggestions\n    }\n  }\n"): (typeof documents)["\n  query PortalSearch($query: String!, $kind: PortalKind, $filter: PortalFilter, $sort: PortalSort, $first: Int, $after: String) {\n    portalSearch(query: $query, kind: $kind, filter: $filter, sort: $sort, first: $first, after: $after) {\n      hits { ...PortalHitRow }\n      totalCount\n      kindCounts { value label count }\n      facets { name label values { value label count } }\n      pageInfo { endCursor hasNextPage }\n      correctedQuery\n      suggestions\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AchievementUnderReview($id: ID!) {\n    achievement(id: $id) {\n      id code version state stateLabel availableActions\n      title abstract problemSolved trl trlEvidence priceMin priceMax modes field team regionName keywords\n      indicators { name kind operator value unit scale evidence }\n      ip { kind state number owner }\n      institute { id name }\n      completeness { score hints }\n      duplicates { id code title }\n      history { id action actionLabel fromState toState stateLabel actorName note reasons at }\n    }\n  }\n"): (typeof documents)["\n  query AchievementUnderReview($id: ID!) {\n    achievement(id: $id) {\n      id code version state stateLabel availableActions\n      title abstract problemSolved trl trlEvidence priceMin priceMax modes field team regionName keywords\n      indicators { name kind operator value unit scale evidence }\n      ip { kind state number owner }\n      institute { id name }\n      completeness { score hints }\n      duplicates { id code title }\n      history { id action actionLabel fromState toState stateLabel actorName note reasons at }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DemandUnderReview($id: ID!) {\n    demand(id: $id) {\n      id code version state stateLabel availableActions\n      title situation wantedResult constraints budgetMin budgetMax deadline requiredTrl modes field secrecy regionName\n      indicators { name kind operator value unit scale evidence }\n      organization { id name state }\n      publicSide { title situation wantedResult constraints industryName county sizeBand }\n      completeness { score hints }\n      duplicates { id code title }\n      history { id action actionLabel fromState toState stateLabel actorName note reasons at }\n    }\n  }\n"): (typeof documents)["\n  query DemandUnderReview($id: ID!) {\n    demand(id: $id) {\n      id code version state stateLabel availableActions\n      title situation wantedResult constraints budgetMin budgetMax deadline requiredTrl modes field secrecy regionName\n      indicators { name kind operator value unit scale evidence }\n      organization { id name state }\n      publicSide { title situation wantedResult constraints industryName county sizeBand }\n      completeness { score hints }\n      duplicates { id code title }\n      history { id action actionLabel fromState toState stateLabel actorName note reasons at }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReviewQueue {\n    demands(filter: { states: [SUBMITTED] }, first: 100) { nodes { id code title secrecy submittedAt organization { id name } } totalCount }\n    achievements(filter: { states: [CENTRE_REVIEW] }, first: 100) { nodes { id code title submittedAt institute { id name } } totalCount }\n  }\n"): (typeof documents)["\n  query ReviewQueue {\n    demands(filter: { states: [SUBMITTED] }, first: 100) { nodes { id code title secrecy submittedAt organization { id name } } totalCount }\n    achievements(filter: { states: [CENTRE_REVIEW] }, first: 100) { nodes { id code title submittedAt institute { id name } } totalCount }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Cockpit($year: Int) {\n    cockpit(year: $year) { ...CockpitFigures }\n  }\n  fragment CockpitFigures on Cockpit {\n    year years target signed registered paid signedShare contractCount largestContractShare expectedShareByToday updatedAt\n    byMonth { month signed registered paid }\n    byField { field label signed registered paid count }\n    funnel { stage label count expectedSum }\n  }\n"): (typeof documents)["\n  query Cockpit($year: Int) {\n    cockpit(year: $year) { ...CockpitFigures }\n  }\n  fragment CockpitFigures on Cockpit {\n    year years target signed registered paid signedShare contractCount largestContractShare expectedShareByToday updatedAt\n    byMonth { month signed registered paid }\n    byField { field label signed registered paid count }\n    funnel { stage label count expectedSum }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription CockpitMoved($year: Int!) {\n    cockpitMoved(year: $year) { ...CockpitFigures }\n  }\n"): (typeof documents)["\n  subscription CockpitMoved($year: Int!) {\n    cockpitMoved(year: $year) { ...CockpitFigures }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TodoPage {\n    todo {\n      waiting { ...TodoRow }\n      waitingCount\n      counts { kind label count link }\n      changes { ...TodoRow }\n      lastVisitAt\n    }\n  }\n"): (typeof documents)["\n  query TodoPage {\n    todo {\n      waiting { ...TodoRow }\n      waitingCount\n      counts { kind label count link }\n      changes { ...TodoRow }\n      lastVisitAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TodoRow on TodoItem { id kind kindLabel title detail link actionLabel since due late }\n"): (typeof documents)["\n  fragment TodoRow on TodoItem { id kind kindLabel title detail link actionLabel since due late }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TodoYear {\n    cockpit { year target signed signedShare expectedShareByToday }\n  }\n"): (typeof documents)["\n  query TodoYear {\n    cockpit { year target signed signedShare expectedShareByToday }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;