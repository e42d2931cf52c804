import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

// The typeface: only woff2, which every browser Vaadin supports reads, and its licence beside the files.
const typeface: Plugin = {
  name: 'typeface',
  enforce: 'post',
  generateBundle(_options, bundle) {
    for (const [name, file] of Object.entries(bundle)) {
      if (name.endsWith('.woff')) {
        delete bundle[name];
      } else if (file.type === 'asset' && name === 'fonts.css') {
        file.source = file.source.toString().replace(/,url\([^)]+\.woff\)\s*format\("woff"\)/g, '');
      }
    }
    this.emitFile({
      type: 'asset',
      fileName: 'files/be-vietnam-pro-OFL.txt',
      source: readFileSync('node_modules/@fontsource/be-vietnam-pro/LICENSE'),
    });
  },
};

// Each entry becomes /daumoi/<name>.js or .css, under the name Java asks for.
export default defineConfig({
  base: './',
  plugins: [typeface],
  worker: { format: 'es', rollupOptions: { output: { entryFileNames: 'layout.js' } } },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: false,
    // the parser of Cypher, loaded when an editor is on the screen
    chunkSizeWarningLimit: 1500,
    rollupOptions: {
      input: {
        cypher: 'src/cypher/editor.ts',
        keys: 'src/keys.ts',
        fonts: 'src/fonts.css',
        graph: 'src/canvas/graph.ts',
        matrix: 'src/matrix.ts',
        timeline: 'src/timeline/timeline.ts',
      },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        assetFileNames: (asset) => (asset.names[0]?.endsWith('.css') ? '[name].css' : 'files/[name][extname]'),
      },
    },
  },
  test: { environment: 'happy-dom' },
});
