/** The folder with the data sets that are not part of the repository; undefined where there is none. */
export const dataFolder = process.env["FOOTNOTE_DATA"];
