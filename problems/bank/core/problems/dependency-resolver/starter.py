def resolve(wanted: dict[str, str], index: dict[tuple[str, str], dict[str, str]]) -> list[str]:
    """Return "name==version" of all that has to be installed, each after what it needs.

    index[name, version] are the needs of a package, from name to version.
    Raise KeyError for a package that is missing, ValueError for two versions of a name and for a circle.
    """
    ...
