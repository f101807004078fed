/** What Slack takes at most, in UTF-16 units and in items; what it says nothing exact about is meant cautiously. */
export const LIMITS = {
  /** `text` of a message: good practice, it is cut at 40,000. */
  text: 4000,
  blocks: { message: 50, view: 100 },
  /** All words of a message's blocks together; Slack refuses at about 13,200. */
  blocksText: { message: 12_000, view: 40_000 },
  header: 150,
  section: 3000,
  richText: 3000,
  contextElements: 10,
  actionsElements: 25,
  contextActionsElements: 5,
  buttonText: 75,
  buttonValue: 2000,
  actionId: 255,
  altText: 2000,
  imageTitle: 2000,
  /** Rows with the header. */
  tableRows: 101,
  tableColumns: 20,
  tableText: 9000,
  tableCaption: 150,
  charts: 2,
  chartTitle: 50,
  chartSeries: 6,
  chartPoints: 20,
  chartLabel: 20,
  chartAxis: 50,
  viewTitle: 24,
  viewMetadata: 3000,
  prompts: 4,
} as const
