package org.nobo.connect.matching;

import static org.jgrapht.alg.matching.blossom.v5.ObjectiveSense.MAXIMIZE;

import org.jgrapht.Graph;
import org.jgrapht.alg.interfaces.MatchingAlgorithm.Matching;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedPerfectMatching;
import org.jgrapht.graph.AbstractBaseGraph;
import org.jgrapht.graph.DefaultGraphSpecificsStrategy;
import org.jgrapht.graph.DefaultGraphType;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.util.SupplierUtil;

/** The best pairing there is along given edges, by Blossom V, and the prices that prove it. */
final class Blossom {
    private final Graph<Integer, DefaultWeightedEdge> graph = new Sparse();
    private KolmogorovWeightedPerfectMatching<Integer, DefaultWeightedEdge> solver;

    /** @param size an even number of guests, numbered from 0 */
    Blossom(int size) {
        for (int i = 0; i < size; i++) {
            graph.addVertex(i);
        }
    }

    /** Each edge is named once. */
    void edge(int i, int j, long weight) {
        graph.setEdgeWeight(graph.addEdge(i, j), (double) weight);
    }

    /** All guests in twos. There must be a way. */
    int[] solve() {
        int[] mate = new int[graph.vertexSet().size()];
        if (mate.length == 0) {
            return mate;
        }
        solver = new KolmogorovWeightedPerfectMatching<>(graph, MAXIMIZE);
        Matching<Integer, DefaultWeightedEdge> matching = solver.getMatching();
        for (DefaultWeightedEdge edge : matching.getEdges()) {
            int i = graph.getEdgeSource(edge);
            int j = graph.getEdgeTarget(edge);
            mate[i] = j;
            mate[j] = i;
        }
        return mate;
    }

    /** Does not look whether an edge is there already, and keeps no list to look in: half the time and half the memory. */
    private static final class Sparse extends AbstractBaseGraph<Integer, DefaultWeightedEdge> {
        private static final long serialVersionUID = 1L;

        Sparse() {
            super(
                    null,
                    SupplierUtil.DEFAULT_WEIGHTED_EDGE_SUPPLIER,
                    DefaultGraphType.multigraph().asWeighted(),
                    new DefaultGraphSpecificsStrategy<>());
        }
    }

    Prices prices() {
        Prices prices = new Prices(graph.vertexSet().size());
        if (prices.size() == 0) {
            return prices;
        }
        solver.getDualSolution().getDualVariables().forEach((who, price) -> {
            if (who.size() == 1) {
                prices.add(who.iterator().next(), price);
            } else if (price != 0) {
                prices.blossom(who.stream().mapToInt(i -> i).toArray(), price);
            }
        });
        return prices;
    }
}
