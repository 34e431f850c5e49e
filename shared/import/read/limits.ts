/** What a file may ask of the machine. A list of recipients stays far below all of it. */

/** Bytes of a file as it is on the disk. */
export const LARGEST_FILE = 50 * 1024 * 1024;
/** Bytes that all parts of a packed file together may unfold to. */
export const LARGEST_UNFOLDED = 200 * 1024 * 1024;
/** A part that unfolds further than this many times its size, and is large, is not a document. */
export const STEEPEST_PART = { bytes: 20 * 1024 * 1024, ratio: 250 } as const;
/** Characters of XML of the texts that the sheets of a workbook share. */
export const LARGEST_SHARED = 64 * 1024 * 1024;
/** Characters of a single row of a sheet. */
export const LONGEST_ROW = 8 * 1024 * 1024;
/** Cells of all tables of a file together, covered ones included. */
export const MOST_CELLS = 1_000_000;
/** How far one cell may span to the right; the same limit as in HTML. */
export const WIDEST_SPAN = 1000;
/** Bytes of XML of a Word document, whose library keeps all of it as a tree. */
export const LARGEST_DOCUMENT = 24 * 1024 * 1024;
/** Characters of an HTML file or a paste. */
export const LARGEST_HTML = 32 * 1024 * 1024;
/** Bytes of a text file with the words of an announcement, and characters of the text of any other file. */
export const LARGEST_TEXT = 8 * 1024 * 1024;
