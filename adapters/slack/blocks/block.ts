import type { types } from '@slack/bolt'

/** A block that draws bars natively; Bolt's types do not know it yet. */
export interface ChartBlock extends types.Block {
  readonly type: 'data_visualization'
  readonly title: string
  readonly chart: {
    readonly type: 'bar'
    readonly series: readonly {
      readonly name: string
      readonly data: readonly { readonly label: string; readonly value: number }[]
    }[]
    readonly axis_config: { readonly categories: readonly string[]; readonly y_label?: string }
  }
}

/** The blocks that Cotejo sends. */
export type Block =
  | types.ActionsBlock
  | types.ContextActionsBlock
  | types.ContextBlock
  | types.DataTableBlock
  | types.DividerBlock
  | types.HeaderBlock
  | types.ImageBlock
  | types.RichTextBlock
  | types.SectionBlock
  | ChartBlock
