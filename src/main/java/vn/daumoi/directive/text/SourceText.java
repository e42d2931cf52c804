package vn.daumoi.directive.text;

import java.util.List;

/**
 * A document's text, decoded and in Unicode normalisation form C.
 *
 * @param fileName the name it came under, for messages only: it is no part of the document's identity
 * @param encoding how the bytes were read, for people: "UTF-8", "UTF-16LE", "windows-1258" …
 * @param lines without line ends; line numbers people see count from 1. Tabs are kept; a form feed inside a line is a page
 *     break; U+FFFD at the very end says that the file breaks off inside a letter
 * @param fingerprint SHA-256 (hex) of the normalised lines, the same for one text in any encoding
 */
public record SourceText(String fileName, String encoding, List<String> lines, String fingerprint) {}
