import type { NodeKind } from './graph.ts'

/** Outlines on a 16 × 16 grid, stroked 1.5 wide with round joins, never filled. */
export const ICONS: Record<NodeKind, string> = {
  site: 'M3,14V3.5h6V14M9,6.5h4V14M1.5,14h13M5,6h2M5,8.5h2M5,11h2M11,9h.5M11,11.5h.5',
  link: 'M6.5,9.5l3,-3M7.5,4.5l1.3,-1.3a2.8,2.8 0 0,1 4,4L11.5,8.5M8.5,11.5l-1.3,1.3a2.8,2.8 0 0,1 -4,-4L4.5,7.5',
  vpc: 'M4.5,12.5a3,3 0 0,1 -.4,-5.97a4.2,4.2 0 0,1 8.1,.9a2.6,2.6 0 0,1 -.4,5.07z',
  policy: 'M2,3h12l-4.6,5.5v4.5l-2.8,-1.6v-2.9z',
}
