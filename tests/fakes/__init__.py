"""Stand-ins for what lies outside: they speak the real wire formats over real sockets."""
