/**
 * What depends on what: derived from the documents by rules, reviewed by people. Proposals are made anew in the transaction of
 * each publication; what a person decided stays.
 */
@NullMarked
package vn.daumoi.dependency;

import org.jspecify.annotations.NullMarked;
