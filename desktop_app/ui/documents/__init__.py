"""The documents of the desk: their list, and the reader with every quote marked."""
