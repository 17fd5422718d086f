/** Prints a page and reads the PDF, with the library that browsers show PDFs with. */
import { PDFiumLibrary } from "@hyzyla/pdfium";
import type { Page } from "@playwright/test";

export interface PrintedPage {
  /** The text of the page, with single blanks. */
  readonly text: string;
  /** Whether the paper lies across. */
  readonly isAcross: boolean;
}

export async function printed(page: Page, format: "A4" | "Letter"): Promise<readonly PrintedPage[]> {
  // The style sheet says which pages lie across; the paper itself is the reader's.
  const pdf = await page.pdf({ format, preferCSSPageSize: true });
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    const pages = [...document.pages()].map((one) => {
      const { originalWidth: width, originalHeight: height } = one.getOriginalSize();
      return { text: one.getText().replace(/\s+/g, " "), isAcross: width > height };
    });
    document.destroy();
    return pages;
  } finally {
    library.destroy();
  }
}
