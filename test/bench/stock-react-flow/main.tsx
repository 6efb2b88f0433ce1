/** React Flow as its documentation has one begin: the same nodes and edges, nothing else. */
import '@xyflow/react/dist/style.css'
import {
  Background,
  Controls,
  type Edge,
  MiniMap,
  type Node,
  ReactFlow,
  useEdgesState,
  useNodesInitialized,
  useNodesState,
} from '@xyflow/react'
import { useEffect } from 'react'
import { createRoot } from 'react-dom/client'

type Graph = { nodes: Node[]; edges: Edge[] }

/** Says that everything is there, two frames after React Flow says that its nodes are. */
const Ready = () => {
  const initialized = useNodesInitialized()
  useEffect(() => {
    if (!initialized) return
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        document.documentElement.dataset.painted = 'true'
      }),
    )
  }, [initialized])
  return null
}

const App = ({ graph }: { graph: Graph }) => {
  const [nodes, , onNodesChange] = useNodesState(graph.nodes)
  const [edges, , onEdgesChange] = useEdgesState(graph.edges)
  return (
    // Without a smaller minimum zoom the whole graph could not be seen at all.
    <ReactFlow
      nodes={nodes}
      edges={edges}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      fitView
      minZoom={0.002}
    >
      <Background />
      <Controls />
      <MiniMap />
      <Ready />
    </ReactFlow>
  )
}

const graph: Graph = await (await fetch('graph.json')).json()
createRoot(document.getElementById('root')!).render(<App graph={graph} />)
