/**
 * Descriptions of what recurs in many types and operations of the schema: one sentence with the national term each, so that a thing is said
 * the same way wherever it stands.
 */
export const described = {
  id: 'Id of the record (标识), a UUID.',
  code: 'Short number of the record (编号), as people quote it.',
  version: 'Rises with every change (版本号); an operation sends back the one that the person read.',
  readVersion: 'Version that the person read (版本号); a conflict when the record has moved on.',
  clientMutationId: 'Mark that the client makes once per intent (防重标识); a repeat with the same one does nothing.',
  stateLabel: 'That state in the reader’s language (状态名称).',
  availableActions: 'Moves that this viewer may make now (可执行操作).',
  history: 'What happened to it (办理记录), as far as the viewer may know.',
  createdAt: 'When it was made (创建时间).',
  updatedAt: 'When it was last changed (更新时间).',
  regionName: 'Division in the reader’s language (行政区划名称).',
  evidence: 'File that proves it (凭证).',
  evidenceId: 'Id of the uploaded file that proves it (凭证).',
  evidenceSha256: 'SHA-256 of the evidence as it was recorded (凭证摘要), in hex.',
} as const;
