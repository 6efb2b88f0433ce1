/** Names that a person may give and that a careless format, shell or parser trips over. All are valid names. */
export const HOSTILE_NAMES: readonly string[] = [
  `it's "quoted" and \`ticked\``,
  '$(touch pwned) $HOME $\u007bPATH} `id`',
  'two\nlines\r\nand\ttab',
  '</script><svg onload=alert(1)>',
  '--> ]]> <!-- <![CDATA[ &amp; &#0;',
  '"]; subgraph x { a --> b }; %% ',
  '=HYPERLINK("http://x","y")',
  '-o template=x --help',
  '\u202Eright to left\u202C \u05E9\u05DC\u05D5\u05DD',
  '\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467} caf\u00E9 cafe\u0301',
  '\u001b[31mred\u001b[0m \u0085 \u2028 \u2029',
  'back\\slash \\n \\u0041 %s %% %{x} $\u007by}',
  "'; DROP TABLE link; --",
  'x'.repeat(255),
  '\u{1F680}'.repeat(255),
]
