package org.nobo.connect.matching;

import static org.jgrapht.alg.matching.blossom.v5.ObjectiveSense.MAXIMIZE;

import org.jgrapht.Graph;
import org.jgrapht.alg.interfaces.MatchingAlgorithm.Matching;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedPerfectMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/** The best pairing there is along given edges, by Blossom V, and the prices that prove it. */
final class Blossom {
    private final Graph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
    private KolmogorovWeightedPerfectMatching<Integer, DefaultWeightedEdge> solver;

    /** @param size an even number of guests, numbered from 0 */
    Blossom(int size) {
        for (int i = 0; i < size; i++) {
            graph.addVertex(i);
        }
    }

    void edge(int i, int j, long weight) {
        DefaultWeightedEdge edge = graph.addEdge(i, j);
        if (edge != null) {
            graph.setEdgeWeight(edge, (double) weight);
        }
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
