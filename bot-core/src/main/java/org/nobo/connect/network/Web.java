package org.nobo.connect.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.alg.clustering.GreedyModularityAlgorithm;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.nobo.chat.MemberId;

/** Everybody who takes part, and the lines between them. The same people and ties always make the same web. */
final class Web {
    /** So few are one circle, if they hang together. */
    private static final int SMALL = 4;

    private final Graph<MemberId, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
    private final Map<MemberId, Integer> circles = new HashMap<>();

    /**
     * @param people everybody who takes part, connected or not
     */
    Web(Collection<MemberId> people, Collection<Tie> ties) {
        people.stream().sorted(Comparator.comparing(MemberId::value)).forEach(graph::addVertex);
        for (Tie tie : ties) {
            boolean both = graph.containsVertex(tie.one()) && graph.containsVertex(tie.other());
            if (both && !tie.one().equals(tie.other())) {
                graph.addEdge(tie.one(), tie.other());
            }
        }
        findCircles();
    }

    /** Those who hang together more than with the rest; whoever stands alone is a circle of one. */
    private void findCircles() {
        for (Set<MemberId> group : new ConnectivityInspector<>(graph).connectedSets()) {
            circlesIn(group).forEach(circle -> {
                int number = circles.size();
                circle.forEach(member -> circles.put(member, number));
            });
        }
    }

    /** The algorithm wants a group that hangs together, and people it can put in order. */
    private List<List<MemberId>> circlesIn(Set<MemberId> group) {
        List<MemberId> people =
                group.stream().sorted(Comparator.comparing(MemberId::value)).toList();
        return people.size() <= SMALL
                ? List.of(people)
                : new GreedyModularityAlgorithm<>(numbered(people))
                        .getClustering().getClusters().stream()
                                .map(numbers ->
                                        numbers.stream().map(people::get).toList())
                                .toList();
    }

    private Graph<Integer, DefaultEdge> numbered(List<MemberId> people) {
        Map<MemberId, Integer> numbers = new HashMap<>();
        Graph<Integer, DefaultEdge> numbered = new SimpleGraph<>(DefaultEdge.class);
        for (MemberId member : people) {
            numbers.put(member, numbers.size());
            numbered.addVertex(numbers.get(member));
        }
        for (DefaultEdge edge : new AsSubgraph<>(graph, numbers.keySet()).edgeSet()) {
            numbered.addEdge(numbers.get(graph.getEdgeSource(edge)), numbers.get(graph.getEdgeTarget(edge)));
        }
        return numbered;
    }

    Set<MemberId> people() {
        return graph.vertexSet();
    }

    Graph<MemberId, DefaultEdge> graph() {
        return graph;
    }

    int ties() {
        return graph.edgeSet().size();
    }

    int degree(MemberId member) {
        return graph.degreeOf(member);
    }

    /** The circle somebody moves in: those who are more connected with each other than with the rest. */
    int circle(MemberId member) {
        return circles.get(member);
    }

    /** How many circles of at least so many people somebody is in touch with, their own among them. */
    long circlesTouched(MemberId member, int least) {
        Map<Integer, Integer> sizes = new HashMap<>();
        circles.values().forEach(circle -> sizes.merge(circle, 1, Integer::sum));
        Set<Integer> touched = new TreeSet<>();
        touched.add(circle(member));
        graph.edgesOf(member).forEach(edge -> touched.add(circle(across(edge, member))));
        return touched.stream().filter(circle -> sizes.get(circle) >= least).count();
    }

    private MemberId across(DefaultEdge edge, MemberId member) {
        MemberId source = graph.getEdgeSource(edge);
        return source.equals(member) ? graph.getEdgeTarget(edge) : source;
    }

    /** Groups that hang together, the largest first; those who stand alone are not among them. */
    List<Set<MemberId>> groups() {
        List<Set<MemberId>> groups = new ArrayList<>(new ConnectivityInspector<>(graph).connectedSets());
        groups.removeIf(group -> group.size() < 2);
        groups.sort(Comparator.<Set<MemberId>>comparingInt(group -> -group.size())
                .thenComparing(group -> group.stream()
                        .map(MemberId::value)
                        .min(String::compareTo)
                        .orElse("")));
        return groups;
    }

    /** Those without any connection. */
    List<MemberId> alone() {
        return graph.vertexSet().stream()
                .filter(member -> graph.degreeOf(member) == 0)
                .toList();
    }
}
