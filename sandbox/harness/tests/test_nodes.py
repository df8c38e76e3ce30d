"""Node structures: built, read, judged by identity, and never trusted to be well-formed."""

import unittest

from pyprep_harness import inputs, nodes, values


def build(value):
    return nodes.Builder(nodes.CLASSES).build(value)


def read(kind, root):
    return nodes.Reader(values.Encoder(1 << 20)).read(kind, root)


class RoundTrip(unittest.TestCase):
    def test_linked(self):
        self.assertIsNone(build(inputs.Linked()))
        self.assertEqual(read("linked_list", build(inputs.Linked([1, 2]))), b"L2:i1;i2;")

    def test_tree(self):
        for flat, want in [
            ([], b"R0:"),
            ([1], b"R1:i1;"),
            ([1, None, 2, 3], b"R4:i1;_i2;i3;"),
            ([1, 2, None, None, 3], b"R5:i1;i2;__i3;"),
        ]:
            with self.subTest(flat=flat):
                self.assertEqual(read("tree", build(inputs.Tree(flat))), want)

    def test_graph(self):
        ring = inputs.Graph([(1, [1]), (2, [2]), (3, [0])])
        self.assertEqual(read("graph", build(ring)), b"G3:t2:i1;l1:i1;t2:i2;l1:i2;t2:i3;l1:i0;")

    def test_list_of_lists(self):
        heads = build([inputs.Linked([1]), inputs.Linked()])
        self.assertEqual((heads[0].val, heads[1]), (1, None))

    def test_long_chain_needs_no_recursion(self):
        self.assertTrue(read("linked_list", build(inputs.Linked([0] * 50_000))).startswith(b"L50000:"))


class Broken(unittest.TestCase):
    def test_cycle(self):
        node = nodes.ListNode(1)
        node.next = node
        self.assertIn(b"comes back", read("linked_list", node))

    def test_no_node(self):
        self.assertEqual(read("linked_list", [1]), b"l1:i1;")
        self.assertTrue(read("tree", nodes.ListNode(1)).startswith(b"o8:ListNode"))


if __name__ == "__main__":
    unittest.main()
