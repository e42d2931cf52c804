package vn.daumoi.analysis;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import vn.daumoi.graph.Listing;

/**
 * The basis of an answer, and which part of the plan's dependencies it lets count.
 *
 * @param dependencies how many the plan holds, the rejected ones among them
 * @param used how many of them counted
 * @param hiddenBy why the others did not: "rejected", "state", "confidence"
 */
public record UsedBasis(@JsonUnwrapped Basis basis, int dependencies, int used, List<Listing.Hidden> hiddenBy) {}
