import { declareMessages } from '#kernel/errors';

export const bulkImportMessages = declareMessages({
  'todo.change.import': { zh: '导入', en: 'Import' },
  'import.kind.notYours': { zh: '您不能导入这类内容。', en: 'You may not import this kind.' },
  'import.file.tooLarge': {
    zh: '文件超过 {max} MB，请拆成几个文件分别导入。',
    en: 'The file is larger than {max} MB. Split it and import the parts.',
  },
  'import.file.csv': {
    zh: '请上传 CSV 文件。在 Excel 或 WPS 中选择“另存为”→“CSV UTF-8（逗号分隔）”。',
    en: 'Upload a CSV file. In Excel or WPS choose "Save as" → "CSV UTF-8 (comma delimited)".',
  },
  'import.file.gone': { zh: '找不到上传的文件，请重新上传。', en: 'The uploaded file is gone. Upload it again.' },
  'import.check.failed': {
    zh: '检查没有完成，系统已记录原因，请稍后重新上传。',
    en: 'The check did not finish; the reason was logged. Upload the file again later.',
  },
  'import.file.stopped': {
    zh: '导入人已不能导入这类内容，已停止；此前导入的内容保留。',
    en: 'Whoever started it may no longer import this kind. It was stopped; what came in before stays.',
  },
  'import.encoding': {
    zh: '文件的文字编码无法识别，请另存为 UTF-8 或 GBK 编码的 CSV。',
    en: 'The encoding is unknown. Save the file as UTF-8 or GBK.',
  },
  'import.delimiter.semicolon': {
    zh: '文件用分号分隔各列，请另存为逗号分隔的 CSV（“CSV UTF-8（逗号分隔）”）。',
    en: 'The columns are separated by semicolons. Save the file as comma-separated CSV.',
  },
  'import.delimiter.tab': {
    zh: '文件用制表符分隔各列，请另存为逗号分隔的 CSV（“CSV UTF-8（逗号分隔）”）。',
    en: 'The columns are separated by tabs. Save the file as comma-separated CSV.',
  },
  'import.delimiter.fullWidth': {
    zh: '文件用中文逗号分隔各列，请另存为逗号分隔的 CSV（“CSV UTF-8（逗号分隔）”）。',
    en: 'The columns are separated by full-width commas. Save the file as comma-separated CSV.',
  },
  'import.delimiter.bar': {
    zh: '文件用竖线分隔各列，请另存为逗号分隔的 CSV（“CSV UTF-8（逗号分隔）”）。',
    en: 'The columns are separated by bars. Save the file as comma-separated CSV.',
  },
  'import.quotes': {
    zh: '第 {line} 行附近的英文双引号没有成对，请检查：内容中的 " 要写成 ""。',
    en: 'Near line {line} a double quote is not closed. Inside a quoted cell write " as "".',
  },
  'import.headings': {
    zh: '第 1 行缺少这些列名：{columns}。请使用模板的列名。',
    en: 'Row 1 lacks these headings: {columns}. Use those of the template.',
  },
  'import.heading.twice': {
    zh: '列名“{column}”出现了两次，请删去一列。',
    en: 'The heading "{column}" stands there twice. Remove one of the columns.',
  },
  'import.empty': {
    zh: '文件里没有数据行（示例行不计）。',
    en: 'The file holds no rows (the example does not count).',
  },
  'import.tooManyRows': {
    zh: '一次最多导入 {max} 行，文件有 {rows} 行，请拆成几个文件。',
    en: 'At most {max} rows at once; the file has {rows}. Split it.',
  },
  'import.tooManyColumns': {
    zh: '一个文件最多 {max} 列，这个文件有 {columns} 列。请从模板开始填写。',
    en: 'A file has at most {max} columns; this one has {columns}. Start from the template.',
  },
  'import.nothingValid': {
    zh: '没有可以导入的行，请先按提示修改文件。',
    en: 'No row can be imported. Correct the file first.',
  },
  'import.nothingNew': {
    zh: '文件里的内容都已经导入过，无需再次导入。',
    en: 'All of it was imported before; there is nothing to do.',
  },
  'import.row.json': {
    zh: '这一行不是完整的 JSON 对象，请检查引号和括号。',
    en: 'This line is not a whole JSON object. Check quotes and brackets.',
  },
  'import.row.cells': {
    zh: '这一行比列名多出 {extra} 格，请检查内容中的逗号是否加了双引号。',
    en: 'This row has {extra} cells more than there are headings. Quote cells that hold commas.',
  },
  'import.externalKey.twice': {
    zh: '外部编号与第 {row} 行相同但内容不同，请改用不同的编号。',
    en: 'The same external number as row {row}, with other content. Use another number.',
  },
  'import.organization.missing': {
    zh: '请填写单位的统一社会信用代码，或在导入时选择单位。',
    en: 'Give the organisation’s credit code, or choose an organisation for the import.',
  },
  'import.organization.unknown': {
    zh: '平台上没有这个统一社会信用代码的单位，请核对或先登记单位。',
    en: 'No organisation here has this credit code. Check it, or register the organisation first.',
  },
  'import.organization.notYours': {
    zh: '只能导入本单位的内容，请改为本单位的代码或留空。',
    en: 'You import for your own organisation only. Use its code, or leave this empty.',
  },
  'import.option': { zh: '“{value}”不在选项中，可填：{options}。', en: '"{value}" is none of the options: {options}.' },
  'import.region': {
    zh: '没有找到这个地区，请填 6 位行政区划代码（如 350404）或完整名称。',
    en: 'Unknown region. Give the 6-digit code (350404) or the full name.',
  },
  'import.yesNo': { zh: '请填“是”或“否”。', en: 'Write 是 or 否 (yes or no).' },
  'import.trl': { zh: '成熟度请填 1 到 9 的整数。', en: 'The maturity is a whole number from 1 to 9.' },
  'import.indicator': {
    zh: '“{value}”看不懂，请写成“名称 ≥ 数值 单位（佐证：……）”，每条一行或用分号隔开。',
    en: '"{value}" cannot be read. Write "name ≥ value unit（佐证：evidence）", one per line or separated by semicolons.',
  },
  'import.notice.finished': { zh: '导入完成：{file}', en: 'Import finished: {file}' },
  'import.notice.finished.body': {
    zh: '{code}：新增 {created} 条，已有 {skipped} 条，未导入 {failed} 条。',
    en: '{code}: {created} added, {skipped} were there already, {failed} not imported.',
  },
  'import.notice.stopped': { zh: '导入中止：{file}', en: 'Import stopped: {file}' },
  'import.notice.stopped.body': {
    zh: '{code} 没有完成，打开查看原因。',
    en: '{code} did not finish. Open it to see why.',
  },
});
