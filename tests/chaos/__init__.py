"""Proofs under faults: real worker processes on a real PostgreSQL, and a history that is checked afterwards."""
