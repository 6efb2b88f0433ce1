import { Anchor } from '@mantine/core'
import { lexer, type Token, type Tokens } from 'marked'
import { type ReactNode, useMemo } from 'react'
import classes from './markdown.module.css'

/** What a link does; null where it can't lead anywhere from here. */
type OnLink = (target: string) => (() => void) | null

/**
 * Our own documentation, drawn: what its pages are written with (headings, paragraphs, lists, examples, code, links). Tokens
 * become elements, never HTML, so nothing in a page can be more than text.
 */
export const Markdown = ({ source, onLink }: { source: string; onLink: OnLink }) => {
  const tokens = useMemo(() => lexer(source), [source])
  return <div className={classes.page}>{drawn(tokens, onLink)}</div>
}

const drawn = (tokens: readonly Token[] | undefined, onLink: OnLink): ReactNode[] =>
  // biome-ignore lint/suspicious/noArrayIndexKey: a page does not change
  (tokens ?? []).map((token, i) => <Drawn key={i} token={token as Known} onLink={onLink} />)

type Known = Tokens.Generic & Token

const Drawn = ({ token, onLink }: { token: Known; onLink: OnLink }): ReactNode => {
  const inner = drawn(token.tokens, onLink)
  switch (token.type) {
    case 'heading':
      return <h3>{inner}</h3>
    case 'paragraph':
      return <p>{inner}</p>
    case 'code':
      return <pre>{token.text}</pre>
    case 'codespan':
      return <code>{(token as Tokens.Codespan).text}</code>
    case 'strong':
      return <strong>{inner}</strong>
    case 'em':
      return <em>{inner}</em>
    case 'list':
      return <ul>{drawn((token as Tokens.List).items, onLink)}</ul>
    case 'list_item':
      return <li>{inner}</li>
    case 'link': {
      const follow = onLink((token as Tokens.Link).href)
      return follow === null ? (
        inner
      ) : (
        <Anchor component="button" type="button" onClick={follow}>
          {inner}
        </Anchor>
      )
    }
    case 'space':
      return null
    default:
      return token.tokens === undefined ? unescaped((token as Tokens.Text).text ?? '') : inner
  }
}

/** The lexer leaves text as it was written but for the characters of HTML. */
const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
