/** What a dragged card carries, and the canvas takes: the id of a node. */
export const NODE_MIME_TYPE = 'application/x-interlink-node'
