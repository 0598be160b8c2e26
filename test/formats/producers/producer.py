"""The register of producers: one function per file, called with the path to write and a scratch folder."""

producers = {}


def producer(name):
    """Marks the function that writes the file called `name`."""

    def register(write):
        producers[name] = write
        return write

    return register
