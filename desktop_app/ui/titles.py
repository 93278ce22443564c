"""How titles stand on a line of their own."""


def opened(text: str) -> str:
    """A title as a line of its own begins: with a capital, whatever its place in the sentence was."""
    return text[:1].upper() + text[1:]
