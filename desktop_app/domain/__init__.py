"""The words of the desk as frozen, plain Python: no dependency, no input or output."""
