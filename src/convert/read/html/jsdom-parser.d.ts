declare module '@mozilla/readability/JSDOMParser.js' {
  /** The small DOM that Readability brings with it, and that Firefox uses it with: it reads XML and runs nothing. */
  export default class JSDOMParser {
    parse(xml: string): Document;
  }
}
