/** A column that holds the id of a file; its file is in use, whether or not there is a link. */
export interface AttachmentColumn {
  table: string;
  column: string;
}

const declared: AttachmentColumn[] = [];

/** Says where a feature keeps ids of files, so that none of them is taken for one that nobody put to a record. */
export function declareAttachmentColumns(table: string, ...columns: string[]): void {
  declared.push(...columns.map((column) => ({ table, column })));
}

export function attachmentColumns(): readonly AttachmentColumn[] {
  return declared;
}
