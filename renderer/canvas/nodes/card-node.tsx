import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { domIdOf, type CardNode as FlowNode } from '../to-flow.ts'
import { CardView } from './card-view.tsx'

/** A card of the topology in the document, where it is near enough to be read. Pointers go by the scene, not by it. */
export const CardNode = memo(({ id, data: { card }, width = 0, height = 0 }: NodeProps<FlowNode>) => (
  <CardView id={domIdOf(id)} card={card} width={width} height={height} />
))
CardNode.displayName = 'CardNode'

export const NODE_TYPES = { site: CardNode, link: CardNode, vpc: CardNode, policy: CardNode }
