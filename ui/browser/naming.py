"""How a row of Data is called elsewhere: in SQL, and in IoTDB's tree."""

from __future__ import annotations

from ui.browser.node import Kind, Node


def sql_name(node: Node) -> str:
    """A row as it is written in a statement, quoted where needed; empty for rows that have no name there.

    A server's series has its path, a table its name with the database, a column its own name; a file and its
    columns are called as in the table dialect, a series of a long file is a text.
    """
    if node.address:
        if node.kind in (Kind.DATABASE, Kind.MEASUREMENT):
            return _server_name(node)
        return node.path if node.kind in (Kind.DEVICE, Kind.SERVER_TABLE) else ""
    if node.table is None:
        return ""
    from workbench.sources.columns import literal
    from workbench.sql.completion import quoted_name

    if node.kind is Kind.SERIES:
        return literal(node.name)
    return quoted_name(node.table.name if node.kind is Kind.TABLE else node.name)


def _server_name(node: Node) -> str:
    from workbench.sources.iotdb.names import quote_name

    above = node.parent.kind if node.parent is not None else None
    of_table = above is Kind.SERVER_TABLE or (
        node.kind is Kind.DATABASE and not node.path.startswith("root.")
    )
    return quote_name(node.path) if of_table else node.path


def tree_path(node: Node) -> str:
    """A row's path in IoTDB's tree: the file's own, else `root.db.<table>.<column>`."""
    if node.column is not None and node.column.tree_path is not None:
        return node.column.tree_path
    table = node.name if node.table is None else node.table.name
    return f"root.db.{table}" if node.kind is Kind.TABLE else f"root.db.{table}.{node.name}"
