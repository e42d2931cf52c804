import { EditorView } from '@codemirror/view';

/** The editor's own look; the colours follow the page's scheme. */
export const theme = EditorView.theme({
  '&': { fontSize: '0.95rem', backgroundColor: 'var(--dm-graph-surface)', color: 'var(--dm-graph-text)', borderRadius: '8px', border: '1px solid var(--dm-line)' },
  '&.cm-focused': { outline: '2px solid var(--vaadin-focus-ring-color)', outlineOffset: '1px' },
  '.cm-scroller': { fontFamily: "ui-monospace, 'Cascadia Mono', 'Noto Sans Mono', 'DejaVu Sans Mono', monospace", lineHeight: '1.6', minHeight: '10rem', maxHeight: 'min(60vh, 40rem)', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--dm-graph-text)', padding: '0.5rem 0' },
  '.cm-cursor': { borderLeftColor: 'var(--dm-graph-text)' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--dm-graph-quiet)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'light-dark(oklch(0.96 0.006 245), oklch(0.25 0.01 255))' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'light-dark(oklch(0.88 0.05 245), oklch(0.38 0.06 245)) !important' },
  '.cm-matchingBracket': { backgroundColor: 'light-dark(oklch(0.9 0.07 145), oklch(0.4 0.07 145)) !important' },
  '.cm-placeholder': { color: 'var(--dm-graph-quiet)' },
  '.cm-tooltip': { backgroundColor: 'var(--aura-background-color, Canvas)', color: 'var(--dm-graph-text)', border: '1px solid var(--dm-graph-line)', borderRadius: '6px', maxWidth: '40rem' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--dm-graph-accent) !important', color: 'light-dark(white, black) !important' },
  '.cm-completionDetail': { fontStyle: 'normal', opacity: '0.75' },
  '.cm-diagnostic': { padding: '0.35rem 0.6rem', fontFamily: "'Be Vietnam Pro', system-ui, sans-serif" },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--dm-late)' },
  '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy var(--dm-late) 1.5px', textUnderlineOffset: '4px', textDecorationSkipInk: 'none' },
  '.cy-keyword': { color: 'var(--dm-graph-accent)', fontWeight: '600' },
  '.cy-label': { color: 'light-dark(oklch(0.45 0.13 300), oklch(0.8 0.1 300))' },
  '.cy-property': { color: 'light-dark(oklch(0.44 0.09 200), oklch(0.8 0.08 200))' },
  '.cy-function': { color: 'light-dark(oklch(0.45 0.1 270), oklch(0.82 0.08 270))' },
  '.cy-string': { color: 'light-dark(oklch(0.45 0.11 145), oklch(0.8 0.11 145))' },
  '.cy-literal': { color: 'light-dark(oklch(0.47 0.13 55), oklch(0.82 0.11 75))' },
  '.cy-parameter': { color: 'light-dark(oklch(0.48 0.17 27), oklch(0.8 0.12 30))' },
  '.cy-comment': { color: 'var(--dm-graph-quiet)', fontStyle: 'italic' },
});

/** What stands around the editor. */
export const STYLE = `
:host { display: block; }
.help { color: var(--dm-quiet); font-size: 0.86em; margin: 0.3rem 0; }
.problems:empty { display: none; }
.problems { list-style: none; padding: 0; margin: 0.4rem 0; }
.problems button { display: flex; gap: 0.6rem; inline-size: 100%; text-align: start; font: inherit; color: inherit; background: none; border: 0;
  border-inline-start: 3px solid var(--dm-late); padding: 0.3rem 0.7rem; cursor: pointer; margin-block-end: 0.25rem; }
.problems button:hover { background: var(--vaadin-background-container); }
.problems .place { white-space: nowrap; color: var(--dm-quiet); }
:focus-visible { outline: 2px solid var(--vaadin-focus-ring-color); }
`;
