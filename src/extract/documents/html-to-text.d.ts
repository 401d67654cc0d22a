declare module 'html-to-text' {
  /** A node of the parsed page. */
  export interface HtmlNode {
    readonly type: string;
    readonly name?: string;
    readonly attribs?: Readonly<Record<string, string>>;
    readonly children?: readonly HtmlNode[];
    readonly parent?: HtmlNode | null;
    readonly prev?: HtmlNode | null;
    readonly next?: HtmlNode | null;
    readonly data?: string;
  }

  export interface Cell {
    readonly text: string;
    readonly colspan: number;
  }

  export interface Builder {
    addInline(text: string): void;
    openBlock(options: { leadingLineBreaks: number }): void;
    closeBlock(options: { trailingLineBreaks: number }): void;
    openList(options: { leadingLineBreaks: number; interRowLineBreaks: number; maxPrefixLength: number }): void;
    openListItem(options: { prefix: string }): void;
    closeListItem(): void;
    closeList(options: { trailingLineBreaks: number }): void;
    openTable(): void;
    openTableRow(): void;
    openTableCell(): void;
    closeTableCell(options: { colspan: number }): void;
    closeTableRow(): void;
    closeTable(options: { tableToString: (rows: readonly (readonly Cell[])[]) => string }): void;
  }

  export type Walk = (nodes: readonly HtmlNode[] | undefined, builder: Builder) => void;
  export type Formatter = (node: HtmlNode, walk: Walk, builder: Builder) => void;

  export interface Selector {
    readonly selector: string;
    readonly format: string;
    readonly options?: Readonly<Record<string, unknown>>;
  }

  export interface Options {
    readonly wordwrap: false;
    readonly whitespaceCharacters: string;
    readonly limits: { readonly maxDepth: number; readonly ellipsis: string };
    readonly formatters: Readonly<Record<string, Formatter>>;
    readonly selectors: readonly Selector[];
  }

  /** Compiles the options into a function from HTML to text. */
  export function compile(options: Options): (html: string) => string;
}
