"""The language model behind one port; see ``port.py``."""
