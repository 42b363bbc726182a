"""The tree of errors; every message says where (file, place), what, and the known names.

GraphError
├── InputError      a report or graph file cannot be read
├── FormatError     an unknown or unusable format, tagger, reader or extractor name
├── DataError       the project's own data (ontology, lexicon, rule, query) is wrong
├── QueryError      a SPARQL question cannot be answered as asked
│   └── RefusedError    it would change the graph, read files or ask other servers
└── OutputError     an export cannot be written whole
"""


class GraphError(Exception):
    """Base of all errors that a user of Baotu can meet."""


class InputError(GraphError):
    """A report or graph file cannot be read."""


class FormatError(GraphError):
    """An unknown or unusable format, tagger, reader or extractor name."""


class DataError(GraphError):
    """The project's own data (ontology, lexicon, rule, query) is wrong."""


class QueryError(GraphError):
    """A SPARQL question cannot be answered as asked."""


class RefusedError(QueryError):
    """A question would change the graph, read files or ask other servers."""


class OutputError(GraphError):
    """An export cannot be written whole."""
