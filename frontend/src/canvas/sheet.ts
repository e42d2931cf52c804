/** The element's own style; colours come from the page. */
export const STYLE = `
:host { display: flex; flex-direction: column; min-block-size: 20rem; border: 1px solid var(--dm-line, gray); border-radius: 8px;
  background: var(--dm-graph-surface); overflow: hidden; font-size: 0.86rem; }
.bar { display: flex; flex-wrap: wrap; gap: 0.25rem; padding: 0.35rem 0.5rem; border-block-end: 1px solid var(--dm-line, gray); }
.bar .gap { flex: 1; }
button { font: inherit; color: var(--dm-graph-text); background: transparent; border: 1px solid var(--dm-line, gray); border-radius: 6px;
  padding: 0.15rem 0.6rem; min-inline-size: 2rem; min-block-size: 1.75rem; cursor: pointer; }
button:hover { border-color: var(--dm-graph-accent); }
:focus-visible { outline: 2px solid var(--dm-graph-accent); outline-offset: -2px; }
.canvas { flex: 1 1 auto; min-block-size: 12rem; position: relative; overflow: hidden; touch-action: none; cursor: grab; user-select: none; -webkit-user-select: none; }
.canvas:active { cursor: grabbing; }
.canvas > canvas { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; }
.canvas:focus-visible::after { content: ''; position: absolute; inset: 0; border: 2px solid var(--dm-graph-accent); pointer-events: none; }
.tip { position: absolute; max-inline-size: min(22rem, 90%); padding: 0.3rem 0.5rem; border: 1px solid var(--dm-graph-line); border-radius: 6px;
  background: var(--dm-graph-surface); color: var(--dm-graph-text); pointer-events: none; overflow-wrap: anywhere; }
.tip[hidden] { display: none; }
.progress { display: none; position: absolute; inset: 0 0 auto; block-size: 3px; background: linear-gradient(var(--dm-graph-accent), var(--dm-graph-accent)) 0 0 / var(--part, 5%) 100% no-repeat; }
.canvas[aria-busy] .progress { display: block; }
.legend { display: flex; flex-wrap: wrap; gap: 0.15rem 1rem; margin: 0; padding: 0.4rem 0.6rem; list-style: none; color: var(--dm-graph-quiet);
  border-block-start: 1px solid var(--dm-line, gray); max-block-size: 30%; overflow: auto; }
.legend li, .legend button { display: inline-flex; align-items: center; gap: 0.35rem; }
.legend button { border-color: transparent; padding: 0 0.3rem; color: inherit; min-inline-size: 0; }
.legend .hidden { text-decoration: line-through; opacity: 0.75; }
.legend svg { inline-size: 14px; block-size: 14px; flex: none; }
.legend svg.line { inline-size: 34px; block-size: 12px; }
.said { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (pointer: coarse) { button { min-block-size: 2.5rem; min-inline-size: 2.75rem; } }
`;
