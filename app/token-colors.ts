/**
 * The colours of `design-tokens.css` for what knows no style sheet: the browser's own bars, the installed app, the
 * offline page. A test holds them to be the same.
 */
export const TOKEN_COLORS = {
  light: {
    background: '#f5f6f3',
    text: '#1d2a26',
    'text-muted': '#53625c',
    accent: '#0b6b55',
    'on-accent': '#ffffff',
    focus: '#1a5fd0',
  },
  dark: {
    background: '#101715',
    text: '#e9efec',
    'text-muted': '#a9b8b1',
    accent: '#6fd3b4',
    'on-accent': '#06251c',
    focus: '#8ab8ff',
  },
} as const
