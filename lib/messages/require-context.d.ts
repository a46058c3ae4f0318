/** The bundler's way to name all files of a folder. */
declare namespace NodeJS {
  interface Require {
    context(
      folder: string,
      subfolders: boolean,
      pattern: RegExp,
    ): { keys: () => string[]; <Content>(path: string): Content }
  }
}
