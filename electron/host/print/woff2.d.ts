/** The bundler turns a font with `?inline` into a data: URL, so that a packaged app needs no font files. */
declare module '*.woff2?inline' {
  const url: string;
  export default url;
}
