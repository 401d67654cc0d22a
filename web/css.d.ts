// esbuild takes a style sheet where a script imports it.
declare module '*.css';
